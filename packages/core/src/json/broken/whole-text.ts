import type { SyntaxMistake } from './mistakes.ts';

/** Seven of a sign, as git writes them at the beginning of a line. */
const CONFLICT = /^(?:<{7}(?: [^\r\n]*)?|={7}|>{7}(?: [^\r\n]*)?|\|{7}(?: [^\r\n]*)?)$/gm;
/** `module.exports =`, `const channels =`, `export default`: what stands before the value in a program. */
const PROGRAM = /^\s*(?:export\s+default|(?:(?:export\s+)?(?:const|let|var)\s+)?[\w$.]+\s*=)\s*(?=[{[])/;

/** What is wrong with a text as a whole, so that everything else in it only follows from that. */
export function wholeTextMistakes(text: string): readonly SyntaxMistake[] | undefined {
  if (text.trim() === '') return [{ message: 'empty', span: [0, Math.min(1, text.length)] }];
  const conflicts = conflictsIn(text);
  if (conflicts.length > 0) return conflicts;
  const program = PROGRAM.exec(text)?.[0];
  if (program === undefined) return undefined;
  const start = program.length - program.trimStart().length;
  return [{ message: 'program', span: [start, program.trimEnd().length] }];
}

/** Both sides of a change stand in the file, or a mark was left behind. */
function conflictsIn(text: string): SyntaxMistake[] {
  const marks = [...text.matchAll(CONFLICT)];
  const spanOf = ({ 0: line, index }: RegExpExecArray) => [index, index + line.length] as const;
  const sides = marks.filter(({ 0: line }) => line.startsWith('<'));
  const ends = marks.filter(({ 0: line }) => line.startsWith('>'));
  if (sides.length > 0 && ends.length > 0) return sides.map((mark) => ({ message: 'conflict', span: spanOf(mark) }));
  return marks.slice(0, 1).map((mark) => ({ message: 'conflictMark', span: spanOf(mark) }));
}
