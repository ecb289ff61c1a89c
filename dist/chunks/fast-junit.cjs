var g=Object.defineProperty;var O=Object.getOwnPropertyDescriptor;var U=Object.getOwnPropertyNames;var Z=Object.prototype.hasOwnProperty;var D=(e,t)=>{for(var r in t)g(e,r,{get:t[r],enumerable:!0})},N=(e,t,r,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let s of U(t))!Z.call(e,s)&&s!==r&&g(e,s,{get:()=>t[s],enumerable:!(n=O(t,s))||n.enumerable});return e};var T=e=>N(g({},"__esModule",{value:!0}),e);var G={};D(G,{junit:()=>Y});module.exports=T(G);var z=/(?<=#)#(?=[A-Za-z]*\[)/g;function k(e,t){return e.includes("##")?e.replace(z,t):e}var j=/\s+/g,w=/^[!"$-~]+(?: [!"$-~]+)*$/,_=/[^\S ]| {2}|^ | $/;function d(e){if(w.test(e))return e;let t=e.replace(q(),r=>`\\u{${r.codePointAt(0)?.toString(16)}}`);return k(t,String.raw`\u{23}`)}function q(){return/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Surrogate}\u200b\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu}function l(e){return w.test(e)?e:d(_.test(e)?e.replace(j," ").trim():e)}var B=/[&<>"'\ufffe\uffff]/g,H={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&apos;","\uFFFE":"\\u{fffe}","\uFFFF":"\\u{ffff}"};function i(e){return d(e).replace(B,t=>H[t]??t)}function A(e,t){return b(t.base??e.cwd).replace(/\/+$/,"")}function K(e,t){let r=b(t);return r.startsWith(`${e}/`)?r.slice(e.length+1):void 0}function $(e,t){return K(e,t)??b(t)}function b(e){return/^(?:[A-Za-z]:|\\\\)/.test(e)?e.replaceAll("\\","/"):e}function E(){return{errors:0,warnings:0,fixableErrors:0,fixableWarnings:0}}function v(e,t){for(let r of t){let n=Number(r.fixable);r.level==="error"?(e.errors+=1,e.fixableErrors+=n):(e.warnings+=1,e.fixableWarnings+=n)}}var Y=function*(e,t){let r=A(e,t),n=E(),s=0;for(let{diagnostics:a,suppressed:u}of e.files)v(n,a),a.length===0&&(s+=1),t.suppressed===!0&&(s+=u.length);let h=n.errors+n.warnings;yield`<?xml version="1.0" encoding="UTF-8"?>
`,yield`<testsuites name="deskcheck" tests="${h+s}" failures="${h}" errors="0" time="0">
`;for(let{path:a,diagnostics:u,suppressed:S}of e.files){let p=t.suppressed===!0?S:[],f=i($(r,a)),m=u.length,R=Math.max(m,1)+p.length;yield`  <testsuite name="${f}" tests="${R}" failures="${m}" errors="0" skipped="${p.length}" time="0">
`,m===0&&(yield`    <testcase name="deskcheck" classname="${f}" time="0"/>
`);for(let o of u){let{level:F,message:I,line:L,column:W,url:x}=o,y=F==="error"?"error":"warning",C=i(l(I));yield`    <testcase name="${P(o)}" classname="${f}" time="0">
`,yield`      <failure type="${y}" message="${C}">${f}:${L}:${W}: ${y}: ${C}`;for(let c of o.related){let M=`${$(r,c.path)}:${c.line}:${c.column}`;yield`
see ${i(M)}: ${i(l(c.message))}`}x!==void 0&&(yield`
${i(x)}`),yield`</failure>
    </testcase>
`}for(let o of p)yield`    <testcase name="${P(o)}" classname="${f}" time="0">
`,yield`      <skipped>${i(l(o.suppressed?.reason??""))}</skipped>
    </testcase>
`;yield`  </testsuite>
`}yield`</testsuites>
`};function P({rule:e,pointer:t}){return i(t===""?e:`${e} at ${t}`)}0&&(module.exports={junit});
