import type { Address, Pointer } from './address.ts';
import type { Widget as NullableWidget } from './documents.generated.ts';
import type { Documents } from './documents.ts';
import type { RuleLevel } from './level.ts';
import type { Change, RelatedPlace, Suggestion } from './finding.ts';
import type { RuleId } from './rule-ids.generated.ts';
import type { ReferenceTarget } from './inspection.ts';
import type { Kind } from './kind.ts';
import type { Workspace } from './workspace.ts';

type SlotNames<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | SlotNames<Rest>
  : never;

/** A message that lacks one of its `{{slots}}` doesn't compile. */
type SlotsFor<Text extends string> = [SlotNames<Text>] extends [never]
  ? { readonly data?: undefined }
  : { readonly data: Readonly<Record<SlotNames<Text>, string | number>> };

type Messages = Readonly<Record<string, string>>;

interface Extras {
  readonly part?: 'key' | 'value';
  readonly related?: readonly RelatedPlace[];
  readonly fix?: readonly Change[];
  readonly suggestions?: readonly Suggestion[];
  /** What the finding is about, when it isn't the document it stands in; precedence by `entity` compares it. */
  readonly entity?: string;
  /** The only rule that silences this one by its entity, where others may as well. */
  readonly yieldsTo?: RuleId;
  /** What an element would be that the list at hand lacks; baselines know the finding by it. */
  readonly lacking?: string;
}

/** What a rule hands over: a place, a message and what fills it. */
export type ReportOf<M extends Messages, Place> = {
  [Id in keyof M & string]: { readonly at: Place; readonly message: Id } & SlotsFor<M[Id]> & Extras;
}[keyof M & string];

/**
 * A rule's option: a small JSON Schema, of which the config's schema and the docs page are made. Where no default shows how it is written,
 * an example does.
 */
export type OptionSchema = { readonly description: string } & (
  | { readonly type: 'boolean'; readonly default?: boolean }
  | ({ readonly type: 'integer'; readonly minimum?: number } & (
      | { readonly default: number }
      | { readonly default?: never; readonly examples: readonly [number] }
    ))
  | {
      readonly type: 'array';
      readonly items: { readonly type: 'string' };
      readonly default?: readonly string[];
      readonly examples: readonly [readonly string[]];
    }
);

type OptionValue<S extends OptionSchema> = S['type'] extends 'boolean'
  ? boolean
  : S['type'] extends 'integer'
    ? number
    : readonly string[];

/** The options that a rule receives: those with a default are always there. */
export type OptionsOf<O extends Record<string, OptionSchema>> = {
  readonly [Name in keyof O]: O[Name] extends { readonly default: unknown }
    ? OptionValue<O[Name]>
    : OptionValue<O[Name]> | undefined;
};

type Widget = NonNullable<NullableWidget>;

/** A widget of a layout, and where it stands. */
export interface WidgetPlace {
  readonly widget: Widget;
  /** Relative to the layout document. */
  readonly pointer: Pointer;
}

/** What a rule is given beside the document that it judges. */
export interface DocumentContext<M extends Messages, O extends Record<string, OptionSchema>> {
  readonly options: OptionsOf<O>;
  /** Every widget of the layout at hand, in document order, however deep; empty for other kinds. */
  readonly widgets: readonly WidgetPlace[];
  /** Those of them that are chats. */
  readonly chats: readonly WidgetPlace[];
  /** Whether a text in it may be a secret, as far as a glance tells. */
  readonly mayHoldSecrets: boolean;
  /** Whether a tag marks regulated content (the config's `complianceTags`). */
  readonly isComplianceTag: (tag: string | undefined | null) => boolean;
  /** Whether the schema has taken out what stands at a place of the document, or said that it is empty: else `null` is absent. */
  readonly isUnreadable: (at: Pointer) => boolean;
  /** `at` is relative to the document. Pointers of a `fix` and of suggestions are relative to it as well. */
  readonly report: (finding: ReportOf<M, Pointer>) => void;
}

/** What a rule is given beside the workspace that it judges. */
export interface WorkspaceContext<M extends Messages, O extends Record<string, OptionSchema>> {
  /** Options may differ from file to file. */
  readonly options: (file: string) => OptionsOf<O>;
  readonly report: (finding: ReportOf<M, Address>) => void;
  /** Says that the rule lacks what it needs to find everything: what it doesn't find isn't gone, and no suppression of it idle. */
  readonly giveUp: () => void;
}

