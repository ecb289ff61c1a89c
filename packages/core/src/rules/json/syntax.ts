import { defineRule } from '../../model/rule.ts';

const unread = 'Until this is fixed, no program can read the file.';

export default defineRule({
  summary: 'Require text that is valid JSON.',
  why: 'The platform rejects a file that it cannot read, and what comes after the mistake goes unchecked.',
  level: 'error',
  messages: {
    empty: 'The file is empty. Write a document into it, or delete the file.',
    conflict:
      'This file holds both sides of a merge conflict, so no program can read it. Keep one of them, and remove the conflict markers.',
    conflictMark:
      'This line is a merge conflict marker that was left behind. Remove it, and check that the file does not still hold both sides of the change.',
    program: `This is a program, but JSON is just a value: keep only the text from the first bracket to the one that closes it. ${unread}`,
    invisible: `There is an invisible character here{{more}} ({{name}}), which JSON doesn't allow outside quotes. Delete it, and type a space where one is needed. ${unread}`,
    comment:
      'JSON does not allow comments, so the platform rejects this file. Remove the comment, or, if your deployment removes comments, rename the file to .jsonc.',
    trailingComma: 'There is nothing after this comma. Remove it, because the platform rejects the file otherwise.',
    symbol: `This is not a JSON value: text needs double quotes, and the only words without quotes are true, false and null. ${unread}`,
    curlyQuotes: `This is in curly quotes, as word processors and mail programs write them. Type straight ones instead: ". ${unread}`,
    number: `This is not a number in JSON: write only digits, such as 40 or 0.5, without a leading zero, plus sign, unit or separator. ${unread}`,
    propertyName: `A property name in double quotes is expected here. ${unread}`,
    value: `A value is expected here: text in quotes, a number, true, false, null, a list or an object. ${unread}`,
    colon: `A colon is expected here, between a property name and its value. ${unread}`,
    comma: `A comma is expected here, before the next property or element. ${unread}`,
    openBrace: `An opening brace { is missing here, before the object's first property. ${unread}`,
    openBracket: `An opening bracket [ is missing here, before the list's first element. ${unread}`,
    closeBrace: `A closing brace } is missing here. ${unread}`,
    closeBracket: `A closing bracket ] is missing here. ${unread}`,
    strayBracket: `This bracket closes something too early, or is one too many. Remove it. ${unread}`,
    strayOpening: `Nothing can begin at this bracket: it is one too many. Remove it. ${unread}`,
    straySign: `This {{sign}} is one too many. Remove it. ${unread}`,
    endOfFile:
      'The document ends before this place, but more text follows. Join both parts into one list, or remove what is left over: perhaps only a bracket.',
    openComment: `The comment that starts here is never closed with */. ${unread}`,
    quote: `A double quote is missing beside this: every text and every name needs one before it and one after it. ${unread}`,
    openName: `The property name that starts here has no closing quote. ${unread}`,
    unopenedString: `The text here has no opening quote. ${unread}`,
    innerQuote: String.raw`The quote before this ends the text: inside text, write a quote as \". ` + unread,
    lineBreak:
      String.raw`The text that starts here continues on the next line: put it on one line, with \n for the line break. ` +
      unread,
    openString: `The text that starts here has no closing quote on its line. ${unread}`,
    unicode:
      String.raw`A character code is incomplete: write \u and four characters from 0 to 9 and a to f, such as \u00e9. ` +
      unread,
    escape:
      String.raw`A backslash has to be followed by one of " \ / b f n r t u; write \\ for the backslash itself. ` +
      unread,
    character:
      String.raw`JSON doesn't allow this character here: remove it, or inside text write \n for a line break and \t for a tab. ` +
      unread,
  },
});
