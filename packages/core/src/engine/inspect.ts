import type { Pointer } from '../model/address.ts';
import type { Change, Finding } from '../model/finding.ts';
import {
  LONE_DOCUMENTS,
  type DocumentEntry,
  type Inspection,
  type Listing,
  type SuppressionComment,
  type VariableEntry,
} from '../model/inspection.ts';
import type { Kind } from '../model/kind.ts';
import type { Documents, ErasedReport, WidgetPlace } from '../model/rule.ts';
import { below, tokens } from '../model/address.ts';
import { countColons, duplicateKeys } from '../json/duplicate-keys.ts';
import { countKeys } from '../json/depth.ts';
import { parse, type Parsed } from '../json/parse.ts';
import { kindByPath } from '../schema/classify.ts';
import { Collector } from '../schema/collector.ts';
import {
  documentsIn,
  type FoundDocument,
  kindAround,
  type Surroundings,
  unsupportedExport,
} from '../schema/containers.ts';
import { misspelt } from '../schema/explain.ts';
import { readDocument, type ReadDocument } from '../schema/read-document.ts';
import { factsOf } from '../workspace/facts.ts';
import { widgetsOf } from '../workspace/widgets.ts';
import { internalError } from './internal-error.ts';
import type { ActiveRule, Ruleset } from './ruleset.ts';
import type { Settings } from './settings.ts';
import { suppressionComments } from './suppression-comments.ts';
import { withoutSecrets } from './without-secrets.ts';

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
  return new Inspector(source, settings).inspect();
}

/** What stands for a file that couldn't be read at all. */
export function unreadable(
  file: string,
  message: 'access' | 'encoding' | 'depth' | 'size',
  cause: string,
  settings: Settings,
): Inspection {
  const kind = settings.configuredKind(file) ?? kindByPath(file);
  const isOn = settings.rulesFor(file).isOn('deskcheck/unreadable-file');
  return {
    file,
    hash: undefined,
    documents: [],
    findings: isOn
      ? [{ file, pointer: '', rule: 'deskcheck/unreadable-file', message, data: { cause }, span: [0, 0] }]
      : [],
    declarations: [],
    references: [],
    variables: [],
    listings: [],
    lost: kind ? [kind] : [],
    suppressions: [],
    broken: message !== 'depth',
    inPieces: undefined,
    unrecognised: false,
  };
}

/** Collects what one file yields, be it read in one or piece by piece. */
export class Inspector {
  readonly #source: Source;
  readonly #settings: Settings;
  readonly #rules: Ruleset;
  readonly #collector: Collector;
  readonly #findings: Finding[] = [];
  readonly #documents: DocumentEntry[] = [];
  readonly #variables: VariableEntry[] = [];
  readonly #lost: Kind[] = [];
  readonly #listings: Listing[] = [];
  readonly #suppressions: SuppressionComment[] = [];

  constructor(source: Source, settings: Settings) {
    this.#source = source;
    this.#settings = settings;
    this.#rules = settings.rulesFor(source.file);
    this.#collector = new Collector(source.file, settings.variables, settings.isFollowed);
  }

