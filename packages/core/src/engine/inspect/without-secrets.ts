import type { Pointer } from '../../model/address.ts';
import type { Finding } from '../../model/finding.ts';
import { findSecrets } from '../../workspace/secrets.ts';

/**
 * Keeps secrets out of messages that quote a document's values, whatever rule the messages are of and whether or not the rule against
 * secrets is on.
 *
 * @param base pointer of the document in its file
 * @returns the findings, with an ellipsis in place of each secret
 */
export function withoutSecrets<Said extends Omit<Finding, 'file'>>(
  findings: readonly Said[],
  document: object,
  base: Pointer,
): readonly Said[] {
  if (!findings.some(quotes)) return findings;
  const secrets = new Set(findSecrets(document, { namesIds: false }).map(({ pointer }) => base + pointer));
  if (secrets.size === 0) return findings;
  return findings.map((finding) => (secrets.has(finding.pointer) ? withoutQuotes(finding) : finding));
}

/** What may quote a value: itself, what it was meant to be, what is to be written in its place, or a sentence about it. */
const QUOTING = { value: '…', meant: '…', form: '…', problem: 'What stands here does not fit.' } as const;

function quotes({ data = {} }: Omit<Finding, 'file'>): boolean {
  return Object.keys(QUOTING).some((slot) => slot in data);
}

/** Without suggestions as well, because each says what it would write. */
function withoutQuotes<Said extends Omit<Finding, 'file'>>(finding: Said): Said {
  const { data = {} } = finding;
  const censored = Object.entries(QUOTING).filter(([slot]) => slot in data);
  return { ...finding, data: { ...data, ...Object.fromEntries(censored) }, suggestions: undefined };
}
