import { visible } from './terminal.ts';

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
