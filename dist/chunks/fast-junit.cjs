var x=Object.defineProperty;var v=Object.getOwnPropertyDescriptor;var B=Object.getOwnPropertyNames;var M=Object.prototype.hasOwnProperty;var U=(e,t)=>{for(var r in t)x(e,r,{get:t[r],enumerable:!0})},W=(e,t,r,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of B(t))!M.call(e,o)&&o!==r&&x(e,o,{get:()=>t[o],enumerable:!(n=v(t,o))||n.enumerable});return e};var G=e=>W(x({},"__esModule",{value:!0}),e);var K={};U(K,{junit:()=>q});module.exports=G(K);function y(e){let t=0,r=0,n=0,o=0,a=0;for(let i of e)if(a+=i.suppressed.length,i.diagnostics.length!==0)for(let{level:p,fixable:f}of i.diagnostics)p==="error"?t++:r++,f&&p==="error"?n++:f&&o++;return{errors:t,warnings:r,fixableErrors:n,fixableWarnings:o,suppressed:a}}var Z=/(?<=#)#(?=[A-Za-z]*\[)/g;function k(e,t){return e.includes("##")?e.replace(Z,t):e}var _=/\s+/g,A=/^[!"$-~]+(?: [!"$-~]+)*$/,z=/[^\S ]| {2}|^ | $/;function $(e){if(A.test(e))return e;let t=e.replace(D(),r=>`\\u{${r.codePointAt(0)?.toString(16)}}`);return k(t,String.raw`\u{23}`)}function D(){return/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Surrogate}\u200b\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu}function u(e){return A.test(e)?e:$(z.test(e)?e.replace(_," ").trim():e)}var j=/[&<>"'\ufffe\uffff]/g,H={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&apos;","\uFFFE":"\\u{fffe}","\uFFFF":"\\u{ffff}"};function s(e){return $(e).replace(j,t=>H[t]??t)}function O(e,t){return E(t.base??e.cwd).replace(/\/+$/,"")}function Y(e,t){let r=E(t);return r.startsWith(`${e}/`)?r.slice(e.length+1):void 0}function h(e,t){return Y(e,t)??E(t)}function E(e){return/^(?:[A-Za-z]:|\\\\)/.test(e)?e.replaceAll("\\","/"):e}var q=function*(e,t){let r=O(e,t),{errors:n,warnings:o}=y(e.files),a=n+o,i=0;for(let{diagnostics:p,suppressed:f}of e.files)p.length===0&&(i+=1),t.suppressed===!0&&(i+=f.length);yield`<?xml version="1.0" encoding="UTF-8"?>
`,yield`<testsuites name="deskcheck" tests="${a+i}" failures="${a}" errors="0" time="0">
`;for(let{path:p,diagnostics:f,suppressed:w}of e.files){let d=t.suppressed===!0?w:[],m=s(h(r,p)),g=f.length,I=Math.max(g,1)+d.length;yield`  <testsuite name="${m}" tests="${I}" failures="${g}" errors="0" skipped="${d.length}" time="0">
`,g===0&&(yield`    <testcase name="deskcheck" classname="${m}" time="0"/>
`);for(let l of f){let{level:T,message:C,line:F,column:N,url:R}=l,S=T==="error"?"error":"warning",b=s(u(C));yield`    <testcase name="${P(l)}" classname="${m}" time="0">
`,yield`      <failure type="${S}" message="${b}">${m}:${F}:${N}: ${S}: ${b}`;for(let c of l.related){let L=`${h(r,c.path)}:${c.line}:${c.column}`;yield`
see ${s(L)}: ${s(u(c.message))}`}R!==void 0&&(yield`
${s(R)}`),yield`</failure>
    </testcase>
`}for(let l of d)yield`    <testcase name="${P(l)}" classname="${m}" time="0">
`,yield`      <skipped>${s(u(l.suppressed?.reason??""))}</skipped>
    </testcase>
`;yield`  </testsuite>
`}yield`</testsuites>
`};function P({rule:e,pointer:t}){return s(t===""?e:`${e} at ${t}`)}0&&(module.exports={junit});
