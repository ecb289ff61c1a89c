import type { Format } from './format.ts';
import { FORMATS, type FormatName, isFormatName, loadFormat } from './formats.ts';

/** A format and where its text goes. */
export interface ReportOutput {
  readonly name: FormatName;
  /** The file's path; `undefined` means wherever the program prints. */
  readonly path: string | undefined;
}

/** Makes the errors for what is no output. */
export interface OutputRefusals {
  /** No format has the name. */
  readonly unknown: (name: string) => Error;
  /** Nothing stands behind `=`. */
  readonly pathless: (name: string) => Error;
}

/** Reads `stylish` or `html=report.html`. */
export function reportOutput(text: string, refuse: OutputRefusals): ReportOutput {
  const [name = '', ...rest] = text.split('=');
  if (!isFormatName(name)) throw refuse.unknown(name);
  const path = rest.length === 0 ? undefined : rest.join('=');
  if (path === '') throw refuse.pathless(name);
  return { name, path };
}

/** Writing costs more than what is written, so chunks of a few lines are gathered first. */
const WRITE_LENGTH = 64 * 1024;

/** The format of that name as programs print it: in chunks that are worth a write each, with a line break at the end. */
export async function loadPrinted(name: FormatName): Promise<Format> {
  const format = await loadFormat(name);
  return function* (report, options) {
    let gathered = '';
    let last = '';
    for (const chunk of format(report, options)) {
      if (chunk !== '') last = chunk;
      gathered += chunk;
      if (gathered.length < WRITE_LENGTH) continue;
      yield gathered;
      gathered = '';
    }
    // ESLint's formatters leave the last line break to the command that prints them.
    if (last !== '' && ('eslint' in FORMATS[name] || !last.endsWith('\n'))) gathered += '\n';
    if (gathered !== '') yield gathered;
  };
}
