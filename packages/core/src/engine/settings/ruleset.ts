import type { RuleSetting, RuleSettings } from '../../model/config.ts';
import type { Level, RuleLevel } from '../../model/level.ts';
import type { RuleId } from '../../model/rule-ids.generated.ts';
import type { Kind } from '../../model/kind.ts';
import type { AnyRule, ErasedDocumentContext } from '../../model/rule.ts';
import { RULES } from '../../rules/registry.generated.ts';

/** A rule that is on, with its options complete. */
export interface ActiveRule {
  readonly id: RuleId;
  readonly rule: AnyRule;
  readonly level: Level;
  readonly options: Readonly<Record<string, unknown>>;
}

/** A rule and the function with which it judges one kind of document. */
export interface Visitor {
  readonly active: ActiveRule;
  readonly visit: (document: object, context: ErasedDocumentContext) => void;
}

/** The rules that hold for a file. */
export class Ruleset {
  readonly active: ReadonlyMap<RuleId, ActiveRule>;
  /** The rules that judge documents by themselves, by the kinds that were asked for. */
  readonly #visitors = new Map<Kind, readonly Visitor[]>();

  constructor(settings: RuleSettings) {
    const active = new Map<RuleId, ActiveRule>();
    RULES.forEach((rule, id) => {
      const setting = settings[id] ?? 'off';
      if (levelOf(setting) === 'off' && !rule.always) return;
      const [level, options] = split(setting);
      const effective: Level = level === 'off' ? 'error' : level;
      active.set(id, { id, rule, level: effective, options: { ...defaults(rule), ...options } });
    });
    this.active = active;
  }

  visitors(kind: Kind): readonly Visitor[] {
    return this.#visitors.get(kind) ?? this.#visitorsOf(kind);
  }

  #visitorsOf(kind: Kind): readonly Visitor[] {
    const visitors: Visitor[] = [];
    this.active.forEach((active) => {
      const visit = active.rule.document?.[kind];
      if (visit) visitors.push({ active, visit });
    });
    this.#visitors.set(kind, visitors);
    return visitors;
  }

  isOn(id: RuleId): boolean {
    return this.active.has(id);
  }
}

/** Later settings overrule earlier ones; a level alone keeps the options that were set before. */
export function mergeSettings(...layers: readonly RuleSettings[]): RuleSettings {
  const merged: Partial<Record<RuleId, RuleSetting>> = {};
  for (const layer of layers) {
    for (const [id, setting] of settingsIn(layer)) {
      const before = merged[id];
      const [level, options] = split(setting);
      const kept = options ?? (before === undefined ? undefined : split(before)[1]);
      merged[id] = kept ? [level, kept] : level;
    }
  }
  return merged;
}

function settingsIn(settings: RuleSettings): readonly (readonly [RuleId, RuleSetting])[] {
  return Object.entries(settings) as [RuleId, RuleSetting][];
}

/** The rules that some settings turn on. */
export function idsOn(settings: RuleSettings): readonly RuleId[] {
  return settingsIn(settings).flatMap(([id, setting]) => (levelOf(setting) === 'off' ? [] : [id]));
}

function levelOf(setting: RuleSetting): RuleLevel {
  return typeof setting === 'string' ? setting : setting[0];
}

function split(setting: RuleSetting): readonly [RuleLevel, Readonly<Record<string, unknown>> | undefined] {
  return typeof setting === 'string' ? [setting, undefined] : [setting[0], setting[1]];
}

function defaults(rule: AnyRule): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(rule.options ?? {}).flatMap(([name, { default: value }]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}