  /** The whole file in one. */
  inspect(): Inspection {
    const { file, text } = this.#source;
    const parsed = parse(text, { comments: this.#settings.allowsComments(file) });
    const unrecognised = this.value(parsed, text, '', this.#surroundings)
      ? false
      : (unsupportedExport(parsed.value, file) ?? true);
    if (parsed.tooDeep) return unreadable(file, 'depth', '', this.#settings);
    if (parsed.comments.length > 0) this.#suppressions.push(...suppressionComments(text, parsed.comments));
    return this.result({ broken: !parsed.isJsonc, inPieces: undefined, unrecognised });
  }

  /** What the file's name and the config tell of whatever stands in it. */
  get #surroundings(): Surroundings {
    const { file } = this.#source;
    const { isInventory } = this.#settings;
    // What was downloaded is an observation in whatever form it stands.
    const listed = isInventory?.(file) ?? false;
    return { configured: this.#settings.configuredKind(file), inherited: undefined, file, listed };
  }

  /** Inspects a value that stands at `base`. Returns whether anything in it was recognised. */
  value(parsed: Parsed, text: string, base: Pointer, around: Surroundings): boolean {
    const keys = parsed.tooDeep ? -1 : countKeys(parsed.value);
    if (keys < 0) {
      this.#push({
        rule: 'deskcheck/unreadable-file',
        pointer: base,
        message: 'depth',
        data: { cause: '' },
        ...(base === '' && { span: [0, 0] as const }),
      });
      const lost = kindAround(around);
      if (lost) this.#lost.push(lost);
      return true;
    }
    const { documents, listings, misspellings } = documentsIn(parsed.value, base, around);
    this.#listings.push(...listings);
    for (const { pointer, key, meant } of misspellings) this.#push(misspelt({ at: below(pointer, key), key, meant }));
    this.#reportSyntax(parsed, documents, base, around);
    if (
      documents.length > 0 &&
      parsed.isJsonc &&
      this.#rules.isOn('json/no-duplicate-key') &&
      countColons(text) !== keys
    ) {
      this.#reportDuplicateKeys(text, base);
    }
    for (const found of documents) {
      // What a tolerant parser made of broken text may be anything.
      if (parsed.isJsonc || (typeof found.value === 'object' && found.value !== null)) this.#inspectDocument(found);
    }
    return documents.length > 0 || listings.length > 0;
  }

  result({ broken, inPieces, unrecognised }: Pick<Inspection, 'broken' | 'inPieces' | 'unrecognised'>): Inspection {
    return {
      file: this.#source.file,
      hash: this.#source.hash,
      documents: keptDocuments(this.#documents),
      findings: kept(this.#findings),
      declarations: kept(this.#collector.declarations),
      references: kept(this.#collector.references),
      variables: kept(this.#variables),
      listings: kept(this.#listings),
      lost: kept(this.#lost),
      suppressions: kept(this.#suppressions),
      broken,
      inPieces,
      unrecognised,
    };
  }

  /** Comments in somebody else's `.json` are none of our business; text that isn't even JSONC is everybody's. */
  #reportSyntax(
    { mistakes, isJsonc }: Parsed,
    documents: readonly FoundDocument[],
    base: Pointer,
    around: Surroundings,
  ): void {
    if (mistakes.length === 0 || (isJsonc && documents.length === 0)) return;
    for (const { message, span } of mistakes) this.#push({ rule: 'json/syntax', pointer: base, message, span });
    if (isJsonc) return;
    // What the text still holds behind the mistake may be lost, so a set of ids read from it isn't known to be whole.
    const kind = kindAround(around);
    if (documents.length === 0 && kind) this.#lost.push(kind);
    for (const found of documents) {
      if (found.pointer !== base || !hasId(found.value)) this.#lost.push(found.kind);
    }
  }

  #reportDuplicateKeys(text: string, base: Pointer): void {
    const { file } = this.#source;
    for (const { key, pointer, span, first } of duplicateKeys(text)) {
      this.#push({
        rule: 'json/no-duplicate-key',
        pointer: base + pointer,
        part: 'key',
        message: 'duplicate',
        data: { key },
        span,
        related: [{ file, pointer: base + pointer, message: 'The first one stands here.', span: first }],
      });
    }
  }

  #inspectDocument({ kind, value, pointer, listed }: FoundDocument): void {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.#push({ rule: 'schema/valid', pointer, message: 'document', data: { kind } });
      // Which entity was meant, nobody knows.
      this.#lost.push(kind);
      return;
    }
    const collector = this.#collector;
    const malformedBefore = collector.malformed.length;
    collector.enter(kind, listed);
    const read = readDocument(kind, value, pointer, collector);
    for (const finding of withoutSecrets(read.findings, value, pointer)) this.#push(finding);
    this.#askOwnSchema(kind, read, pointer);
    for (let index = malformedBefore; index < collector.malformed.length; index++) {
      const malformed = collector.malformed[index];
      if (!malformed) continue;
      this.#push({
        rule: 'schema/valid',
        pointer: malformed.pointer,
        message: malformed.what === 'id' ? 'malformedId' : 'malformedVariable',
        data: { value: malformed.value },
      });
    }
    const document = read.document as Documents[Kind];
    if (kind === 'channel-map') this.#collectVariables(value as Record<string, unknown>, pointer, read);
    const widgets = kind === 'layout' ? widgetsOf(document) : NO_WIDGETS;
    if (kind === 'layout' && ![document, value].some((layout) => hasWidgets(layout as Record<string, unknown>))) {
      this.#push({ rule: 'schema/valid', pointer: `${pointer}/widgets`, message: 'missing', data: { key: 'widgets' } });
    }
    // Which channels and variables stood in a part of a layout that can't be read, nobody knows.
    if (kind === 'layout' && read.findings.some(({ message }) => message === 'type' || message === 'element'))
      this.#lost.push(kind);
    this.#runRules(kind, document, pointer, widgets, read);
    const facts = this.#settings.needs.has(kind) ? factsOf(kind, document, widgets) : undefined;
    const { renamed } = read;
    this.#documents.push({ kind, pointer, facts, renamed: renamed.length > 0 ? renamed : undefined });
  }

  /** What the platform's schema has said of a value, the team's needn't say again. */
  #askOwnSchema(kind: Kind, { document, findings, original }: ReadDocument, base: Pointer): void {
    const own = this.#settings.ownSchemas.get(kind);
    if (!own) return;
    const said = findings.filter(({ rule }) => rule === 'schema/valid').map((finding) => finding.pointer);
    for (const { pointer, part, problem } of own.check(document)) {
      const at = original(base + pointer);
      if (said.some((place) => at === place || at.startsWith(`${place}/`))) continue;
      const data = { problem, schema: own.path };
      this.#push({ rule: 'schema/valid', pointer: at, ...(part && { part }), message: 'ownSchema', data });
    }
  }

  #runRules(
    kind: Kind,
    document: Documents[Kind],
    base: Pointer,
    widgets: readonly WidgetPlace[],
    read: ReadDocument,
  ): void {
    const { isComplianceTag } = this.#settings;
    for (const { active, visit } of this.#rules.visitors(kind)) {
      const report = (reported: ErasedReport & { readonly at: Pointer }) => this.#report(active, reported, base, read);
      try {
        visit(document, { options: active.options, widgets, isComplianceTag, report });
      } catch (error) {
        this.#findings.push(internalError(active.id, this.#source.file, base, error));
      }
    }
  }

