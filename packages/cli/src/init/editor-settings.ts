import { parse, setValue } from '@deskcheck/core';

/** Which files a schema describes, as VS Code's `json.schemas` says it. */
export interface Association {
  /** Patterns for the end of a path, in any folder; of those that fit, the last one decides, and `!` leaves out. */
  readonly fileMatch: readonly string[];
  readonly url: string;
}

const SETTINGS = '/settings.json';

/** VS Code and others keep files of this name in folders that begin with a dot, and every line of those would be underlined. */
const NOT_OF_TOOLS = '!/{.*,User,User/profiles/*,Machine}/settings.json';

/** A file that holds one document. */
export interface DocumentFile {
  readonly file: string;
  readonly kind: string;
}

/**
 * Patterns for the files of each kind: a folder that holds nothing else is told as a whole, so that tomorrow's file is known as well.
 *
 * @param all every JSON file of the workspace
 * @param below where the workspace is in the folder that the editor is opened at; `''` where it is that folder
 */
export function associations(
  documents: readonly DocumentFile[],
  all: readonly string[],
  urlOf: (kind: string) => string,
  below: string,
): Association[] {
  const base = patternBase(below);
  const kindOf = new Map(documents.map(({ file, kind }) => [file, kind]));
  const patterns = new Map<string, Set<string>>();
  for (const { file, kind } of documents) {
    const folder = file.slice(0, file.lastIndexOf('/') + 1);
    const isWhole = folder !== '' && all.every((other) => !isDirectlyIn(other, folder) || kindOf.get(other) === kind);
    const known = patterns.get(kind) ?? new Set();
    patterns.set(kind, known);
    if (isWhole) known.add(`${base}${folder}*.json`).add(`${base}${folder}*.jsonc`);
    else known.add(`${base}${file}`);
  }
  return [...patterns].map(([kind, fileMatch]) => ({
    fileMatch: fileMatch.has(SETTINGS) ? [...fileMatch, NOT_OF_TOOLS] : [...fileMatch],
    url: urlOf(kind),
  }));
}

function patternBase(below: string): string {
  return below === '' ? '/' : `/${below}/`;
}

function isDirectlyIn(file: string, folder: string): boolean {
  return file.startsWith(folder) && !file.includes('/', folder.length);
}

/**
 * Adds associations to the text of a settings.json, keeping its comments and everything else. Those whose schema is
 * already associated with files of this workspace are left out. Returns `undefined` where the text can't be read.
 *
 * @param text `undefined` where there is no such file
 * @param below as for `associations`: there may be other workspaces beside it
 */
export function withAssociations(
  text: string | undefined,
  wanted: readonly Association[],
  below: string,
): string | undefined {
  if (text === undefined || text.trim() === '') return `${JSON.stringify({ 'json.schemas': wanted }, null, 2)}\n`;
  const { value, form } = parse(text, { comments: true });
  if (form !== 'json' || typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const present = (value as Readonly<Record<string, unknown>>)['json.schemas'];
  if (present === undefined) return setValue(text, '/json.schemas', wanted);
  if (!Array.isArray(present)) return undefined;
  const base = patternBase(below);
  const isOurs = (pattern: unknown) =>
    typeof pattern === 'string' && (!pattern.startsWith('/') || pattern.startsWith(base));
  const urls = new Set(
    (present as (Partial<Association> | null)[]).flatMap((entry) =>
      [entry?.fileMatch ?? ''].flat().some(isOurs) ? [entry?.url] : [],
    ),
  );
  let index = present.length;
  let result: string | undefined = text;
  for (const association of wanted) {
    if (urls.has(association.url)) continue;
    result = result && setValue(result, `/json.schemas/${index++}`, association);
  }
  return result;
}
