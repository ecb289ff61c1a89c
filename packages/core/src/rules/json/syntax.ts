import { defineRule } from '../../model/rule.ts';

const unread = 'Until this is fixed, no program can read the file.';

export default defineRule({
  summary: 'Require text that is JSON.',
  why: 'The platform rejects a file that it cannot read, and what stands behind the mistake goes unchecked.',
  level: 'error',
  messages: {
    empty: 'The file is empty. Write a document into it, or delete the file.',
    conflict:
      'Both sides of a merge conflict stand in this file, so no program can read it. Choose one of them, and remove the marks.',
    conflictMark:
      'This line is the mark of a merge conflict that was left behind. Remove it, and check that both sides of the change are not still here.',
    program: `This is a program, and JSON is nothing but a value: keep what stands from its first bracket to that bracket's end. ${unread}`,
    invisible: `An invisible character stands here{{more}} ({{name}}), which JSON doesn't allow outside quotes. Delete it, and type a space where there has to be one. ${unread}`,
    comment:
      'JSON has no comments, so the platform rejects this file. Remove the comment, or rename the file to .jsonc.',
    trailingComma:
      'A comma stands here with nothing after it. Remove the comma, because the platform rejects the file otherwise.',
    symbol: `This is no JSON value: text needs double quotes, and the only words are true, false and null. ${unread}`,
    number: `This is no number as JSON writes it: digits alone, such as 40 or 0.5, without a leading zero, plus sign, unit or separator. ${unread}`,
    propertyName: `A property's name in double quotes has to stand here. ${unread}`,
    value: `A value has to stand here: text in quotes, a number, true, false, null, a list or an object. ${unread}`,
    colon: `A colon has to stand here, between a property's name and its value. ${unread}`,
    comma: `A comma has to stand here, before the next property or element. ${unread}`,
    openBrace: `An opening brace { is missing here, before the object's first property. ${unread}`,
    openBracket: `An opening bracket [ is missing here, before the list's first element. ${unread}`,
    closeBrace: `A closing brace } is missing here. ${unread}`,
    closeBracket: `A closing bracket ] is missing here. ${unread}`,
    strayBracket: `This bracket ends something too early, or is one too many. Remove it. ${unread}`,
    strayOpening: `Nothing can begin at this bracket: it is one too many. Remove it. ${unread}`,
    straySign: `This {{sign}} is one too many. Remove it. ${unread}`,
    endOfFile:
      'The document ends before this place, yet more text follows. Join both parts into one list, or remove what is too much: perhaps only a bracket.',
    openComment: `The comment that starts here is never closed with */. ${unread}`,
    quote: `A double quote is missing beside this: every text and every name stands between two. ${unread}`,
    openName: `The property's name that starts here has no closing quote. ${unread}`,
    unopenedString: `The text that stands here has no opening quote. ${unread}`,
    innerQuote:
      String.raw`The text has ended at the quote before this: inside text, a quote has to be written \". ` + unread,
    lineBreak:
      String.raw`The text that starts here goes on in the next line: write \n for the line break, on one line. ` +
      unread,
    openString: `The text that starts here has no closing quote on its line. ${unread}`,
    unicode: String.raw`A character code is incomplete: write \u and four digits, such as \u00e9. ` + unread,
    escape:
      String.raw`A backslash has to be followed by one of " \ / b f n r t u; write \\ for the backslash itself. ` +
      unread,
    character:
      String.raw`This character can't stand here in JSON: remove it, or write it as \n for a line break and \t for a tab inside text. ` +
      unread,
  },
});
