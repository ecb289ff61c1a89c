function shorten(text,most){if(text.length<=most)return text;let cut=text.slice(0,most-1),last=cut.charCodeAt(cut.length-1);return`${last>=55296&&last<=56319?cut.slice(0,-1):cut}…`}export{shorten};
