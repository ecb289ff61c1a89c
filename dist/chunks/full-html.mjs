import{excerpt}from"./full-shared-35.mjs";import{problems}from"./full-shared-38.mjs";import{shownText}from"./full-shared-41.mjs";import{lazySource}from"./full-shared-43.mjs";import{shownDiagnostics}from"./full-shared-40.mjs";import{notChecked}from"./full-shared-37.mjs";import{totalsOf}from"./full-shared-6.mjs";import{counted}from"./full-shared-5.mjs";import{shorten}from"./full-shared-39.mjs";import{baseOf,shownPath}from"./full-shared-32.mjs";import{oneLine,visible}from"./full-shared-31.mjs";import{withoutCommandMarks}from"./full-shared-28.mjs";import"./full-shared.mjs";var SPECIAL=/[&<>"'`]/g;function html(text){return visible(text).replace(SPECIAL,character=>`&#${character.charCodeAt(0)};`)}function jsonInHtml(value){let text=JSON.stringify(value).replace(/[<>&\u2028\u2029]/g,character=>`\\u${character.charCodeAt(0).toString(16).padStart(4,"0")}`);return withoutCommandMarks(text,String.raw`\u0023`)}function*findingsData(report,options){let base=baseOf(report,options),rules=new Map(report.rules.map(({id,url})=>[id,url]));for(let{diagnostics,suppressed}of report.files)for(let{rule,url}of[...diagnostics,...suppressed])rules.has(rule)||rules.set(rule,url);let ruleIndex=new Map([...rules.keys()].map((id,index)=>[id,index]));yield`{"rules":${jsonInHtml([...rules].map(([id,url])=>({id:visible(id),url:safeUrl(url)})))}`,yield`,"files":${jsonInHtml(report.files.map(({path})=>visible(shownPath(base,path))))}`,yield',"findings":[';let separator=`
`;for(let[index,file]of report.files.entries()){let source=lazySource(()=>shownText(file,options));for(let diagnostic of shownDiagnostics(file,options)){let rule=ruleIndex.get(diagnostic.rule);yield separator+jsonInHtml({f:index,r:rule,...finding(diagnostic,source(),base)}),separator=`,
`}}yield`
]}`}function finding(diagnostic,source,base){let{line,column,level,message,pointer,related,suggestions,suppressed,fix}=diagnostic,lines=source===void 0?[]:excerpt(source,diagnostic);return{s:suppressed===void 0?level==="error"?2:1:0,l:line,c:column,m:oneLine(message),p:visible(pointer),...lines.length>0&&{x:lines.map(one=>[one.number,one.before,one.marked,one.after,one.isMarked?1:0])},...related.length>0&&{o:related.map(place=>[`${visible(shownPath(base,place.path))}:${place.line}:${place.column}`,oneLine(place.message)])},...fix!==void 0&&fix.length>0&&{d:1},...suggestions.length>0&&{g:suggestions.map(suggestion=>oneLine(suggestion.message))},...suppressed!==void 0&&{j:oneLine(suppressed.reason)}}}function safeUrl(url){return url!==void 0&&/^https?:\/\//.test(url)?url:void 0}var ROW=30,BOX={width:340,height:22},GAP=220,MARGIN=12,MOST_EDGES=150;function graphSection(edges){if(edges.length===0)return"";let drawn=[...edges].sort((one,other)=>Number(other.broken)-Number(one.broken)).slice(0,MOST_EDGES),broken=edges.filter(edge=>edge.broken).length,rest=edges.length-drawn.length,caption=`${counted(edges.length,"reference")} from a layout to a channel, ${broken} of them to a channel that is missing.`,more=rest>0?` ${counted(rest,"reference")} not drawn.`:"";return[`<section aria-labelledby="graph-title">
<h2 id="graph-title">Layouts and the channels they open</h2>
`,`<p class="dim">${caption}${more}</p>
`,`<div class="drawing" tabindex="0" role="region" aria-label="Drawing of layouts and channels">
${drawing(drawn)}</div>
`,`<details>
<summary>The same as a table</summary>
${table(drawn)}</details>
</section>
`].join("")}function drawing(edges){let left=rows(edges.map(edge=>edge.from)),right=rows(edges.map(edge=>edge.to)),width=2*BOX.width+GAP+2*MARGIN,height=Math.max(left.size,right.size)*ROW+2*MARGIN,parts=[`<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="graph-title">
`],middle=row=>MARGIN+row*ROW+BOX.height/2,start=MARGIN+BOX.width,end=start+GAP;for(let{from,to,broken}of edges){let y1=middle(left.get(from)??0),y2=middle(right.get(to)??0),bend=`M${start} ${y1}C${start+GAP/2} ${y1} ${end-GAP/2} ${y2} ${end} ${y2}`,says=`${shorten(from,200)} opens ${shorten(to,200)}${broken?", which is missing":""}`;parts.push(`<path${broken?' class="broken"':""} d="${bend}"><title>${html(says)}</title></path>
`)}for(let[label,row]of left)parts.push(box(label,MARGIN,row));for(let[label,row]of right)parts.push(box(label,end,row));return parts.push(`</svg>
`),parts.join("")}function box(label,x,row){let y=MARGIN+row*ROW;return`<g><title>${html(shorten(label,200))}</title><rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="4"/><text x="${x+8}" y="${y+15}">${html(shorten(label,40))}</text></g>
`}function rows(labels){let found=new Map;for(let label of labels)found.has(label)||found.set(label,found.size);return found}function table(edges){let cells=edges.map(({from,to,broken})=>`<tr>${[shorten(from,200),shorten(to,200),broken?"missing":"exists"].map(text=>`<td>${html(text)}</td>`).join("")}</tr>
`);return`<table>
<thead><tr>${["Layout","Channel","State"].map(name=>`<th scope="col">${name}</th>`).join("")}</tr></thead>
<tbody>
${cells.join("")}</tbody>
</table>
`}var SCRIPT=`'use strict';
(() => {
  const GROUPS = 100;
  const ROWS = 50;
  const data = JSON.parse(document.getElementById('data').textContent);
  const { files, rules, findings } = data;
  const KINDS = ['suppressed', 'warning', 'error'];
  const byId = (id) => document.getElementById(id);
  const number = new Intl.NumberFormat('en');

  const element = (name, className, ...children) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...children);
    return made;
  };
  const plural = (count, noun) => number.format(count) + ' ' + noun + (count === 1 ? '' : 's');

  const place = (finding) => files[finding.f] + ':' + finding.l + ':' + finding.c;
  const haystacks = [];
  const haystack = (index) => {
    if (haystacks[index] === undefined) {
      const { m, p, r, f } = findings[index];
      haystacks[index] = [m, p, rules[r].id, files[f]].join(' ').toLowerCase();
    }
    return haystacks[index];
  };

  const frame = (lines) => {
    const width = String(lines[lines.length - 1][0]).length;
    const pre = element('pre', 'frame');
    for (const [line, before, marked, after, isMarked] of lines) {
      pre.append(element('span', 'number', String(line).padStart(width) + '  '), before);
      if (isMarked) pre.append(element('mark', '', marked === '' ? ' ' : marked), after);
      pre.append(String.fromCharCode(10));
    }
    return pre;
  };

  const row = (finding) => {
    const rule = rules[finding.r];
    const kind = KINDS[finding.s];
    const item = element('li', 'finding ' + kind);
    item.append(element('p', 'message', element('span', 'kind', kind), ' ', finding.m));
    const where = element('p', 'place', element('code', '', place(finding)), ' ');
    if (rule.url) {
      const link = element('a', '', rule.id);
      link.href = rule.url;
      link.rel = 'noreferrer';
      where.append(link);
    } else {
      where.append(element('span', 'rule', rule.id));
    }
    item.append(where);
    if (finding.x) item.append(frame(finding.x));
    const notes = element('ul', 'notes');
    for (const [path, message] of finding.o || []) notes.append(element('li', '', element('code', '', path), ' ', message));
    if (finding.d) notes.append(element('li', '', 'Can be fixed with the --fix option.'));
    for (const suggestion of finding.g || []) notes.append(element('li', '', 'Suggestion: ' + suggestion));
    if (finding.j !== undefined) notes.append(element('li', '', 'Suppressed: ' + (finding.j || 'no reason given')));
    if (notes.children.length > 0) item.append(notes);
    return item;
  };

  // Appends a piece of a list, and a button for the next piece; the button's press moves the focus to what came.
  const pieces = (parent, all, most, build) => {
    let shown = 0;
    const more = element('button', 'more');
    more.type = 'button';
    const grow = () => {
      const first = shown;
      more.remove();
      for (const end = Math.min(shown + most, all.length); shown < end; shown++) parent.append(build(all[shown], shown));
      if (shown < all.length) {
        more.textContent = 'Show more (' + number.format(all.length - shown) + ' left)';
        parent.after(more);
      }
      return parent.children[first];
    };
    more.addEventListener('click', () => {
      const next = grow();
      next.tabIndex = -1;
      next.focus();
    });
    grow();
  };

  const group = ([name, members], open) => {
    const errors = members.filter((index) => findings[index].s === 2).length;
    const warnings = members.filter((index) => findings[index].s === 1).length;
    const rest = members.length - errors - warnings;
    const counts = [];
    if (errors) counts.push(plural(errors, 'error'));
    if (warnings) counts.push(plural(warnings, 'warning'));
    if (rest) counts.push(number.format(rest) + ' suppressed');
    const summary = element('summary', '', element('h3', '', name), ' ', element('span', 'counts', counts.join(', ')));
    const details = element('details', 'group', summary);
    const fill = () => {
      if (!details.open || details.children.length > 1) return;
      const list = element('ol', 'findings');
      details.append(list);
      pieces(list, members, ROWS, (index) => row(findings[index]));
    };
    details.addEventListener('toggle', fill);
    details.open = open;
    fill();
    return details;
  };

  const show = () => {
    const words = byId('search').value.toLowerCase().split(' ').filter((word) => word !== '');
    const kinds = new Set([...document.querySelectorAll('input[name=kind]:checked')].map((box) => Number(box.value)));
    const rule = byId('rule').value;
    const byRule = byId('group').value === 'rule';
    const groups = new Map();
    let count = 0;
    for (let index = 0; index < findings.length; index++) {
      const finding = findings[index];
      if (!kinds.has(finding.s) || (rule !== '' && finding.r !== Number(rule))) continue;
      if (!words.every((word) => haystack(index).includes(word))) continue;
      count += 1;
      const name = byRule ? rules[finding.r].id : files[finding.f];
      const members = groups.get(name);
      if (members) members.push(index);
      else groups.set(name, [index]);
    }
    const list = element('div', 'groups');
    byId('list').replaceChildren(list);
    // The first groups stand open, as far as a screen or two.
    let opened = 0;
    pieces(list, [...groups], GROUPS, (entry) => {
      const open = opened < 20;
      if (open) opened += Math.min(entry[1].length, ROWS);
      return group(entry, open);
    });
    byId('status').textContent =
      number.format(count) + ' of ' + plural(findings.length, 'finding') + ' in ' + plural(groups.size, byRule ? 'rule' : 'file');
  };

  let timer;
  byId('search').addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(show, 120);
  });
  byId('controls').addEventListener('change', (event) => {
    if (event.target.id !== 'search') show();
  });
  byId('controls').hidden = false;
  show();
})();
`,SCRIPT_HASH="sha256-zONDcjEaiOUz7t623FLO5K0Wu0ASptk6WCwigA/2mjc=";var STYLE=`:root {
  color-scheme: light dark;
  --text: #1b1f24;
  --dim: #57606a;
  --page: #ffffff;
  --raised: #f4f6f8;
  --line: #d0d7de;
  --link: #0550ae;
  --error: #b3141d;
  --warning: #7a4d00;
  --mark: #ffe3e0;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e6edf3;
    --dim: #9da7b3;
    --page: #0d1117;
    --raised: #161b22;
    --line: #3b434d;
    --link: #79b8ff;
    --error: #ff9a94;
    --warning: #e3b341;
    --mark: #67221f;
  }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 70rem; padding: 1.5rem; color: var(--text); background: var(--page); font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; margin: 0 0 .5rem; }
