import{counted}from"./action-shared-3.mjs";import{oneLine,visible}from"./action-shared-13.mjs";import"./action-shared-10.mjs";import"./action-shared-4.mjs";import"./action-shared-2.mjs";import"./action-shared.mjs";var compact=function*(report){let total=0;for(let{path,diagnostics}of report.files){total+=diagnostics.length;for(let{line,column,level,message,rule}of diagnostics){let type=level==="error"?"Error":"Warning";yield`${visible(path)}: line ${line}, col ${column}, ${type} - ${oneLine(message)} (${visible(rule)})
`}}total>0&&(yield`
${counted(total,"problem")}`)};export{compact};
