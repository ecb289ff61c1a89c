import { counted, type Coverage } from '@deskcheck/core';
import { oneLine } from './escape/terminal.ts';
import { shorten } from './shorten.ts';

const NAMED = 3;

/** What the run didn't look at or couldn't know, a sentence each without a full stop: silence about it proves nothing. */
export function notChecked({ unknown, unknownEnvironments, unrecognised, unsupported }: Coverage): string[] {
  const sentences = [...unknown, ...unknownEnvironments];
  if (unrecognised.length > 0) {
    const named = unrecognised.slice(0, NAMED).map((file) => shorten(file, 200));
    if (unrecognised.length > NAMED) named.push('\u2026');
    sentences.push(`${counted(unrecognised.length, 'file')} not recognised: ${named.join(', ')}`);
  }
  for (const { file, what } of unsupported) sentences.push(`${shorten(file, 200)} is ${what}, which isn't read`);
  return sentences.map((sentence) => shorten(oneLine(sentence), 1000));
}
