import { counted, type Coverage, KIND_NOUNS, KINDS } from '@deskcheck/core';
import { terminalText } from '@deskcheck/reporter';

/** One line that says what was looked at and what isn't known, so that silence is never mistaken for "nothing was looked at". */
export function coverageLine(coverage: Coverage): string {
  const { files, documents, references, unknown, unknownEnvironments, unrecognised, unsupported } = coverage;
  const kinds = KINDS.flatMap((kind) => {
    const count = documents[kind] ?? 0;
    return count === 0 ? [] : [counted(count, ...KIND_NOUNS[kind])];
  });
  const parts = [
    counted(files, 'file'),
    kinds.length === 0 ? 'no documents recognised' : kinds.join(', '),
    `${counted(references, 'reference')} checked`,
    ...unknown,
    ...unknownEnvironments,
    ...(unrecognised.length === 0
      ? []
      : [`${counted(unrecognised.length, 'file')} not recognised${examples(unrecognised)}`]),
    ...unsupported.map(({ file, what }) => `${file} is ${what}, which isn't read`),
  ];
  return `deskcheck: ${terminalText(parts.join('; '))}`;
}

function examples(files: readonly string[]): string {
  const shown = files.slice(0, 3);
  return ` (${shown.join(', ')}${files.length > shown.length ? ', …' : ''})`;
}
