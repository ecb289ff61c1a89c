import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { decodeInspection, encodeInspection, type InspectionCode } from '../engine/inspection-code.ts';
import { settingsDigest } from '../engine/settings-digest.ts';
import type { Inspection } from '../model/inspection.ts';
import { hashOf } from './hash.ts';
import { inspectFiles, type InspectFilesOptions } from './inspect-files.ts';
import type { WorkspaceOptions } from './lint-options.ts';
import type { OpenWorkspace } from './open-workspace.ts';

export interface CacheOptions {
  /** File or folder (with a slash at its end), relative to the working directory; `undefined` is the workspace's own folder. */
  readonly location: string | undefined;
  /** `metadata`: a file is unchanged when its times and its size are. `content`: when its bytes are; it is read, but not parsed. */
  readonly strategy: 'metadata' | 'content';
}

const FOLDER = '.deskcheck-cache';

/** What of a file tells that it is unchanged: modification and change time in milliseconds, size in bytes; or the hash of its bytes. */
type Stamp = readonly [modified: number, changed: number, size: number] | string;

/** By path, in the order of files: stamp and inspection. */
type Entries = Map<string, readonly [Stamp, InspectionCode]>;

/** Times are exact only so far: what changed this shortly before the cache was written may have changed again unseen. */
const RACY_MS = 50;

/**
 * Inspects only what has changed since the last run. Relating is never cached: a deleted channel is found although no other file
 * changed. A cache that is damaged, foreign or of other settings counts as none.
 */
export async function inspectWithCache(
  workspace: OpenWorkspace,
  { location, strategy }: CacheOptions,
  options: InspectFilesOptions & Pick<WorkspaceOptions, 'cwd' | 'tool'>,
): Promise<Inspection[]> {
  const { files, overlay, pathOf } = workspace;
  const path = cachePath(location, workspace.root, options.cwd);
  const key = [options.tool.version, strategy, settingsDigest(workspace.settings)].join(' ');
  const startedAt = Date.now();
  const { savedAt, entries } = load(path, key);
  const stampOf = strategy === 'content' ? contentStamp : (file: string) => timeStamp(file, savedAt);

  const stamps = new Map<string, Stamp | undefined>();
  const stale: string[] = [];
  const known = new Map<string, Inspection>();
  for (const file of files) {
    const entry = entries.get(file);
    const stamp = overlay.has(file) ? undefined : stampOf(pathOf(file));
    stamps.set(file, stamp);
    if (entry && stamp !== undefined && isSame(entry[0], stamp)) known.set(file, decodeInspection(file, entry[1]));
    else stale.push(file);
  }
  for (const inspection of await inspectFiles(stale, workspace, options)) known.set(inspection.file, inspection);

  if (stale.some((file) => !overlay.has(file)) || entries.size !== files.length) {
    const fresh: Entries = new Map();
    const changed = new Set(stale);
    for (const file of files) {
      const stamp = stamps.get(file);
      const inspection = known.get(file);
      if (stamp === undefined || !inspection || overlay.has(file)) continue;
      const before = changed.has(file) ? undefined : entries.get(file);
      fresh.set(file, before ?? [stamp, encodeInspection(inspection)]);
    }
    save(path, key, startedAt, fresh);
  }
  return files.flatMap((file) => known.get(file) ?? []);
}

function cachePath(location: string | undefined, root: string, cwd: string): string {
  const name = 'inspections.json';
  if (location === undefined) return join(root, FOLDER, name);
  const path = resolve(cwd, location);
  const isFolder = /[/\\]$/.test(location) || (statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false);
  // Several workspaces may share a folder.
  return isFolder ? join(path, `${createHash('sha1').update(root).digest('hex').slice(0, 12)}-${name}`) : path;
}

function timeStamp(path: string, savedAt: number): Stamp | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return undefined;
  const { mtimeMs, ctimeMs, size } = stats;
  // A stamp that can't be trusted equals none.
  return Math.max(mtimeMs, ctimeMs) > savedAt - RACY_MS && savedAt > 0
    ? [mtimeMs, ctimeMs, -size - 1]
    : [mtimeMs, ctimeMs, size];
}

function contentStamp(path: string): Stamp | undefined {
  try {
    return hashOf(readFileSync(path));
  } catch {
    // Why it can't be read is said by whoever inspects it.
    return undefined;
  }
}

function isSame(a: Stamp, b: Stamp): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b;
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2];
}

const NOTHING = { savedAt: 0, entries: new Map() as Entries };

/** First line: what the rest is for and its checksum. Second line: the entries. */
function load(path: string, key: string): { savedAt: number; entries: Entries } {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    // None yet, or one that can't be read: the same to us.
    return NOTHING;
  }
  const end = text.indexOf('\n');
  const header = end === -1 ? undefined : parseHeader(text.slice(0, end));
  const body = text.slice(end + 1);
  if (header?.key !== key || header.checksum !== hashOf(Buffer.from(body))) return NOTHING;
  return { savedAt: header.savedAt, entries: new Map(JSON.parse(body) as [string, [Stamp, InspectionCode]][]) };
}

interface Header {
  readonly key: string;
  readonly savedAt: number;
  readonly checksum: string;
}

function parseHeader(line: string): Header | undefined {
  try {
    return JSON.parse(line) as Header;
  } catch {
    // Somebody else's file, or a damaged one.
    return undefined;
  }
}

/** Written aside and put in place at once, so that no run ever reads half of it; whoever is last, wins. */
function save(path: string, key: string, savedAt: number, entries: Entries): void {
  const body = JSON.stringify([...entries]);
  const header: Header = { key, savedAt, checksum: hashOf(Buffer.from(body)) };
  const aside = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(aside, `${JSON.stringify(header)}\n${body}`);
    renameSync(aside, path);
  } catch {
    // A folder that can't be written to only costs the next run its head start.
    rmSync(aside, { force: true });
  }
}
