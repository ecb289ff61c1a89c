var MARK=/(?<=#)#(?=[A-Za-z]*\[)/g;function withoutCommandMarks(text,hash){return text.includes("##")?text.replace(MARK,hash):text}export{withoutCommandMarks};
