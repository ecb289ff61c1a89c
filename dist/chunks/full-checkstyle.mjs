import{xml}from"./full-shared-33.mjs";import{oneLine}from"./full-shared-31.mjs";import"./full-shared-28.mjs";import"./full-shared.mjs";var checkstyle=function*(report){yield`<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
`;for(let{path,diagnostics}of report.files){yield`  <file name="${xml(path)}">
`;for(let{line,column,level,message,rule}of diagnostics){let severity=level==="error"?"error":"warning",text=xml(`${oneLine(message)} (${rule})`),source=xml(`deskcheck.rules.${rule}`);yield`    <error line="${line}" column="${column}" severity="${severity}" message="${text}" source="${source}"/>
`}yield`  </file>
`}yield`</checkstyle>
`};export{checkstyle};
