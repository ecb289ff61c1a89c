import{LINT_OPTIONS}from"./full-shared-7.mjs";var WORKSPACE_OPTIONS={config:LINT_OPTIONS.config};export{WORKSPACE_OPTIONS};
