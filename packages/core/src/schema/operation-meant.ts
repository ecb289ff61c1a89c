import { parseOperation, areaOf, SCOPED_AREAS } from '../model/scopes.ts';
import { nearest } from '../words/nearest.ts';

/** What an operation was meant to be whose path nearly leads to channels (`POST /api/v2/colaboration/channels`). */
export function operationMeant(operation: string): string | undefined {
  const path = parseOperation(operation)?.path;
  const area = path === undefined ? undefined : areaOf(path);
  if (area === undefined || nearest(area, [SCOPED_AREAS.collaboration]) === undefined) return undefined;
  return operation.replace(`api/v2/${area}`, `api/v2/${SCOPED_AREAS.collaboration}`);
}
