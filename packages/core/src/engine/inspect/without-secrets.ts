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
  if (!findings.some(({ data }) => typeof data?.['value'] === 'string')) return findings;
  const secrets = new Set(findSecrets(document, { namesIds: false }).map(({ pointer }) => base + pointer));
  if (secrets.size === 0) return findings;
  return findings.map((finding) =>
    secrets.has(finding.pointer) ? { ...finding, data: { ...finding.data, value: '…' } } : finding,
  );
}
