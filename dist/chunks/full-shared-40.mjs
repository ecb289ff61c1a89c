function shownDiagnostics(file,options){return options.suppressed===!0?[...file.diagnostics,...file.suppressed]:file.diagnostics}export{shownDiagnostics};
