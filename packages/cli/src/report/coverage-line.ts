import { counted, type Coverage, KIND_NOUNS, KINDS } from '@deskcheck/core';
import { notChecked, terminalText } from '@deskcheck/reporter';

/** One line that says what was looked at and what isn't known, so that silence is never mistaken for "nothing was looked at". */
export function coverageLine(coverage: Coverage): string {
  const { files, documents, references } = coverage;
  const kinds = KINDS.flatMap((kind) => {
    const count = documents[kind] ?? 0;
    return count === 0 ? [] : [counted(count, ...KIND_NOUNS[kind])];
  });
  const parts = [
    counted(files, 'file'),
    kinds.length === 0 ? 'no documents recognised' : kinds.join(', '),
    `${counted(references, 'reference')} checked`,
    ...notChecked(coverage),
  ];
  return terminalText(`deskcheck: ${parts.join('; ')}`);
}
