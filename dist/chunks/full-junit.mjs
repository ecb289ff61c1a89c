import{totalsOf}from"./full-shared-6.mjs";import"./full-shared-5.mjs";import{xml}from"./full-shared-33.mjs";import{baseOf,shownPath}from"./full-shared-32.mjs";import{oneLine}from"./full-shared-31.mjs";import"./full-shared-28.mjs";import"./full-shared.mjs";var junit=function*(report,options){let base=baseOf(report,options),{errors,warnings}=totalsOf(report.files),failures=errors+warnings,others=0;for(let{diagnostics,suppressed}of report.files)diagnostics.length===0&&(others+=1),options.suppressed===!0&&(others+=suppressed.length);yield`<?xml version="1.0" encoding="UTF-8"?>
`,yield`<testsuites name="deskcheck" tests="${failures+others}" failures="${failures}" errors="0" time="0">
`;for(let{path,diagnostics,suppressed}of report.files){let skipped=options.suppressed===!0?suppressed:[],name=xml(shownPath(base,path)),failed=diagnostics.length,tests=Math.max(failed,1)+skipped.length;yield`  <testsuite name="${name}" tests="${tests}" failures="${failed}" errors="0" skipped="${skipped.length}" time="0">
`,failed===0&&(yield`    <testcase name="deskcheck" classname="${name}" time="0"/>
`);for(let diagnostic of diagnostics){let{level,message,line,column,url}=diagnostic,type=level==="error"?"error":"warning",text=xml(oneLine(message));yield`    <testcase name="${testName(diagnostic)}" classname="${name}" time="0">
`,yield`      <failure type="${type}" message="${text}">${name}:${line}:${column}: ${type}: ${text}`;for(let place of diagnostic.related){let where=`${shownPath(base,place.path)}:${place.line}:${place.column}`;yield`
see ${xml(where)}: ${xml(oneLine(place.message))}`}url!==void 0&&(yield`
${xml(url)}`),yield`</failure>
    </testcase>
`}for(let diagnostic of skipped)yield`    <testcase name="${testName(diagnostic)}" classname="${name}" time="0">
`,yield`      <skipped>${xml(oneLine(diagnostic.suppressed?.reason??""))}</skipped>
    </testcase>
`;yield`  </testsuite>
`}yield`</testsuites>
`};function testName({rule,pointer}){return xml(pointer===""?rule:`${rule} at ${pointer}`)}export{junit};
