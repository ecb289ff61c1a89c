import{Fingerprints}from"./full-shared-36.mjs";import{jsonText}from"./full-shared-29.mjs";import{baseOf,shownPath}from"./full-shared-32.mjs";import{oneLine}from"./full-shared-31.mjs";import"./full-shared-28.mjs";import"./full-shared.mjs";var gitlab=function*(report,options){let base=baseOf(report,options),fingerprints=new Fingerprints,separator=`[
  `;for(let{path,diagnostics}of report.files)for(let{message,rule,level,identity,line,endLine}of diagnostics)yield separator,yield jsonText({description:oneLine(message),check_name:rule,fingerprint:fingerprints.of(identity),severity:level==="error"?"major":"minor",location:{path:shownPath(base,path),lines:{begin:line,end:endLine}}}),separator=`,
  `;yield separator.startsWith("[")?`[]
`:`
]
`};export{gitlab};
