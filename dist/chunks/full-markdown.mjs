import{problems}from"./full-shared-38.mjs";import{byteLength}from"./full-shared-43.mjs";import{markdown,markdownCode}from"./full-shared-30.mjs";import{notChecked}from"./full-shared-37.mjs";import{totalsOf}from"./full-shared-6.mjs";import{counted}from"./full-shared-5.mjs";import{shorten}from"./full-shared-39.mjs";import{baseOf,shownPath}from"./full-shared-32.mjs";import{oneLine}from"./full-shared-31.mjs";import"./full-shared-28.mjs";import"./full-shared.mjs";var MOST_BYTES=1e6,MOST_MESSAGE=1e3,MOST_EDGES=60,MOST_SENTENCES=20,markdown2=function*(report,options){let totals=totalsOf(report.files),total=totals.errors+totals.warnings,left=MOST_BYTES,spend=text=>(left-=byteLength(text),text);yield spend(`## deskcheck: ${total===0?"no problems":problems(totals)}

`),yield spend(coverage(report));let graph=brokenGraph(options.graph??[]);if(left-=byteLength(graph),total>0){yield spend(`
| | Place | Problem | Rule |
|-|-|-|-|
`);let shown=0;for(let line of rows(report,options)){let size=byteLength(line);if(size>left)break;left-=size,shown+=1,yield line}shown<total&&(yield`
**${counted(total-shown,"more problem")} not shown**: a summary holds no more.
`)}yield graph};function*rows(report,options){let base=baseOf(report,options);for(let level of["error","warn"])for(let file of report.files)for(let diagnostic of file.diagnostics)diagnostic.level===level&&(yield row(file,diagnostic,base))}function row(file,{level,line,column,message,rule,url,related},base){let place=(path,at)=>markdownCode(shorten(`${shownPath(base,path)}:${at}`,300)),cell=[markdown(shorten(oneLine(message),MOST_MESSAGE))];for(let one of related.slice(0,5))cell.push(`${place(one.path,`${one.line}`)} ${markdown(shorten(oneLine(one.message),300))}`);let name=markdownCode(rule),icon=level==="error"?":x: error":":warning: warning",link=url===void 0?name:`[${name}](${encodeURI(url).replace(/[()|]/g,encodeURIComponent)})`;return`| ${icon} | ${place(file.path,`${line}:${column}`)} | ${cell.join("<br>")} | ${link} |
`}function coverage({coverage:looked}){let lines=[`${counted(looked.files,"file")} looked at, ${counted(looked.references,"reference")} checked.
`],sentences=notChecked(looked);for(let sentence of sentences.slice(0,MOST_SENTENCES))lines.push(`- ${markdown(sentence)}
`);let rest=sentences.length-MOST_SENTENCES;return rest>0&&lines.push(`- and ${rest} more
`),lines.length>1?`${lines[0]}
${lines.slice(1).join("")}`:lines.join("")}function brokenGraph(edges){let broken=edges.filter(edge=>edge.broken);if(broken.length===0)return"";let names=new Map,node=(kind,label)=>{let key=`${kind} ${label}`,name=names.get(key)??`${kind}${names.size}`;return names.set(key,name),kind==="l"?`${name}["${mermaid(label)}"]`:`${name}(["${mermaid(label)}"])`},lines=broken.slice(0,MOST_EDGES).map(({from,to})=>`  ${node("l",from)} -. missing .-> ${node("c",to)}
`),rest=broken.length-lines.length,more=rest>0?`
${counted(rest,"more reference")} to a missing channel not drawn.
`:"";return`
### References to a missing channel

\`\`\`mermaid
graph LR
${lines.join("")}\`\`\`
${more}`}function mermaid(label){return shorten(oneLine(label),80).replace(/[^\p{L}\p{N} ./_-]/gu,character=>`#${character.codePointAt(0)};`)}export{markdown2 as markdown};
