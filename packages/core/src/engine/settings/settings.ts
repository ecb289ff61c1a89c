import picomatch from 'picomatch';
import type { Config, Globs, RuleSettings, SuppressionEntry } from '../../model/config.ts';
import type { ReferenceTarget } from '../../model/inspection.ts';
import { type Kind, KINDS } from '../../model/kind.ts';
import { literal } from '../../model/literal.ts';
import type { RuleId } from '../../model/rule-ids.generated.ts';
import { RULES } from '../../rules/registry.generated.ts';
import type { OwnSchema } from '../../schema/own-schema.ts';
import { variableSyntax, type VariableSyntax } from '../../schema/variable.ts';
import { type GlobPattern, mayMatchBelow, patternsIn } from './globs.ts';
import { idsOn, mergeSettings, Ruleset } from './ruleset.ts';

type Matcher = (file: string) => boolean;

const DEFAULT_COMPLIANCE_TAGS = ['PHI*', 'PCI*'];

/** What a run asks for besides its config. */
export interface SettingsOptions {
  /** What `--rule` says, which overrules even overrides. */
  readonly commandLine?: RuleSettings | undefined;
  /** For commands that show the workspace rather than judge it: every reference is collected. */
  readonly followsAll?: boolean | undefined;
  /** Kinds of which a command reads the facts, besides those that rules need. */
  readonly needs?: readonly Kind[] | undefined;
}

/**
 * A workspace's config made ready to be asked: `config` with `extends` already resolved, and the rule settings that come before the
 * overrides.
 */
export class Settings {
  readonly config: Config;
  readonly rules: RuleSettings;
  /** What `--rule` says, which overrules even overrides. */
  readonly commandLine: RuleSettings;
  readonly variables: VariableSyntax;
  readonly suppressions: readonly SuppressionEntry[];
  readonly isComplianceTag: (tag: string | undefined | null) => boolean;
  /** Kinds of which some rule, or the command, needs facts. A rule that is off for a file still has to know of it. */
  readonly needs: ReadonlySet<Kind>;
  /** Whether some rule follows the references to a target. */
  readonly isFollowed: (to: ReferenceTarget) => boolean;
  readonly isIgnored: Matcher;
  /** Whether a folder is ignored with all that it may hold. */
  readonly isFolderIgnored: Matcher;
  /** Files that hold what was downloaded; `undefined` where the config names none. */
  readonly isInventory: Matcher | undefined;
  /** The team's own schemas, laid over kinds of documents; they are loaded apart, because that takes ajv. */
  ownSchemas: ReadonlyMap<Kind, OwnSchema> = new Map();
  readonly #onSomewhere: ReadonlySet<RuleId>;
  readonly #comments: Matcher;
  readonly #documents: readonly (readonly [Kind, Matcher])[];
  readonly #environments: readonly (readonly [string, Matcher])[];
  readonly #overrides: readonly { readonly place: number; readonly matches: Matcher; readonly rules: RuleSettings }[];
  /** By the places of the overrides that apply. */
  readonly #rulesets = new Map<string, Ruleset>();
  /** Of a config without overrides: the one of all files. */
  #ruleset: Ruleset | undefined;

