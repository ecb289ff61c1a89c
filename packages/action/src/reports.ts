import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Report } from '@deskcheck/core';
import { type FormatName, FORMATS, type FormatOptions, loadFormat } from '@deskcheck/reporter';
import { InputError } from './inputs.ts';

/** What a format prints, a line break at the end. */
export async function* printed(name: FormatName, report: Report, options: FormatOptions): AsyncGenerator<string> {
  const format = await loadFormat(name);
  let last = '';
  for (const chunk of format(report, options)) {
    if (chunk !== '') last = chunk;
    yield chunk;
  }
  if (last !== '' && ('eslint' in FORMATS[name] || !last.endsWith('\n'))) yield '\n';
}

/**
 * Writes a report to a file, making its folder.
 *
 * @throws InputError when it can't be written
 */
export async function writeReport(path: string, name: FormatName, report: Report, options: FormatOptions): Promise<void> {
  try {
    mkdirSync(dirname(path), { recursive: true });
    let flag = 'w';
    for await (const chunk of printed(name, report, options)) {
      writeFileSync(path, chunk, { flag });
      flag = 'a';
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new InputError(`The report can't be written to ${path} (${code}). Give a path in a folder that the job may write to.`);
  }
}
