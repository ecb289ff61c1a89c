import { jsonText } from '@deskcheck/reporter';

/** One of the hooks that this repository publishes. */
const OURS = /^(?:[^#\n]*[\s{,])?id:\s*["']?deskcheck(?:-files)?(?![\w.-])/m;

/** One entry of `repos` in a .pre-commit-config.yaml, without indentation. */
function entryLines(version: string, folder: string): string[] {
  return [
    '- repo: local',
    '  hooks:',
    '    - id: deskcheck',
    '      name: deskcheck',
    '      entry: deskcheck',
    ...(folder === '' ? [] : [`      args: [${jsonText(folder)}]`]),
    '      language: node',
    `      additional_dependencies: ["deskcheck@${version}"]`,
    '      # The whole workspace, also when a commit only deletes a file.',
    '      pass_filenames: false',
    '      always_run: true',
  ];
}

/**
 * Adds the hook to the text of a .pre-commit-config.yaml. Returns the same text where it is there already, and `undefined` where the list
 * of repositories isn't written as a plain list.
 *
 * @param text `undefined` where there is no such file
 * @param folder of the workspace, relative to the repository; empty for the repository itself
 */
export function withHook(text: string | undefined, version: string, folder: string): string | undefined {
  if (text === undefined || text.trim() === '') return `repos:\n${indented(entryLines(version, folder), '  ')}`;
  // Where all lines end with CRLF, those that are added do, too.
  if (text.includes('\r\n') && !/(?:^|[^\r])\n/.test(text))
    return withHook(text.replaceAll('\r\n', '\n'), version, folder)?.replaceAll('\n', '\r\n');
  if (OURS.test(text)) return text;
  const lines = text.split('\n');
  const start = lines.findIndex((line) => /^repos:\s*(?:#.*)?$/.test(line));
  if (start === -1) return undefined;
  const indent = /^( *)- /.exec(lines.slice(start + 1).find((line) => /^ *- /.test(line)) ?? '')?.[1];
  if (indent === undefined) return undefined;
  const after = lines.findIndex((line, index) => index > start && /^[^\s#-]/.test(line));
  let end = after === -1 ? lines.length : after;
  while (lines[end - 1]?.trim() === '') end--;
  const before = lines.slice(0, end).join('\n');
  const rest = lines.slice(end).join('\n');
  return `${before}\n${indented(entryLines(version, folder), indent)}${rest.replace(/^\n/, after === -1 ? '' : '\n')}`;
}

/** The entry in lines, for somebody who adds it by hand. */
export function hookLines(version: string, folder: string): string[] {
  return entryLines(version, folder).map((line) => `  ${line}`);
}

function indented(lines: readonly string[], indent: string): string {
  return lines.map((line) => `${indent}${line}\n`).join('');
}
