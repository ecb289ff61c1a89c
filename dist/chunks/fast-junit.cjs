var g=Object.defineProperty;var D=Object.getOwnPropertyDescriptor;var M=Object.getOwnPropertyNames;var U=Object.prototype.hasOwnProperty;var Z=(e,t)=>{for(var r in t)g(e,r,{get:t[r],enumerable:!0})},N=(e,t,r,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let s of M(t))!U.call(e,s)&&s!==r&&g(e,s,{get:()=>t[s],enumerable:!(n=D(t,s))||n.enumerable});return e};var T=e=>N(g({},"__esModule",{value:!0}),e);var G={};Z(G,{junit:()=>K});module.exports=T(G);var z=/(?<=#)#(?=[A-Za-z]*\[)/g;function C(e,t){return e.includes("##")?e.replace(z,t):e}var j=/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Surrogate}\u200b\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu,B=/\s+/g,w=/^[!"$-~]+(?: [!"$-~]+)*$/,Y=/[^\S ]| {2}|^ | $/;function d(e){if(w.test(e))return e;let t=e.replace(j,r=>`\\u{${r.codePointAt(0)?.toString(16)}}`);return C(t,String.raw`\u{23}`)}function l(e){return w.test(e)?e:d(Y.test(e)?e.replace(B," ").trim():e)}var _=/[&<>"'\ufffe\uffff]/g,q={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&apos;","\uFFFE":"\\u{fffe}","\uFFFF":"\\u{ffff}"};function i(e){return d(e).replace(_,t=>q[t]??t)}function A(e,t){return b(t.base??e.cwd).replace(/\/+$/,"")}function H(e,t){let r=b(t);return r.startsWith(`${e}/`)?r.slice(e.length+1):void 0}function $(e,t){return H(e,t)??b(t)}function b(e){return/^(?:[A-Za-z]:|\\\\)/.test(e)?e.replaceAll("\\","/"):e}function E(){return{errors:0,warnings:0,fixableErrors:0,fixableWarnings:0}}function v(e,t){for(let r of t){let n=Number(r.fixable);r.level==="error"?(e.errors+=1,e.fixableErrors+=n):(e.warnings+=1,e.fixableWarnings+=n)}}var K=function*(e,t){let r=A(e,t),n=E(),s=0;for(let{diagnostics:a,suppressed:c}of e.files)v(n,a),a.length===0&&(s+=1),t.suppressed===!0&&(s+=c.length);let h=n.errors+n.warnings;yield`<?xml version="1.0" encoding="UTF-8"?>
`,yield`<testsuites name="deskcheck" tests="${h+s}" failures="${h}" errors="0" time="0">
`;for(let{path:a,diagnostics:c,suppressed:S}of e.files){let p=t.suppressed===!0?S:[],f=i($(r,a)),m=c.length,F=Math.max(m,1)+p.length;yield`  <testsuite name="${f}" tests="${F}" failures="${m}" errors="0" skipped="${p.length}" time="0">
`,m===0&&(yield`    <testcase name="deskcheck" classname="${f}" time="0"/>
`);for(let o of c){let{level:I,message:L,line:O,column:R,url:x}=o,y=I==="error"?"error":"warning",k=i(l(L));yield`    <testcase name="${P(o)}" classname="${f}" time="0">
`,yield`      <failure type="${y}" message="${k}">${f}:${O}:${R}: ${y}: ${k}`;for(let u of o.related){let W=`${$(r,u.path)}:${u.line}:${u.column}`;yield`
see ${i(W)}: ${i(l(u.message))}`}x!==void 0&&(yield`
${i(x)}`),yield`</failure>
    </testcase>
`}for(let o of p)yield`    <testcase name="${P(o)}" classname="${f}" time="0">
`,yield`      <skipped>${i(l(o.suppressed?.reason??""))}</skipped>
    </testcase>
`;yield`  </testsuite>
`}yield`</testsuites>
`};function P({rule:e,pointer:t}){return i(t===""?e:`${e} at ${t}`)}0&&(module.exports={junit});
