import type { DlpPolicy } from '../model/documents.generated.ts';
import { fold } from '../words/nearest.ts';

/** Whether a policy scans the chats between agents; `undefined` where what it says of that can't be read. */
export function scansInternalChat({ appliesTo }: DlpPolicy): boolean | undefined {
  if (appliesTo === null || appliesTo?.trim() === '') return undefined;
  return appliesTo !== undefined && fold(appliesTo) === 'internalchat';
}
