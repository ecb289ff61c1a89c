function textTable(rows){let widths=[];for(let row of rows)row.forEach((cell,column)=>widths[column]=Math.max(widths[column]??0,cell.length));return rows.map(row=>`${row.map((cell,column)=>cell.padEnd(widths[column]??0)).join("  ").trimEnd()}
`).join("")}export{textTable};
