import{unifiedDiff}from"./full-shared-3.mjs";import{fixPaths,rankForFixes}from"./full-shared-4.mjs";import"./full-shared-6.mjs";import"./full-shared-21.mjs";import"./full-shared-5.mjs";import"./full-shared.mjs";async function fixAndLint(options,{dryRun},{cwd,stdout,stderr}){let{result,changes,applied,isSettled,notes}=await fixPaths(options),files=counted(changes.all.length,"file");dryRun?(stdout.write(unifiedDiff(changes.all,cwd)),stderr.write(`deskcheck: would fix ${counted(applied,"finding")} in ${files}
`)):(changes.write(rankForFixes(result.workspaces)),applied>0&&stderr.write(`deskcheck: fixed ${counted(applied,"finding")} in ${files}
`));for(let note of notes)stderr.write(`${note}
`);return isSettled||stderr.write(`Some fixes are left, because each round of fixes made new ones possible. Run the command again.
`),options.extent==="suggestions"&&stderr.write(choicesLeft(result.report)),result}function choicesLeft({files}){return files.flatMap(({path,diagnostics})=>diagnostics.filter(({fix,suggestions})=>!fix&&suggestions.length>1).map(({line,column,rule,suggestions})=>{let choices=suggestions.map(({message})=>`  - ${message}
`).join("");return`${path}:${line}:${column}: ${rule} has ${suggestions.length} suggestions; choose one by hand:
${choices}`})).join("")}function counted(count,what){return`${count} ${what}${count===1?"":"s"}`}export{fixAndLint};
