import{Fingerprints}from"./action-shared-15.mjs";import{jsonText}from"./action-shared-8.mjs";import{baseOf,shownPath}from"./action-shared-11.mjs";import{oneLine}from"./action-shared-10.mjs";import"./action-shared-7.mjs";import"./action-shared.mjs";var gitlab=function*(report,options){let base=baseOf(report,options),fingerprints=new Fingerprints,separator=`[
  `;for(let{path,diagnostics}of report.files)for(let{message,rule,level,identity,line,endLine}of diagnostics)yield separator,yield jsonText({description:oneLine(message),check_name:rule,fingerprint:fingerprints.of(identity),severity:level==="error"?"major":"minor",location:{path:shownPath(base,path),lines:{begin:line,end:endLine}}}),separator=`,
  `;yield separator.startsWith("[")?`[]
`:`
]
`};export{gitlab};
