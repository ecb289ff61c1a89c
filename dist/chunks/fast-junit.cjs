var x=Object.defineProperty;var W=Object.getOwnPropertyDescriptor;var v=Object.getOwnPropertyNames;var B=Object.prototype.hasOwnProperty;var M=(e,t)=>{for(var r in t)x(e,r,{get:t[r],enumerable:!0})},U=(e,t,r,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of v(t))!B.call(e,o)&&o!==r&&x(e,o,{get:()=>t[o],enumerable:!(n=W(t,o))||n.enumerable});return e};var _=e=>U(x({},"__esModule",{value:!0}),e);var K={};M(K,{junit:()=>q});module.exports=_(K);function y(e){let t=0,r=0,n=0,o=0,a=0;for(let i of e)if(a+=i.suppressed.length,i.diagnostics.length!==0)for(let{level:p,fixable:f}of i.diagnostics)p==="error"?t++:r++,f&&p==="error"?n++:f&&o++;return{errors:t,warnings:r,fixableErrors:n,fixableWarnings:o,suppressed:a}}var G=/(?<=#)#(?=[A-Za-z]*\[)/g;function A(e,t){return e.includes("##")?e.replace(G,t):e}var Z=/\s+/g,k=/^[!"$-~]+(?: [!"$-~]+)*$/,Y=/[^\S ]| {2}|^ | $/;function $(e){if(k.test(e))return e;let t=e.replace(z(),r=>`\\u{${r.codePointAt(0)?.toString(16)}}`);return A(t,String.raw`\u{23}`)}function z(){return/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Surrogate}\u200b\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu}function c(e){return k.test(e)?e:$(Y.test(e)?e.replace(Z," ").trim():e)}var D=/[&<>"'\ufffe\uffff]/g,H={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&apos;","\uFFFE":"\\u{fffe}","\uFFFF":"\\u{ffff}"};function s(e){return $(e).replace(D,t=>H[t]??t)}function I(e,t){return E(t.base??e.cwd).replace(/\/+$/,"")}function j(e,t){let r=E(t);return r.startsWith(`${e}/`)?r.slice(e.length+1):void 0}function h(e,t){return j(e,t)??E(t)}function E(e){return/^(?:[A-Za-z]:|\\\\)/.test(e)?e.replaceAll("\\","/"):e}var q=function*(e,t){let r=I(e,t),{errors:n,warnings:o}=y(e.files),a=n+o,i=0;for(let{diagnostics:p,suppressed:f}of e.files)p.length===0&&(i+=1),t.suppressed===!0&&(i+=f.length);yield`<?xml version="1.0" encoding="UTF-8"?>
`,yield`<testsuites name="deskcheck" tests="${a+i}" failures="${a}" errors="0" time="0">
`;for(let{path:p,diagnostics:f,suppressed:P}of e.files){let d=t.suppressed===!0?P:[],m=s(h(r,p)),g=f.length,w=Math.max(g,1)+d.length;yield`  <testsuite name="${m}" tests="${w}" failures="${g}" errors="0" skipped="${d.length}" time="0">
`,g===0&&(yield`    <testcase name="deskcheck" classname="${m}" time="0"/>
`);for(let l of f){let{level:N,message:T,line:C,column:F,url:R}=l,S=N==="error"?"error":"warning",b=s(c(T));yield`    <testcase name="${O(l)}" classname="${m}" time="0">
`,yield`      <failure type="${S}" message="${b}">${m}:${C}:${F}: ${S}: ${b}`;for(let u of l.related){let L=`${h(r,u.path)}:${u.line}:${u.column}`;yield`
see ${s(L)}: ${s(c(u.message))}`}R!==void 0&&(yield`
${s(R)}`),yield`</failure>
    </testcase>
`}for(let l of d)yield`    <testcase name="${O(l)}" classname="${m}" time="0">
`,yield`      <skipped>${s(c(l.suppressed?.reason??""))}</skipped>
    </testcase>
`;yield`  </testsuite>
`}yield`</testsuites>
`};function O({rule:e,pointer:t}){return s(t===""?e:`${e} at ${t}`)}0&&(module.exports={junit});
