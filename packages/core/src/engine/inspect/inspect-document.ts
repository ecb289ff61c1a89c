import { isWithin, type Pointer } from '../../model/address.ts';
import { type Change, type Finding, findingOf } from '../../model/finding.ts';
import type { DocumentEntry, VariableEntry } from '../../model/inspection.ts';
import { cutBack } from '../../model/cut-back.ts';
import { isObject, type Json } from '../../model/json-object.ts';
import { type Kind, KIND_NOUNS, NAMING_CHANNELS, READERS } from '../../model/kind.ts';
import type { Documents } from '../../model/documents.ts';
import type { ErasedDocumentContext, ErasedReport } from '../../model/rule.ts';
import { Collector } from '../../schema/collector.ts';
import type { FoundDocument } from '../../schema/containers.ts';
import { explainMalformed, type SchemaFinding } from '../../schema/explain.ts';
import { readDocument, type ReadDocument } from '../../schema/read-document.ts';
import { factsOf } from '../../workspace/facts.ts';
import { mayHoldWidgets, NO_WIDGETS, type Widgets, widgetsOf } from '../../workspace/widgets.ts';
import { internalError } from '../../model/internal-error.ts';
import type { ActiveRule, Ruleset, Visitor } from '../settings/ruleset.ts';
import type { Settings } from '../settings/settings.ts';
import { collectVariables } from './collect-variables.ts';
import { withoutSecrets } from './without-secrets.ts';

