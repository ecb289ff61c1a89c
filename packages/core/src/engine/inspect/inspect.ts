import { below, type Pointer } from '../../model/address.ts';
import {
  LONE_DOCUMENTS,
  type DocumentEntry,
  type Inspection,
  type Listing,
  type SuppressionComment,
} from '../../model/inspection.ts';
import { cutBack } from '../../model/cut-back.ts';
import { countColons, duplicateKeys } from '../../json/duplicate-keys.ts';
import { parse, type Parsed } from '../../json/parse.ts';
import { DocumentFinder, type FoundDocument, isClaimed } from '../../schema/containers.ts';
import type { Surroundings } from '../../schema/surroundings.ts';
import { kindsLostIn, kindsUnreadIn } from '../../schema/kinds-lost.ts';
import { unsupportedExport } from '../../schema/unsupported-export.ts';
import { misspelt, noList } from '../../schema/explain.ts';
import { DocumentInspector } from './inspect-document.ts';
import { collectMentions } from './mentioned-variables.ts';
import { placeFindings } from './place-findings.ts';
import type { Settings } from '../settings/settings.ts';
import { type Survey, survey } from './survey.ts';
import { suppressionComments } from './suppression-comments.ts';
import { unreadable } from './unreadable.ts';

/** A text with a path: all that an inspection may depend on, besides the settings. */
export interface Source {
  /** Path relative to the workspace root, with forward slashes. */
  readonly file: string;
  /** Without a byte order mark. */
  readonly text: string;
  readonly hash?: string | undefined;
}

/** Inspects one file by itself: parse, classify, validate and collect, run the document rules. Never throws for what a file holds. */
export function inspect(source: Source, settings: Settings): Inspection {
  return new Inspector(settings).inspect(source);
}

/**
 * Collects what one file after the other yields, be it read in one or piece by piece. One is made for all files of a run, because making
 * it costs as much as inspecting a small file.
 */
export class Inspector {
  readonly settings: Settings;
  readonly #documents: DocumentInspector;
  readonly #finder = new DocumentFinder();
  readonly #listings: Listing[] = [];
  readonly #suppressions: SuppressionComment[] = [];
  #file = '';
  #hash: string | undefined;

  constructor(settings: Settings) {
    this.settings = settings;
    this.#documents = new DocumentInspector(settings);
  }

  /** The whole file in one. */
  inspect(source: Source): Inspection {
    return this.#inspectParsed(source, this.#parse(source));
  }

