import { closeSync, openSync, readSync, realpathSync } from 'node:fs';
import { basename } from 'node:path';
import { SetupError } from '../../model/setup-error.ts';
import { Inspector } from '../../engine/inspect/inspect.ts';
import type { Settings } from '../../engine/settings/settings.ts';
import { KINDS } from '../../model/kind.ts';
import { inspectFile } from '../inspect/inspect-file.ts';
import { CONFIG_NAMES, type LoadedConfig } from '../config/load-config.ts';
import { isFile } from '../files/stats.ts';
import { relativePath } from '../files/relative-path.ts';
import { assertSystemError } from '../files/system-error.ts';

/** The workspace that a run reads. */
interface ReadWorkspace {
  /** Absolute. */
  readonly root: string;
  readonly loaded: LoadedConfig;
  readonly settings: Settings;
  /** Relative to the root: all that would be read if nothing were written. */
  readonly files: readonly string[];
  /** Absolute: the baseline that the run goes by. */
  readonly ownBaseline?: string | undefined;
}

/**
 * Refuses to lose what a run reads: no output is written over a document, a config or a schema; nor over a baseline, which tells what
 * people decided. What else deskcheck itself wrote before, and what it has nothing to do with, may be overwritten as with any other program.
 *
 * @param outputs absolute paths
 * @throws SetupError naming each such file
 */
export function refuseOverwriting(outputs: readonly string[], workspace: ReadWorkspace): void {
  const problems = outputs.flatMap((path) => {
    const what = isFile(path) ? inputAt(path, workspace) : undefined;
    return what === undefined
      ? []
      : [
          {
            path,
            message: `The output would overwrite this file, which is ${what}. Name another file for the output.`,
          },
        ];
  });
  if (problems.length > 0) throw new SetupError(problems);
}

/** What of a run's input stands at a path; nothing where none does. */
function inputAt(path: string, { root, loaded, settings, files, ownBaseline }: ReadWorkspace): string | undefined {
  const real = realpathSync(path);
  const isSame = (other: string) => isFile(other) && realpathSync(other) === real;
  if (CONFIG_NAMES.some((name) => name === basename(real)) || loaded.paths.some(isSame)) return 'a config of deskcheck';
  if (loaded.ownSchemas.some((schema) => isSame(schema.path))) return 'a schema that the config names';
  if (path !== ownBaseline && BASELINE.test(beginningOf(real) ?? '')) return 'a baseline of deskcheck';
  // A link may be what is read, or what it leads to.
  const names = [relativePath(root, path), relativePath(realpathSync(root), real)];
  const file = names.find((name) => files.includes(name));
  if (file === undefined || isOurs(real)) return undefined;
  const { documents, lost } = inspectFile(real, file, new Inspector(settings));
  // Where nothing tells what stood there, it may have been of any kind; yet nobody misses what can't be read.
  const kind = documents[0]?.kind ?? (lost.length < KINDS.length ? lost[0] : undefined);
  return kind && `one of the documents that are checked (${kind})`;
}

/**
 * Refuses to lose anything to a cache: it is made without anybody looking, so it only takes the place of a cache, whatever became of that.
 *
 * @param path absolute
 * @throws SetupError for a file that isn't known for a cache
 */
export function refuseReplacingByCache(path: string): void {
  if (!isFile(path)) return;
  const beginning = beginningOf(path);
  if (beginning === '' || (beginning !== undefined && CACHE.test(beginning))) return;
  const message =
    'The cache would overwrite this file, which is no cache of deskcheck. Name another file with --cache-location, or delete this one first.';
  throw new SetupError([{ path, message }]);
}

/** The mark of a cache, in whatever form. */
const CACHE = /^dkC\d/;

/** How a baseline begins, whoever laid it out. */
const BASELINE = /^\s*\{\s*"version"\s*:\s*\d+\s*,\s*"findings"\s*:\s*\[/;

/** How whatever deskcheck writes as JSON begins, and its cache: such a file is no document, wherever it stands and whatever it is called. */
const OURS = [
  CACHE,
  /^\{"deskcheckPart":"/,
  BASELINE,
  // The formats json, json-with-metadata, gitlab and rdjson; others begin like nobody's document.
  /^\[\{"filePath":"/,
  /^\{"results":\[\{"filePath":"/,
  /^\[\s*\{"description":".*","check_name":"/,
  /^\{"source":\{"name":"deskcheck"/,
] as const;

/** In an empty file there is nothing to lose. */
function isOurs(path: string): boolean {
  const text = beginningOf(path);
  return text !== undefined && (text === '' || OURS.some((pattern) => pattern.test(text)));
}

/** Longer than anything that has to be recognised. */
const BEGINNING = 4096;

/** Nothing for a file that can't be read. */
function beginningOf(path: string): string | undefined {
  const bytes = Buffer.alloc(BEGINNING);
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, 'r');
    return bytes.toString('utf8', 0, readSync(descriptor, bytes));
  } catch (error) {
    assertSystemError(error);
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
