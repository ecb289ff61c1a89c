import type { DlpPolicy } from '../model/documents.generated.ts';
import type { DocumentFacts } from '../model/workspace.ts';
import { fold } from './nearest.ts';

/** Whether a policy scans the chats between agents; `undefined` where what it says of that can't be read. */
export function scansInternalChat({ appliesTo }: DlpPolicy): boolean | undefined {
  if (appliesTo === null || appliesTo?.trim() === '') return undefined;
  return appliesTo !== undefined && fold(appliesTo) === 'internalchat';
}

/** The regulations that an organization works under, as people write them. */
export function regulationsOf(organization: DocumentFacts<'organization'>): ('HIPAA' | 'PCI-DSS')[] {
  return (organization.facts.complianceScopes ?? []).flatMap((scope) =>
    scope === null ? [] : [scope === 'PCI_DSS' ? 'PCI-DSS' : scope],
  );
}
