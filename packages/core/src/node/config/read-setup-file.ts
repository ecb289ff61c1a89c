import { readFileSync } from 'node:fs';
import { withoutMark } from '../../json/byte-order-mark.ts';
import { decode } from '../files/read-text.ts';
import { endlessAt } from '../files/stats.ts';
import { assertSystemError } from '../files/system-error.ts';

/** What a file of the setup holds (a config, a baseline, a schema, a part), or in a sentence why it can't be read. */
export type SetupFile = { readonly ok: true; readonly bytes: Buffer } | Refused;

/** The same of one that has to be text. */
export type SetupText = { readonly ok: true; readonly text: string } | Refused;

/** `code` is Node's; there is none where something stands there that isn't a file, or isn't text. */
type Refused = { readonly ok: false; readonly code: string | undefined; readonly message: string };

/**
 * Reads a file of the setup.
 *
 * @param what begins the sentence: `The config`
 * @param remedy what a person may do about an error of Node's
 */
export function readSetupFile(path: string, what: string, remedy: (code: string) => string): SetupFile {
  const endless = endlessAt(path);
  if (endless !== undefined)
    return { ok: false, code: undefined, message: `${what} can't be read: it is ${endless}. Name a file.` };
  try {
    return { ok: true, bytes: readFileSync(path) };
  } catch (error) {
    assertSystemError(error);
    const { code } = error;
    return { ok: false, code, message: `${what} can't be read (${code}). ${remedy(code)}` };
  }
}

/** The same, as text without a byte order mark. */
export function readSetupText(path: string, what: string, remedy: (code: string) => string): SetupText {
  const file = readSetupFile(path, what, remedy);
  if (!file.ok) return file;
  const decoded = decode(file.bytes);
  return decoded.ok
    ? decoded
    : { ok: false, code: undefined, message: `${what} is not UTF-8 text${decoded.cause}. Save it as UTF-8.` };
}

/** Text without a byte order mark. */
export function textIn(bytes: Buffer): string {
  return withoutMark(bytes.toString('utf8'));
}
