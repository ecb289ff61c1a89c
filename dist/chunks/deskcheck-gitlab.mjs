import{Fingerprints}from"./deskcheck-shared-27.mjs";import{baseOf,shownPath}from"./deskcheck-shared-22.mjs";import{oneLine}from"./deskcheck-shared-21.mjs";import{jsonText}from"./deskcheck-shared-19.mjs";import"./deskcheck-shared.mjs";var gitlab=function*(report,options){let base=baseOf(report,options),fingerprints=new Fingerprints,separator=`[
  `;for(let{path,diagnostics}of report.files)for(let{message,rule,level,identity,line,endLine}of diagnostics)yield separator,yield jsonText({description:oneLine(message),check_name:rule,fingerprint:fingerprints.of(identity),severity:level==="error"?"major":"minor",location:{path:shownPath(base,path),lines:{begin:line,end:endLine}}}),separator=`,
  `;yield separator.startsWith("[")?`[]
`:`
]
`};export{gitlab};
