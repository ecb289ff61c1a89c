/** How the page looks: in the reader's own choice of light and dark, with nothing fetched. */
export const STYLE = `:root {
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
`;

/** What the page's policy calls the style; held true by a test. */
export const STYLE_HASH = 'sha256-N2t0ocmkwwyog9gWXPITL+AhdHBQzF8mpkF19jKQLmg=';
