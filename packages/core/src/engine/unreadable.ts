import { kindsLostWith } from '../schema/kinds-lost.ts';
import type { Inspection } from '../model/inspection.ts';
import type { Settings } from './settings.ts';

/** What stands for a file that couldn't be read at all. */
export function unreadable(
  file: string,
  message: 'access' | 'encoding' | 'depth' | 'size',
  cause: string,
  settings: Settings,
): Inspection {
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
    lost: kindsLostWith(file, settings.configuredKind(file)),
    suppressions: [],
    broken: message !== 'depth',
    inPieces: undefined,
    unrecognised: false,
  };
}