/** Inspects the documents of one file after the other: validates and collects in one walk, and runs the rules that judge each by itself. */
export class DocumentInspector {
  readonly collector: Collector;
  readonly findings: Finding[] = [];
  readonly documents: DocumentEntry[] = [];
  readonly variables: VariableEntry[] = [];
  /** Kinds of which documents could not be read. */
  readonly lost: Kind[] = [];
  readonly #settings: Settings;
  readonly #contexts = new Map<Visitor, RuleContext>();
  /** Made once: there may be a million documents. */
  readonly #isUnreadableIn = (pointer: Pointer): boolean => this.#holdsTakenOut(pointer) || this.#isUnreadable(pointer);
  #file = '';
  #rules: Ruleset;
  /** The document at hand. */
  #base: Pointer = '';
  #read: ReadDocument | undefined;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#rules = settings.rulesFor('');
    this.collector = new Collector(settings.variables, settings.isFollowed);
  }

  /** The rules that hold for the file at hand. */
  get rules(): Ruleset {
    return this.#rules;
  }

  /** Says what file comes next, and forgets the one before. */
  open(file: string): void {
    this.#file = file;
    this.#rules = this.#settings.rulesFor(file);
    this.collector.open(file);
    cutBack(this.findings);
    cutBack(this.documents);
    cutBack(this.variables);
    cutBack(this.lost);
  }

  /** @param mayHoldSecrets whether a text of the file may be a secret, as far as a glance tells */
  inspect({ kind, value, pointer, listed }: FoundDocument, mayHoldSecrets: boolean): void {
    const reader = READERS[kind];
    if (!isObject(value)) {
      this.tell(reader, { rule: 'schema/valid', pointer, message: 'document', data: { kind: KIND_NOUNS[kind][0] } });
      // It may have declared any id, so that from now on no id of this kind can be called absent.
      this.lost.push(kind);
      return;
    }
    const { collector } = this;
    collector.enter(kind, listed);
    const read = readDocument(kind, value, pointer, collector);
    this.#base = pointer;
    this.#read = read;
    if (read.findings.length > 0)
      for (const finding of withoutSecrets(read.findings, value, pointer)) this.tell(reader, finding);
    this.#askOwnSchema(kind, value, pointer, read);
    for (let index = collector.before.malformed; index < collector.malformed.length; index++) {
      const malformed = collector.malformed[index];
      if (!malformed) continue;
      this.tell(reader, explainMalformed(malformed, this.#settings.variables.write('NAME')));
    }
    // An id of another type was meant to be one that now seems to be missing.
    if (value['id'] != null && typeof value['id'] !== 'string') this.lost.push(kind);
    const document = read.document as Documents[Kind];
    if (kind === 'channel-map') collectVariables(value, { file: this.#file, base: pointer, read }, this);
    const widgets = kind === 'layout' ? widgetsOf(document) : NO_WIDGETS;
    if (kind === 'layout' && !(mayHoldWidgets(value) || mayHoldWidgets(document as Json))) {
      this.tell(reader, {
        rule: 'schema/valid',
        pointer: `${pointer}/widgets`,
        message: 'missing',
        data: { key: 'widgets' },
      });
      // Its widgets may have opened any channel, so that none can be called unused.
      this.lost.push(kind);
    }
    // What stood in a part that can't be read may have named any channel, so that none can be called unused.
    if (NAMING_CHANNELS.has(kind) && this.#holdsTakenOut('')) this.lost.push(kind);
    // The glance that looks for secrets saw the misspelt keys. Spelt right, one may be the name of a secret.
    this.#runRules(kind, document, widgets, mayHoldSecrets || read.renamed.length > 0);
    const facts = this.#settings.needs.has(kind)
      ? factsOf(kind, document, widgets.chats, this.#isUnreadableIn)
      : undefined;
    const { renamed } = read;
    this.documents.push({ kind, pointer, facts, renamed: renamed.length > 0 ? renamed : undefined });
  }

  /** What the platform's schema has said of a value, the team's needn't say again. */
  #askOwnSchema(kind: Kind, value: object, base: Pointer, { document, findings, original }: ReadDocument): void {
    const own = this.#settings.ownSchemas.get(kind);
    if (!own) return;
    const said = findings.filter(({ rule }) => rule === 'schema/valid').map((finding) => finding.pointer);
    const problems = own.check(document).flatMap(({ pointer, part, problem }): SchemaFinding[] => {
      const at = original(base + pointer);
      if (said.some((place) => isWithin(at, place))) return [];
      const data = { problem, schema: own.path };
      return [{ rule: 'schema/valid', pointer: at, ...(part && { part }), message: 'ownSchema', data }];
    });
    for (const finding of withoutSecrets(problems, value, base)) this.push(finding);
  }

  #runRules(kind: Kind, document: Documents[Kind], { widgets, chats }: Widgets, mayHoldSecrets: boolean): void {
    const visitors = this.#rules.visitors(kind);
    for (let index = 0; index < visitors.length; index++) {
      const visitor = visitors[index] as Visitor;
      const context = this.#contextOf(visitor);
      context.widgets = widgets;
      context.chats = chats;
      context.mayHoldSecrets = mayHoldSecrets;
      try {
        visitor.visit(document, context);
      } catch (error) {
        this.findings.push(internalError(visitor.active.id, this.#file, this.#base, error));
      }
    }
  }

  /** Made once a rule: there may be a million documents. */
  #contextOf(visitor: Visitor): RuleContext {
    let context = this.#contexts.get(visitor);
    if (!context) this.#contexts.set(visitor, (context = this.#newContext(visitor)));
    return context;
  }

  #newContext({ active }: Visitor): RuleContext {
    return {
      options: active.options,
      ...NO_WIDGETS,
      mayHoldSecrets: false,
      isComplianceTag: this.#settings.isComplianceTag,
      isUnreadable: (at) => this.#isUnreadable(at),
      report: (reported) => this.#report(active, reported),
    };
  }

  /** Where in the file a place of the document at hand is. */
  #place(pointer: Pointer): Pointer {
    return this.#read?.original(this.#base + pointer) ?? this.#base + pointer;
  }

  /** Whether a value of a wrong type stood at a place of the document at hand, or in it. */
  #holdsTakenOut(pointer: Pointer): boolean {
    const findings = this.#read?.findings ?? [];
    return findings.some((finding) => isTakenOut(finding) && isWithin(finding.pointer, this.#place(pointer)));
  }

  /** Whether the schema has said of what stands at a place of the document at hand that it can't be read. */
  #isUnreadable(pointer: Pointer): boolean {
    const at = this.#place(pointer);
    const findings = this.#read?.findings ?? [];
    return findings.some(
      (finding) => finding.pointer === at && finding.rule === 'schema/valid' && !finding.readAsMeant,
    );
  }

  /** Takes a rule's words, relative to its document, into the file. */
  #report({ id }: ActiveRule, reported: ErasedReport & { readonly at: Pointer }): void {
    const place = (pointer: Pointer) => this.#place(pointer);
    const { at, part, message, data, related, fix, suggestions, entity, yieldsTo, lacking } = reported;
    this.push({
      rule: id,
      pointer: place(at),
      part,
      message,
      data,
      entity,
      yieldsTo,
      lacking,
      related: related?.map((other) => ({ ...other, file: this.#file, pointer: place(other.pointer) })),
      fix: fix && placed(fix, place),
      suggestions: suggestions?.map((one) => ({ message: one.message, changes: placed(one.changes, place) })),
    });
  }

  /** Takes a finding about the form of something, and says who will read that. */
  tell(reader: string, finding: SchemaFinding): void {
    const { otherwise } = finding;
    const heard = otherwise && !this.#rules.isOn(finding.rule) ? otherwise : finding;
    this.push({ ...heard, data: { ...heard.data, reader } });
  }

  /** Takes a finding, if its rule is on for the file at hand. */
  push(finding: Omit<Finding, 'file'>): void {
    if (!this.#rules.isOn(finding.rule)) return;
    const { rule, pointer, part } = finding;
    this.findings.push(findingOf(rule, { file: this.#file, pointer, part }, finding));
  }
}

/** What a rule is given of a document; the same object for each. */
type RuleContext = { -readonly [Name in keyof ErasedDocumentContext]: ErasedDocumentContext[Name] };

/** Whether a finding is of a value of a wrong type. */
function isTakenOut({ message }: SchemaFinding): boolean {
  return message === 'type' || message === 'element';
}

function placed(changes: readonly Change[], place: (pointer: Pointer) => Pointer): Change[] {
  return changes.map((change) =>
    change.op === 'erase' || change.file !== undefined ? change : { ...change, pointer: place(change.pointer) },
  );
}
