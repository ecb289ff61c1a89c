import{oneLine,visible}from"./full-shared-35.mjs";import{counted}from"./full-shared-25.mjs";import"./full-shared-6.mjs";import"./full-shared-26.mjs";import"./full-shared-5.mjs";import"./full-shared-32.mjs";import"./full-shared.mjs";var unix=function*(report){let total=0;for(let{path,diagnostics}of report.files){total+=diagnostics.length;for(let{line,column,level,message,rule}of diagnostics){let type=level==="error"?"Error":"Warning";yield`${visible(path)}:${line}:${column}: ${oneLine(message)} [${type}/${visible(rule)}]
`}}total>0&&(yield`
${counted(total,"problem")}`)};export{unix};
