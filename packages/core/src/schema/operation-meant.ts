import { nearest } from '../words/nearest.ts';

/** Where the operations are that need a scope of the guide's. */
const DOMAIN = 'collaboration';
const OPERATION = /^(\s*\S+\s+(?:https?:\/\/[^/\s]+)?\/?api\/v2\/)([^/?#\s]+)(.*)$/;

/** What an operation was meant to be whose path nearly leads to channels (`POST /api/v2/colaboration/channels`). */
export function operationMeant(operation: string): string | undefined {
  const [, before, domain, behind] = OPERATION.exec(operation) ?? [];
  if (before === undefined || domain === undefined || domain === DOMAIN) return undefined;
  return nearest(domain, [DOMAIN]) === undefined ? undefined : `${before}${DOMAIN}${behind ?? ''}`;
}