/** By kind: the function that judges a document of it. Kinds that the rule has nothing to say of are left out. */
export type DocumentVisitors<Context> = {
  readonly [K in Kind]?: (document: Documents[K], context: Context) => void;
};

/**
 * One kind of mistake: what it is called, how serious it is, and the functions that find it. Rules are pure: they see documents and the
 * workspace, never files, places in a text or levels.
 */
export interface Rule<
  M extends Messages = Messages,
  O extends Record<string, OptionSchema> = Record<string, OptionSchema>,
> {
  /** One sentence in the imperative, for tables: `Forbid widgets from opening a channel that doesn't exist.` */
  readonly summary: string;
  /** Why it matters to an agent or an auditor, for the rule's page. */
  readonly why: string;
  /** The section of the guide (`GUIDE_TITLE`) that the rule is drawn from. */
  readonly guide?: string;
  /** In the recommended preset; `off` marks an opt-in rule. */
  readonly level: RuleLevel;
  /** What sets the level besides the config, for the rule's page. */
  readonly levelNote?: string;
  readonly fix?: 'safe' | 'suggestion';
  /** What to do, for the rule's page, where it isn't to write what was meant. */
  readonly remedy?: string;
  /** What is wrong (the value quoted), why it matters, what to do: one sentence or two, for somebody who never saw the rule. */
  readonly messages: M;
  readonly options?: O;
  /** Can't be configured away. */
  readonly always?: boolean;
  /**
   * What the findings are of, where it is nothing in a document: a whole file, one that isn't read (so that nobody sees comments in it), or
   * a suppression, which nothing suppresses.
   */
  readonly concerns?: 'file' | 'unread file' | 'suppression';
  /**
   * Rules that say nothing where this one speaks: at the same `place` (or inside it), or also of what it stands in (`around`), or of the
   * same entity. `never` exempts a rule from `*`.
   */
  readonly silences?: Readonly<Partial<Record<RuleId | '*', 'place' | 'around' | 'entity' | 'never'>>>;
  /** Kinds whose facts `workspace` reads; they are collected only while the rule is on. */
  readonly needs?: readonly Kind[];
  /** What `workspace` follows the references to; they are collected only while the rule is on. */
  readonly follows?: readonly ReferenceTarget[];
  /** Judges one document by itself. */
  readonly document?: DocumentVisitors<DocumentContext<M, O>>;
  /** Judges the workspace as a whole. */
  readonly workspace?: (workspace: Workspace, context: WorkspaceContext<M, O>) => void;
}

/**
 * A rule of any messages and options, as the engine handles it. Its functions take contexts that aren't tied to one rule's messages and
 * options ("erased"): to TypeScript a function that takes the one is no function that takes the other, so no single `Rule<…>` would
 * accept every rule.
 */
export interface AnyRule extends Omit<Rule, 'document' | 'workspace'> {
  readonly document?: DocumentVisitors<ErasedDocumentContext>;
  readonly workspace?: (workspace: Workspace, context: ErasedWorkspaceContext) => void;
}

/** `ReportOf`, without its ties to one rule's messages. */
export interface ErasedReport extends Extras {
  readonly message: string;
  readonly data?: Readonly<Record<string, string | number>> | undefined;
}

/** `DocumentContext`, without its ties to one rule. */
export interface ErasedDocumentContext extends Omit<DocumentContext<Messages, never>, 'options' | 'report'> {
  readonly options: Readonly<Record<string, unknown>>;
  readonly report: (finding: ErasedReport & { readonly at: Pointer }) => void;
}

/** `WorkspaceContext`, without its ties to one rule. */
export interface ErasedWorkspaceContext {
  readonly options: (file: string) => Readonly<Record<string, unknown>>;
  readonly report: (finding: ErasedReport & { readonly at: Address }) => void;
  readonly giveUp: () => void;
}

/** Types a rule by its own messages and options; the rule's id is its path, so it isn't repeated here. */
export function defineRule<
  const M extends Messages,
  const O extends Record<string, OptionSchema> = Record<never, never>,
>(rule: Rule<M, O>): AnyRule {
  // The engine calls each visitor with the context that was made from this very rule's messages and options.
  return rule as unknown as AnyRule;
}
