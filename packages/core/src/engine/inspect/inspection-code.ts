import type { Finding } from '../../model/finding.ts';
import {
  ENTITY_KINDS,
  REFERENCE_TARGETS,
  type Declaration,
  type DocumentEntry,
  type EntityKind,
  type Inspection,
  type LocalReference,
  type OuterArray,
  type ReferenceTarget,
} from '../../model/inspection.ts';
import { type Kind, KINDS } from '../../model/kind.ts';
import { EMPTY_HASH, hashed } from '../../words/hash.ts';

/**
 * An inspection as it outlives a run: JSON, without the names of fields, and without the file's path: whoever keeps it knows that.
 * Twenty thousand of them are read back in a few hundredths of a second.
 */
export type InspectionCode = readonly unknown[];

/** How a file was read: its outer arrays if in pieces, else whether the whole text is broken (1) or JSON (0). */
type Reading = readonly OuterArray[] | 0 | 1;

export function encodeInspection(inspection: Inspection): InspectionCode {
  const code: unknown[] = [
    inspection.hash ?? 0,
    inspection.documents.flatMap(({ kind, pointer, facts, renamed }) => [
      KINDS.indexOf(kind),
      pointer,
      facts ?? 0,
      renamed ?? 0,
    ]),
    inspection.declarations.flatMap(({ kind, id, name, pointer, listed }) => [
      ENTITY_KINDS.indexOf(kind),
      id ?? 0,
      name ?? 0,
      pointer,
      Number(listed),
    ]),
    inspection.references.flatMap(({ to, target, pointer, from }) => [
      REFERENCE_TARGETS.indexOf(to),
      target,
      pointer,
      KINDS.indexOf(from),
    ]),
    (inspection.inPieces ?? (inspection.broken ? 1 : 0)) satisfies Reading,
    inspection.findings.map(encodeFinding),
    inspection.variables.map(({ file: _file, ...entry }) => entry),
    inspection.listings,
    inspection.lost,
    inspection.suppressions,
    inspection.unrecognised,
  ];
  // Most files have none of what stands last.
  while (isNothing(code.at(-1))) code.pop();
  return code;
}

/** Without its file. A number such as 1e400 was read as Infinity, which JSON would write as null; as a text it fills the message alike. */
export function encodeFinding({ file: _file, ...finding }: Finding): Omit<Finding, 'file'> {
  const { data } = finding;
  if (!data || !Object.values(data).some((filling) => filling === Infinity || filling === -Infinity)) return finding;
  const fillings = Object.entries(data).map(([slot, filling]) => [slot, String(filling)] as const);
  return { ...finding, data: Object.fromEntries(fillings) };
}

/** Whether a field says something to other files: all do but what is said of the file's own text, and what names the file and its content. */
const IS_RELATABLE: Readonly<Record<keyof Inspection, boolean>> = {
  file: false,
  hash: false,
  documents: true,
  findings: false,
  declarations: true,
  references: true,
  variables: true,
  listings: true,
  lost: true,
  suppressions: false,
  broken: true,
  inPieces: false,
  unrecognised: true,
};
const RELATABLE = (Object.keys(IS_RELATABLE) as (keyof Inspection)[]).filter((field) => IS_RELATABLE[field]);

/** A number that tells apart what two inspections say to a relation. Two that differ have the same once in nine quadrillion. */
export function relatableDigest(inspection: Inspection): number {
  const text = JSON.stringify(RELATABLE.map((field) => inspection[field] ?? null));
  let low = EMPTY_HASH;
  let high = 0x9e3779b9;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    low = hashed(low, code);
    high = Math.imul(high ^ code, 0x85ebca6b);
    high ^= high >>> 13;
  }
  return (high >>> 0) * 2 ** 21 + (low >>> 11);
}

function isNothing(part: unknown): boolean {
  return part === false || part === 0 || (Array.isArray(part) && part.length === 0);
}

/** The reverse. A code that `encodeInspection` didn't write gives an inspection that means nothing, so keep a checksum with it. */
export function decodeInspection(file: string, code: InspectionCode): Inspection {
  const [
    hash,
    documents,
    declarations,
    references,
    reading,
    findings,
    variables,
    listings,
    lost,
    suppressions,
    unrecognised,
  ] = code as [string | 0, unknown[]?, unknown[]?, unknown[]?, Reading?, Omit<Finding, 'file'>[]?, ...unknown[]];
  const named = (list: unknown) => (list as object[] | undefined)?.map((item) => ({ file, ...item })) ?? NONE;
  return {
    file,
    hash: hash || undefined,
    documents: documents?.length ? decodeDocuments(documents) : NONE,
    findings: named(findings) as Inspection['findings'],
    declarations: declarations?.length ? decodeDeclarations(file, declarations) : NONE,
    references: references?.length ? decodeReferences(references) : NONE,
    variables: named(variables) as Inspection['variables'],
    listings: (listings ?? NONE) as Inspection['listings'],
    lost: (lost ?? NONE) as Inspection['lost'],
    suppressions: (suppressions ?? NONE) as Inspection['suppressions'],
    broken: reading === 1,
    inPieces: typeof reading === 'object' ? reading : undefined,
    unrecognised: (unrecognised ?? false) as Inspection['unrecognised'],
  };
}

const NONE: readonly never[] = [];

function decodeDocuments(code: readonly unknown[]): DocumentEntry[] {
  const documents: DocumentEntry[] = [];
  for (let at = 0; at < code.length; at += 4) {
    documents.push({
      kind: KINDS[code[at] as number] as Kind,
      pointer: code[at + 1] as string,
      facts: code[at + 2] || undefined,
      renamed: (code[at + 3] || undefined) as DocumentEntry['renamed'],
    });
  }
  return documents;
}

function decodeDeclarations(file: string, code: readonly unknown[]): Declaration[] {
  const declarations: Declaration[] = [];
  for (let at = 0; at < code.length; at += 5) {
    declarations.push({
      file,
      kind: ENTITY_KINDS[code[at] as number] as EntityKind,
      id: code[at + 1] === 0 ? undefined : (code[at + 1] as string),
      name: code[at + 2] === 0 ? undefined : (code[at + 2] as string),
      pointer: code[at + 3] as string,
      listed: code[at + 4] === 1,
    });
  }
  return declarations;
}

function decodeReferences(code: readonly unknown[]): LocalReference[] {
  const references: LocalReference[] = [];
  for (let at = 0; at < code.length; at += 4) {
    references.push({
      to: REFERENCE_TARGETS[code[at] as number] as ReferenceTarget,
      target: code[at + 1] as string,
      pointer: code[at + 2] as string,
      from: KINDS[code[at + 3] as number] as Kind,
    });
  }
  return references;
}
