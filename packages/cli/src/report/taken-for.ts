import type { Inspection } from '@deskcheck/core';

/** What a file was taken for: the kinds of its documents, an export that isn't read yet, or nothing. */
export function takenFor({ documents, unrecognised }: Pick<Inspection, 'documents' | 'unrecognised'>): string {
  const kinds = [...new Set(documents.map(({ kind }) => kind))].join(', ');
  return kinds || (typeof unrecognised === 'string' ? unrecognised : unrecognised ? 'not recognised' : 'no documents');
}