  /** Takes a rule's words, relative to its document, into the file. */
  #report(
    { id }: ActiveRule,
    reported: ErasedReport & { readonly at: Pointer },
    base: Pointer,
    read: ReadDocument,
  ): void {
    const place = (pointer: Pointer) => read.original(base + pointer);
    const { at, related, fix, suggestions, ...rest } = reported;
    this.#push({
      ...rest,
      rule: id,
      pointer: place(at),
      ...(related && {
        related: related.map((other) => ({ ...other, file: this.#source.file, pointer: place(other.pointer) })),
      }),
      ...(fix && { fix: placed(fix, place) }),
      ...(suggestions && {
        suggestions: suggestions.map(({ message, changes }) => ({ message, changes: placed(changes, place) })),
      }),
    });
  }

  #push(finding: Omit<Finding, 'file'>): void {
    if (this.#rules.isOn(finding.rule)) this.#findings.push({ file: this.#source.file, ...finding });
  }

  /** Names are read from the map as written: one whose value is wrong is still defined. */
  #collectVariables(map: Readonly<Record<string, unknown>>, base: Pointer, { original }: ReadDocument): void {
    const { file } = this.#source;
    const collect = (names: unknown, environment: string | undefined, pointer: Pointer) => {
      if (names == null) return;
      // Which names were meant, nobody knows.
      if (typeof names !== 'object' || Array.isArray(names)) return void this.#lost.push('channel-map');
      for (const [name, value] of Object.entries(names)) {
        if (value === null) continue;
        const text = typeof value === 'string' && value.trim() !== '' ? value : undefined;
        this.#variables.push({ file, name, environment, value: text, pointer: below(pointer, name) });
      }
    };
    // Either key may be misspelt.
    const [channels, environments] = ['channels', 'environments'].map((key) => original(below(base, key)));
    if (channels === undefined || environments === undefined) return;
    collect(map[tokens(channels).at(-1) ?? ''], undefined, channels);
    const named = map[tokens(environments).at(-1) ?? ''];
    if (typeof named !== 'object' || named === null || Array.isArray(named))
      return collect(named, undefined, environments);
    for (const [environment, names] of Object.entries(named))
      collect(names, environment, below(environments, environment));
  }
}

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

const NO_WIDGETS: readonly WidgetPlace[] = [];

function hasId(value: unknown): boolean {
  return typeof value === 'object' && value !== null && typeof (value as { id?: unknown }).id === 'string';
}

/** "Widgets at any depth": a list of them must stand somewhere, be it empty; what is no list at all may have been meant to hold it. */
function hasWidgets(area: Readonly<Record<string, unknown>>): boolean {
  if (area['widgets'] != null) return true;
  return ['regions', 'tabs', 'children'].some((key) => {
    const areas = area[key];
    if (areas != null && !Array.isArray(areas)) return true;
    return (
      Array.isArray(areas) &&
      areas.some((part) => typeof part === 'object' && part !== null && hasWidgets(part as never))
    );
  });
}

function placed(changes: readonly Change[], place: (pointer: Pointer) => Pointer): Change[] {
  return changes.map((change) =>
    change.op === 'erase' || change.file !== undefined ? change : { ...change, pointer: place(change.pointer) },
  );
}
