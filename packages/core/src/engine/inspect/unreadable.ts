import { kindsUnreadIn } from '../../schema/kinds-lost.ts';
import type { Inspection } from '../../model/inspection.ts';
import type { Settings } from '../settings/settings.ts';

/** What stands for a file, or a folder, that couldn't be read at all. */
export function unreadable(
  file: string,
  message: 'access' | 'encoding' | 'depth' | 'size',
  cause: string,
  settings: Settings,
): Inspection {
  const said = message === 'access' && isGone(cause) ? whyGone(file) : message;
  const isOn = settings.rulesFor(file).isOn('deskcheck/unreadable-file');
  return {
    file,
    hash: undefined,
    documents: [],
    findings: isOn
      ? [{ file, pointer: '', rule: 'deskcheck/unreadable-file', message: said, data: { cause }, span: [0, 0] }]
      : [],
    declarations: [],
    references: [],
    variables: [],
    listings: [],
    lost: kindsUnreadIn({ configured: settings.configuredKind(file), inherited: undefined, file, listed: false }),
    suppressions: [],
    broken: message !== 'depth',
    inPieces: undefined,
    unrecognised: false,
  };
}

/** Whether Node's word for an error says that nothing is there to be read. */
export function isGone(cause: string): boolean {
  return GONE.has(cause);
}

/** Of a name that isn't UTF-8 Node makes one that leads nowhere, with a character of its own in the place of what it couldn't read. */
function whyGone(file: string): 'name' | 'gone' {
  return file.includes('\ufffd') ? 'name' : 'gone';
}

/** Node's words for what isn't there, or not behind these links. */
const GONE: ReadonlySet<string> = new Set(['ENOENT', 'ELOOP']);