h2 { font-size: 1.2rem; margin: 1.5rem 0 .5rem; }
h3 { display: inline; font-size: 1rem; overflow-wrap: anywhere; }
a { color: var(--link); }
p { margin: .25rem 0; }
code, pre { font: .875rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.dim, .counts { color: var(--dim); }
#controls { display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; align-items: end; padding: 1rem; margin: 1rem 0; background: var(--raised); border: 1px solid var(--line); border-radius: .5rem; }
#controls[hidden] { display: none; }
#controls label { display: block; }
#controls fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
#controls legend { padding: 0; }
#controls select { max-width: 22rem; }
input[type=search], select, button { font: inherit; color: inherit; background: var(--page); border: 1px solid var(--dim); border-radius: .25rem; padding: .35rem .5rem; }
input[type=search] { width: 18rem; max-width: 100%; }
.group { border: 1px solid var(--line); border-radius: .5rem; margin: .5rem 0; content-visibility: auto; contain-intrinsic-size: auto 3rem; }
.group > summary { padding: .5rem .75rem; background: var(--raised); border-radius: .5rem; cursor: pointer; }
.findings { list-style: none; margin: 0; padding: 0 .75rem; }
.finding { padding: .75rem 0; border-top: 1px solid var(--line); content-visibility: auto; contain-intrinsic-size: auto 10rem; }
.finding:first-child { border-top: 0; }
.message { font-weight: 600; overflow-wrap: anywhere; }
.kind { text-transform: capitalize; }
.error .kind { color: var(--error); }
.warning .kind { color: var(--warning); }
.suppressed .kind { color: var(--dim); }
.frame { margin: .5rem 0; padding: .5rem .75rem; background: var(--raised); border: 1px solid var(--line); border-radius: .25rem; white-space: pre-wrap; }
.number { color: var(--dim); user-select: none; }
mark { color: inherit; background: var(--mark); border-bottom: 2px solid var(--error); }
.notes { margin: .25rem 0; padding-left: 1.25rem; overflow-wrap: anywhere; }
.more { margin: .5rem .75rem; cursor: pointer; }
.drawing { overflow: auto; max-height: 40rem; border: 1px solid var(--line); border-radius: .5rem; }
svg text { fill: var(--text); font: 13px ui-monospace, monospace; }
svg rect { fill: var(--raised); stroke: var(--line); }
svg path { fill: none; stroke: var(--dim); stroke-width: 1.5; }
svg .broken { stroke: var(--error); stroke-width: 2; stroke-dasharray: 6 4; }
table { border-collapse: collapse; }
th, td { text-align: left; padding: .25rem .75rem; border: 1px solid var(--line); overflow-wrap: anywhere; }
@media print {
  #controls, .more { display: none; }
  .group, .finding { content-visibility: visible; }
}
`,STYLE_HASH="sha256-N2t0ocmkwwyog9gWXPITL+AhdHBQzF8mpkF19jKQLmg=";var POLICY=["default-src 'none'",`script-src '${SCRIPT_HASH}'`,`style-src '${STYLE_HASH}'`,"img-src data:","base-uri 'none'","form-action 'none'"].join("; "),html2=function*(report,options){let totals=totalsOf(report.files),title=`deskcheck: ${totals.errors+totals.warnings===0?"no problems":problems(totals)}`;yield`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${title}</h1>
${coverage(report)}</header>
<main>
`,yield graphSection(options.graph??[]),yield`<section aria-labelledby="findings-title">
<h2 id="findings-title">Findings</h2>
`,yield controls(report,options,totals),yield`<p id="status" role="status" class="dim"></p>
<div id="list"></div>
`,yield`<noscript><p>Listing the findings needs JavaScript, which is off here.</p></noscript>
</section>
</main>
`,yield'<script type="application/json" id="data">',yield*findingsData(report,options),yield`</script>
<script>${SCRIPT}</script>
</body>
</html>
`};function coverage({coverage:looked,tool}){let lines=[`<p>${counted(looked.files,"file")} looked at, ${counted(looked.references,"reference")} checked.</p>
`],sentences=notChecked(looked).map(sentence=>`<li>${html(sentence)}</li>
`);return sentences.length>0&&lines.push(`<ul class="dim">
${sentences.join("")}</ul>
`),lines.push(`<p class="dim">Made by deskcheck ${html(tool.version)}.</p>
`),lines.join("")}function controls(report,options,{errors,warnings}){let rules=new Map(report.rules.map(({id})=>[id,0])),suppressed=0;for(let file of report.files)for(let diagnostic of shownDiagnostics(file,options))rules.set(diagnostic.rule,(rules.get(diagnostic.rule)??0)+1),diagnostic.suppressed!==void 0&&(suppressed+=1);let boxes=[kindBox(2,`Errors (${errors})`),kindBox(1,`Warnings (${warnings})`)];suppressed>0&&boxes.push(kindBox(0,`Suppressed (${suppressed})`));let choices=[...rules].map(([id,number],index)=>number===0?"":`<option value="${index}">${html(id)} (${number})</option>
`);return`<div id="controls" role="search" aria-label="Filter the findings" hidden>
<div><label for="search">Search</label><input type="search" id="search" placeholder="Words, a path, an id" autocomplete="off"></div>
<fieldset><legend>Show</legend>
${boxes.join("")}</fieldset>
<div><label for="rule">Rule</label><select id="rule">
<option value="">All rules</option>
${choices.join("")}</select></div>
<div><label for="group">Group by</label><select id="group">
<option value="file">File</option>
<option value="rule">Rule</option>
</select></div>
</div>
`}function kindBox(value,label){return`<label><input type="checkbox" name="kind" value="${value}" checked> ${label}</label>
`}export{html2 as html};