  /**
   * Some files, in their order. A few small ones are parsed before the first of them is looked into: each of the two runs through more
   * machine code than the processor's first cache holds.
   *
   * @param add takes each as it is done, with its place among the sources
   */
  inspectAll(sources: readonly Source[], add: (inspection: Inspection, place: number) => void): void {
    let parsed: Parsed[] = [];
    let length = 0;
    for (let index = 0; index < sources.length; index++) {
      const source = sources[index] as Source;
      parsed.push(this.#parse(source));
      length += source.text.length;
      if (parsed.length < PARSED_TOGETHER && length < MAX_PARSED && index < sources.length - 1) continue;
      const first = index + 1 - parsed.length;
      for (let place = 0; place < parsed.length; place++)
        add(this.#inspectParsed(sources[first + place] as Source, parsed[place] as Parsed), first + place);
      parsed = [];
      length = 0;
    }
  }

  #parse({ file, text }: Source): Parsed {
    return parse(text, { comments: this.settings.allowsComments(file) });
  }

  #inspectParsed(source: Source, parsed: Parsed): Inspection {
    const { file, text } = source;
    this.open(source);
    const unrecognised = this.value(parsed, text, '', this.#surroundings)
      ? false
      : (unsupportedExport(parsed.value, file) ?? true);
    if (parsed.form === 'too deep') return unreadable(file, 'depth', '', this.settings);
    const { documents, findings } = this.#documents;
    if (parsed.form === 'json' && findings.length > 0) placeFindings(findings, text, documents);
    for (const suppression of suppressionComments(text, parsed.comments)) this.#suppressions.push(suppression);
    return this.result({ broken: parsed.form !== 'json', inPieces: undefined, unrecognised });
  }

  /** Begins with a file. */
  open({ file, hash }: Omit<Source, 'text'>): void {
    this.#file = file;
    this.#hash = hash;
    cutBack(this.#listings);
    cutBack(this.#suppressions);
    this.#documents.open(file);
  }

  /** What the file's name and the config tell of whatever stands in it. */
  get #surroundings(): Surroundings {
    const { isInventory } = this.settings;
    // What was downloaded counts as listed, whatever its form: it tells what the platform holds, and is a duplicate of nothing.
    const listed = isInventory?.(this.#file) ?? false;
    return { configured: this.settings.configuredKind(this.#file), inherited: undefined, file: this.#file, listed };
  }

  /** Inspects a value that stands at `base`. Returns whether anything in it was recognised. */
  value(parsed: Parsed, text: string, base: Pointer, around: Surroundings): boolean {
    const { keys, mayHoldSecrets } = this.#survey(parsed);
    if (keys < 0) {
      this.#documents.push({
        rule: 'deskcheck/unreadable-file',
        pointer: base,
        message: 'depth',
        data: { cause: '' },
        ...(base === '' && { span: [0, 0] as const }),
      });
      this.#documents.lost.push(...kindsUnreadIn(around));
      return true;
    }
    const { documents, listings, misspellings, unlisted } = this.#finder.find(parsed.value, base, around);
    for (const listing of listings) this.#listings.push(listing);
    if (parsed.form !== 'shifted' && misspellings.length + unlisted.length > 0) {
      for (const { pointer, key, meant } of misspellings)
        this.#documents.tell('deskcheck', misspelt({ at: below(pointer, key), key, meant, isClosed: false }));
      for (const { pointer, value } of unlisted) this.#documents.tell('deskcheck', noList(pointer, value));
    }
    this.#reportSyntax(parsed, text, documents, base, around);
    if (
      // The second of two keys may hide all documents.
      (documents.length > 0 || (holdsEntities(parsed.value) && isClaimed(parsed.value, around))) &&
      parsed.form === 'json' &&
      this.#documents.rules.isOn('json/no-duplicate-key') &&
      countColons(text) !== keys
    ) {
      this.#reportDuplicateKeys(text, base);
    }
    const { collector } = this.#documents;
    const references = collector.references.length;
    const malformed = collector.malformed.length;
    // What seems to be wrong with them, or missing, may only have slipped into the wrong place.
    if (parsed.form === 'shifted') for (const { kind } of documents) this.#documents.lost.push(kind);
    for (let index = 0; index < documents.length && parsed.form !== 'shifted'; index++) {
      const found = documents[index] as FoundDocument;
      // What a tolerant parser made of broken text may be anything.
      if (parsed.form === 'json' || (typeof found.value === 'object' && found.value !== null))
        this.#documents.inspect(found, mayHoldSecrets);
    }
    if (parsed.form === 'json' && this.settings.isFollowed('variable'))
      collectMentions(text, documents, { collector, references, malformed }, this.settings);
    return documents.length > 0 || listings.length > 0;
  }

  /** Secrets are only looked for where somebody asks. */
  #survey({ form, value }: Parsed): Survey {
    if (form === 'too deep') return { keys: -1, mayHoldSecrets: false };
    return survey(value, { secrets: this.#documents.rules.isOn('access/no-inline-secret') });
  }

  result({ broken, inPieces, unrecognised }: Pick<Inspection, 'broken' | 'inPieces' | 'unrecognised'>): Inspection {
    const { collector, documents, findings, lost, variables } = this.#documents;
    return {
      file: this.#file,
      hash: this.#hash,
      documents: keptDocuments(documents),
      findings: kept(findings),
      declarations: kept(collector.declarations),
      references: kept(collector.references),
      variables: kept(variables),
      listings: kept(this.#listings),
      lost: kept(lost),
      suppressions: kept(this.#suppressions),
      broken,
      inPieces,
      unrecognised,
    };
  }

  /**
   * Comments are only reported in files that hold documents: other programs allow them in their own `.json` files. Text that isn't even
   * JSON with comments is reported in every file, because nobody can tell what it would have held.
   */
  #reportSyntax(
    { mistakes, form, value }: Parsed,
    text: string,
    documents: readonly FoundDocument[],
    base: Pointer,
    around: Surroundings,
  ): void {
    if (mistakes.length === 0 || (form === 'json' && documents.length === 0 && !isClaimed(value, around))) return;
    for (const { message, span, data } of mistakes)
      this.#documents.push({ rule: 'json/syntax', pointer: base, message, span, ...(data && { data }) });
    if (form === 'json') return;
    // What the text still holds behind the mistake may be lost, so a set of ids read from it isn't known to be whole.
    const [found] = documents;
    const goesOn = mistakes.some(({ message }) => message === 'endOfFile');
    const isWhole = documents.length === 1 && found?.pointer === base && hasTextForId(found.value) && !goesOn;
    if (!isWhole) this.#documents.lost.push(...kindsLostIn(text, value, documents, around));
  }

  #reportDuplicateKeys(text: string, base: Pointer): void {
    for (const { key, pointer, times, counts, span, first } of duplicateKeys(text)) {
      this.#documents.push({
        rule: 'json/no-duplicate-key',
        pointer: base + pointer,
        part: 'key',
        message: times === 2 ? 'duplicate' : counts ? 'last' : 'between',
        data: { key, times: String(times) },
        span,
        related: [{ file: this.#file, pointer: base + pointer, message: 'The first one is here.', span: first }],
      });
    }
  }
}

/** So many values are held at once, as long as they are small: UTF-16 units of their texts together. */
const PARSED_TOGETHER = 4;
const MAX_PARSED = 64 * 1024;

const NONE: readonly never[] = [];

/** A list without the room that it grew in: twenty thousand files keep a hundred thousand lists, most of them empty. */
function kept<Item>(list: readonly Item[]): readonly Item[] {
  return list.length === 0 ? NONE : list.slice();
}

function keptDocuments(documents: readonly DocumentEntry[]): readonly DocumentEntry[] {
  const [only] = documents;
  const isPlain = only?.pointer === '' && only.facts === undefined && only.renamed === undefined;
  return documents.length === 1 && isPlain ? LONE_DOCUMENTS[only.kind] : kept(documents);
}

function holdsEntities(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'entities' in value;
}

function hasTextForId(value: unknown): boolean {
  return typeof value === 'object' && value !== null && typeof (value as { id?: unknown }).id === 'string';
}