  /** @param rules presets, `extends` and the config's own `rules` merged */
  constructor(
    config: Config,
    rules: RuleSettings,
    { commandLine = {}, followsAll = false, needs = [] }: SettingsOptions = {},
  ) {
    this.config = config;
    this.rules = mergeSettings(rules, commandLine);
    this.commandLine = commandLine;
    this.variables = variableSyntax(config.variables?.pattern);
    this.suppressions = config.suppressions ?? [];
    this.isComplianceTag = tagMatcher(config.complianceTags ?? DEFAULT_COMPLIANCE_TAGS);
    this.isIgnored = matcher(config.ignore);
    this.isFolderIgnored = folderMatcher(config.ignore, this.isIgnored);
    this.isInventory = config.inventory === undefined ? undefined : matcher(config.inventory);
    const comments = matcher(config.jsonc);
    this.#comments = (file) => file.endsWith('.jsonc') || comments(file);
    this.#documents = KINDS.flatMap((kind) => {
      const globs = config.documents?.[kind];
      return globs === undefined ? [] : [[kind, matcher(globs)] as const];
    });
    this.#environments = Object.entries(config.environments ?? {}).flatMap(([name, { inventory }]) =>
      inventory === undefined ? [] : [[name, matcher(inventory)] as const],
    );
    this.#overrides = (config.overrides ?? []).map(({ files, rules: own }, place) => ({
      place,
      matches: matcher(files),
      rules: mergeSettings(own, commandLine),
    }));
    const overriding = this.#overrides.flatMap((override) => idsOn(override.rules));
    this.#onSomewhere = new Set([...this.rulesFor('').active.keys(), ...overriding]);
    const onSomewhere = [...this.#onSomewhere].map((id) => RULES.get(id));
    this.needs = new Set([...needs, ...onSomewhere.flatMap((rule) => rule.needs ?? [])]);
    const follows = new Set(onSomewhere.flatMap(({ follows: targets = [] }) => targets));
    this.isFollowed = followsAll ? () => true : (to) => follows.has(to);
  }

  /** Whether some file may have the rule on: off in most and on in a few is possible. */
  isOnSomewhere(rule: RuleId): boolean {
    return this.#onSomewhere.has(rule);
  }

  /** The rules that hold for a file. Files to which the same overrides apply share one ruleset. */
  rulesFor(file: string): Ruleset {
    return this.#overrides.length === 0 ? (this.#ruleset ??= new Ruleset(this.rules)) : this.#overridden(file);
  }

  #overridden(file: string): Ruleset {
    const overriding = this.#overrides.filter(({ matches }) => matches(file));
    const key = overriding.map(({ place }) => place).join(' ');
    let ruleset = this.#rulesets.get(key);
    if (!ruleset) {
      ruleset = new Ruleset(mergeSettings(this.rules, ...overriding.map(({ rules }) => rules)));
      this.#rulesets.set(key, ruleset);
    }
    return ruleset;
  }

  allowsComments(file: string): boolean {
    return this.#comments(file);
  }

  /** The kind that the config's `documents` give a file. */
  configuredKind(file: string): Kind | undefined {
    return this.#documents.length === 0 ? undefined : this.#documents.find(([, matches]) => matches(file))?.[0];
  }

  /** The environment whose inventory holds the file. */
  environmentOf(file: string): string | undefined {
    return this.#environments.length === 0 ? undefined : this.#environments.find(([, matches]) => matches(file))?.[0];
  }

  /** Environments of which the config says where their inventory is. */
  get environments(): readonly string[] {
    return this.#environments.map(([name]) => name);
  }
}

/**
 * Matches none of the files where no glob is given. A folder's name stands for all that it holds, and a pattern that begins with `!` takes
 * back what those before it match, as in `.gitignore`.
 */
export function matcher(globs: Globs | undefined): Matcher {
  const patterns = patternsIn(globs);
  if (patterns.length === 0) return () => false;
  // Asked of every file, so that what most lists don't need costs them nothing.
  if (!patterns.some(({ takesBack }) => takesBack)) return matcherOf(patterns);
  const steps = patterns.map((pattern) => ({ ...pattern, matches: matcherOf([pattern]) }));
  return (file) => steps.reduce((isMeant, step) => (step.matches(file) ? !step.takesBack : isMeant), false);
}

/**
 * Whether globs match a folder with all that it may hold, so that nobody has to look into it.
 *
 * @param matches made of the same globs
 */
export function folderMatcher(globs: Globs | undefined, matches: Matcher): Matcher {
  const takingBack = patternsIn(globs).filter(({ takesBack }) => takesBack);
  return takingBack.length === 0 ? matches : (folder) => matches(folder) && !mayMatchBelow(folder, takingBack);
}

function matcherOf(patterns: readonly GlobPattern[]): Matcher {
  const texts = patterns.flatMap(({ text }) => (text.endsWith('**') ? [text] : [text, `${text}/**`]));
  return picomatch(texts, { dot: true, nonegate: true });
}

/** Tags know no folders, so only `*` has a meaning; case is how people slip. */
function tagMatcher(globs: Globs): (tag: string | undefined | null) => boolean {
  const patterns = [globs].flat().map((glob) => glob.split('*').map(literal).join('.*'));
  const pattern = new RegExp(`^(?:${patterns.join('|')})$`, 'i');
  return (tag) => typeof tag === 'string' && pattern.test(tag);
}
