import { kindByPath } from '../schema/classify.ts';
import type { Inspection } from '../model/inspection.ts';
import type { Settings } from './settings.ts';

/** What stands for a file that couldn't be read at all. */
export function unreadable(
  file: string,
  message: 'access' | 'encoding' | 'depth' | 'size',
  cause: string,
  settings: Settings,
): Inspection {
  const kind = settings.configuredKind(file) ?? kindByPath(file);
  const isOn = settings.rulesFor(file).isOn('deskcheck/unreadable-file');
  return {
    file,
    hash: undefined,
    documents: [],
    findings: isOn
      ? [{ file, pointer: '', rule: 'deskcheck/unreadable-file', message, data: { cause }, span: [0, 0] }]
      : [],
    declarations: [],
    references: [],
    variables: [],
    listings: [],
    lost: kind ? [kind] : [],
    suppressions: [],
    broken: message !== 'depth',
    inPieces: undefined,
    unrecognised: false,
  };
}
