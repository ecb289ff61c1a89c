import { withoutCommandMarks } from './ci-command.ts';
import { visible } from './terminal.ts';

// Colons that only count at the start of a line, white space aside.
const STARTS_COMMAND = /(?<=^[^\S\r\n]*):(?=:)/gm;

/** Whole lines for the log of a CI system: whatever they quote, none of it is a command, and everything else stays as it is. */
export function withoutCommands(text: string): string {
  return withoutCommandMarks(text.replace(STARTS_COMMAND, String.raw`\u{3a}`), String.raw`\u{23}`);
}

/** Text after `::` of a workflow command; its line breaks are kept, as GitHub's own escapes. */
export function commandData(text: string): string {
  return text
    .split(/\r\n|[\r\n]/)
    .map(line)
    .join('%0A');
}

/** The value of a property (`file=`, `title=`) of a workflow command. */
export function commandProperty(text: string): string {
  return line(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function line(text: string): string {
  return visible(text).replaceAll('%', '%25');
}
