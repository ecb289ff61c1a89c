import type { Pointer, Renaming } from './address.ts';
import type { Finding } from './finding.ts';
import { type Kind, KINDS } from './kind.ts';

/** What a document declares and others point at. */
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** In the order in which encoded inspections number them. */
export const ENTITY_KINDS = ['channel', 'layout', 'group', 'oauth-client', 'deployment', 'dlp-policy'] as const;

/** What a reference leads to; a `variable` is a name looked up in the channel maps, `env` one looked up at deployment. */
export type ReferenceTarget = (typeof REFERENCE_TARGETS)[number];

/** In the order in which encoded inspections number them. */
export const REFERENCE_TARGETS = ['channel', 'group', 'oauth-client', 'variable', 'env'] as const;

/** An entity with what could be read of its id and name. */
export interface Declaration {
  readonly file: string;
  readonly kind: EntityKind;
  readonly id: string | undefined;
  readonly name: string | undefined;
  /** The document that declares it. */
  readonly pointer: Pointer;
  /** It stands in an API listing: an observation of what the platform holds, never a duplicate of anything. */
  readonly listed: boolean;
}

/** An edge to an entity, or to a variable that stands for one, as the file tells it that holds it. Many files may share one. */
export interface LocalReference {
  readonly to: ReferenceTarget;
  /** The id, or the variable's name without its `${channels.…}`. */
  readonly target: string;
  /** The value that holds it. */
  readonly pointer: Pointer;
  /** The kind of document that it stands in. */
  readonly from: Kind;
}

/** The same among those of all files. */
export interface Reference extends LocalReference {
  readonly file: string;
}

/** A name that a channel map gives to a channel. */
export interface VariableEntry {
  readonly file: string;
  readonly name: string;
  /** `undefined` in the form that serves one environment only. */
  readonly environment: string | undefined;
  /** What it stands for, whatever was written there. */
  readonly value: string | undefined;
  readonly pointer: Pointer;
}

/** One typed document in a file. `facts` is what workspace rules need of it, and only kept when one of them is on. */
export interface DocumentEntry {
  readonly kind: Kind;
  readonly pointer: Pointer;
  readonly facts: unknown;
  /** Misspelt keys: `facts` and the rules that judge them see these spelt right. */
  readonly renamed: readonly Renaming[] | undefined;
}

/** What most files yield, kept once a kind: the file is one document of which nothing else is to be remembered. */
export const LONE_DOCUMENTS: Readonly<Record<Kind, readonly DocumentEntry[]>> = Object.fromEntries(
  KINDS.map((kind) => [kind, [{ kind, pointer: '', facts: undefined, renamed: undefined }]]),
) as unknown as Record<Kind, readonly DocumentEntry[]>;

/** An API listing and whether it holds all that the platform holds. */
export interface Listing {
  readonly kind: Kind;
  readonly complete: boolean;
  /** Which page of a download it is, where it isn't complete and says so. */
  readonly page?: { readonly number: number; readonly of: number };
}

/** A comment in JSONC that switches rules off. `line` is the one that it ends on, counted from 1. */
export interface SuppressionComment {
  readonly directive: 'disable' | 'enable' | 'disable-line' | 'disable-next-line';
  /** Rules that it names; none means all. */
  readonly rules: readonly string[];
  /** Where each of their names starts in the text. */
  readonly ruleStarts: readonly number[];
  readonly reason: string;
  readonly line: number;
  /** Of the comment in the text: UTF-16 offsets, the end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** An array of which each element was read for itself. */
export interface OuterArray {
  readonly pointer: Pointer;
  /** Four numbers an element: offset and length in bytes, line and column (UTF-16 units) counted from 0. */
  readonly places: readonly number[];
}

/** All that one file yields: small, plain, serialisable. Relating inspections never needs a text again. */
export interface Inspection {
  /** Path relative to the workspace root, with forward slashes. */
  readonly file: string;
  /** Of the file's bytes; kept where inspections outlive a run (cache, shards). */
  readonly hash: string | undefined;
  readonly documents: readonly DocumentEntry[];
  readonly findings: readonly Finding[];
  readonly declarations: readonly Declaration[];
  readonly references: readonly LocalReference[];
  readonly variables: readonly VariableEntry[];
  readonly listings: readonly Listing[];
  /** Kinds of which this file would hold documents that could not be read: what they declare is not known. */
  readonly lost: readonly Kind[];
  readonly suppressions: readonly SuppressionComment[];
  /** There is no text, or one that isn't JSON, not even with comments: places are only found in what a tolerant parser recovers. */
  readonly broken: boolean;
  /** The file is too large for one text, and was read piece by piece: its outer arrays. */
  readonly inPieces: readonly OuterArray[] | undefined;
  /** No document was recognised; a text names the export that it is, where that is known. */
  readonly unrecognised: boolean | string;
}

/** Whether a file may hold more than could be read of it. */
export function isUnread({ broken, lost, findings }: Inspection): boolean {
  return broken || lost.length > 0 || findings.some(({ rule }) => rule === 'deskcheck/unreadable-file');
}
