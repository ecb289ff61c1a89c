function wantsColor(flag,{isTTY},env){if(flag!==void 0)return flag;let force=env.FORCE_COLOR;return force!==void 0?force!=="0"&&force!=="false":env.NO_COLOR?!1:isTTY}export{wantsColor};
