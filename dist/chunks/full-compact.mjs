import{oneLine,visible}from"./full-shared-34.mjs";import{plural}from"./full-shared-46.mjs";import"./full-shared-31.mjs";import"./full-shared.mjs";var compact=function*(report){let total=0;for(let{path,diagnostics}of report.files){total+=diagnostics.length;for(let{line,column,level,message,rule}of diagnostics){let type=level==="error"?"Error":"Warning";yield`${visible(path)}: line ${line}, col ${column}, ${type} - ${oneLine(message)} (${visible(rule)})
`}}total>0&&(yield`
${plural(total,"problem")}`)};export{compact};
