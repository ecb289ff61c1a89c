import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { encodeFinding } from '../engine/inspection-code.ts';
import { encodeTable, type InspectionColumns, type InspectionTable } from '../engine/inspection-table.ts';
import type { KnownRelation } from '../engine/relate.ts';
import type { Finding } from '../model/finding.ts';
import type { Inspection } from '../model/inspection.ts';
import type { Coverage } from '../model/report.ts';
import { hashOf } from './hash.ts';

/** What tells that a file is unchanged: the hash of its bytes, or two numbers: its change time in milliseconds and its size in bytes. */
export type Stamps = readonly (number | string)[];

/** A cache that was read. Of what is long, only what is asked for is taken apart. */
export interface CacheContents {
  /** When the run began that saved it, in milliseconds. */
  readonly savedAt: number;
  /** In order. */
  readonly files: readonly string[];
  /** One file after the other. */
  readonly stamps: Stamps;
  readonly rest: InspectionTable['rest'];
  readonly columns: () => InspectionColumns;
  readonly relation: () => KnownRelation | undefined;
}

const NOTHING: CacheContents = {
  savedAt: 0,
  files: [],
  stamps: [],
  rest: {},
  columns: () => encodeTable([]).columns,
  relation: () => undefined,
};

/** The lines of a cache file, behind its header. */
type Head = Pick<CacheContents, 'savedAt' | 'files' | 'stamps' | 'rest'>;
interface RelationCode {
  readonly findings: readonly (readonly [file: string, findings: readonly Omit<Finding, 'file'>[]])[];
  readonly coverage: Coverage;
}

interface Header {
  /** What the rest is for: another deskcheck, or other settings, see nothing in it. */
  readonly key: string;
  /** Of all that follows. */
  readonly checksum: string;
}

/** Reads a cache. One that isn't there, is damaged, cut short or somebody else's counts as empty. */
export function loadCache(path: string, key: string): CacheContents {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    // None yet, or one that can't be read: the same to us.
    return NOTHING;
  }
  const end = bytes.indexOf(10);
  const header = end === -1 ? undefined : parseHeader(bytes.toString('utf8', 0, end));
  const body = bytes.subarray(end + 1);
  if (header?.key !== key || header.checksum !== hashOf(body)) return NOTHING;
  const [head = '', columns = '', relation = ''] = body.toString('utf8').split('\n');
  return {
    ...(JSON.parse(head) as Head),
    columns: () => JSON.parse(columns) as InspectionColumns,
    relation: () => relationOf(JSON.parse(relation) as RelationCode),
  };
}

function parseHeader(line: string): Header | undefined {
  try {
    return JSON.parse(line) as Header;
  } catch {
    // Somebody else's file, or a damaged one.
    return undefined;
  }
}

function relationOf({ findings, coverage }: RelationCode): KnownRelation {
  const named = findings.map(([file, list]) => [file, list.map((finding) => ({ file, ...finding }))] as const);
  return { findings: new Map(named), coverage };
}

export interface CacheEntries {
  readonly savedAt: number;
  readonly files: readonly string[];
  readonly stamps: Stamps;
  readonly inspections: readonly Inspection[];
  readonly relation: KnownRelation;
}

/** Written aside and put in place at once, so that no run ever reads half of it; whoever is last, wins. */
export function saveCache(
  path: string,
  key: string,
  { savedAt, files, stamps, inspections, relation }: CacheEntries,
): void {
  const { columns, rest } = encodeTable(inspections);
  const findings = [...relation.findings].map(([file, list]) => [file, list.map(encodeFinding)] as const);
  const code: RelationCode = { findings, coverage: relation.coverage };
  const body = [{ savedAt, files, stamps, rest } satisfies Head, columns, code]
    .map((line) => JSON.stringify(line))
    .join('\n');
  const header: Header = { key, checksum: hashOf(Buffer.from(body)) };
  const aside = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(aside, `${JSON.stringify(header)}\n${body}`);
    renameSync(aside, path);
  } catch {
    // A folder that can't be written to only costs the next run its head start.
    removeIfThere(aside);
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // What stands above it is no folder, or closed to us: then it was never written.
  }
}
