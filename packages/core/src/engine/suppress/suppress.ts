import { type Address, isWithin, originalPointer, type Renaming } from '../../model/address.ts';
import type { SuppressionEntry } from '../../model/config.ts';
import { changed, type Diagnostic, type Suppressed } from '../../model/diagnostic.ts';
import type { Finding } from '../../model/finding.ts';
import type { Inspection } from '../../model/inspection.ts';
import { addTo } from '../../model/multimap.ts';
import { ruleHint } from '../../words/rule-meant.ts';
import type { RuleId } from '../../model/rule-ids.generated.ts';
import { isRuleId, RULES } from '../../rules/registry.generated.ts';
import { baseOf, patternsIn } from '../settings/globs.ts';
import { matcher, type Settings } from '../settings/settings.ts';
import { CommentScopes, removalOf } from './comment-scopes.ts';
import { type JudgedIn, judgedAfter, maySilence, silencesElsewhere } from './judged-in.ts';

const RULE = 'deskcheck/unused-suppression';

export interface AppliedSuppressions {
  readonly shown: readonly Diagnostic[];
  readonly suppressed: readonly Diagnostic[];
  /** What there is to say of the file's own suppressions, still without a place. */
  readonly findings: readonly Finding[];
}

/** What suppressions need to know of their workspace. */
export interface SuppressionsInput {
  /** YYYY-MM-DD. */
  readonly today: () => string;
  /** Of the whole workspace. */
  readonly inspections: readonly Inspection[];
  /** By file: all that was found and not silenced, suppressed or not. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** Rules that gave up. */
  readonly blind: readonly RuleId[];
  /** Whether a file is reported on. */
  readonly isSelected: (file: string) => boolean;
  /** Whether something stands at a path, be it read or not. */
  readonly exists: (path: string) => boolean;
}

/** An entry of the config's `suppressions`. */
interface Entry {
  readonly entry: SuppressionEntry;
  readonly matches: (file: string) => boolean;
}

/** Holds back what comments and the config's `suppressions` accept, and tells of those that are of no use. */
export class Suppressions {
  readonly #settings: Settings;
  /** YYYY-MM-DD. */
  readonly #today: () => string;
  readonly #entries: readonly Entry[];
  readonly #byRule = new Map<string, Entry[]>();
  readonly #used = new Set<SuppressionEntry>();
  /** Where the rule of an entry found something that no other accepts in its file, though not at its place. */
  readonly #elsewhere = new Map<SuppressionEntry, Address>();
  readonly #inspections: readonly Inspection[];
  readonly #blind: readonly RuleId[];
  readonly #isSelected: (file: string) => boolean;
  readonly #exists: (path: string) => boolean;
  readonly #findings: ReadonlyMap<string, readonly Finding[]>;
  /** The rules that found something anywhere. */
  #speaking: ReadonlySet<RuleId> | undefined;
  #judgedIn: JudgedIn | undefined;

  constructor(settings: Settings, { today, inspections, findings, blind, isSelected, exists }: SuppressionsInput) {
    this.#settings = settings;
    this.#today = today;
    this.#inspections = inspections;
    this.#findings = findings;
    this.#blind = blind;
    this.#isSelected = isSelected;
    this.#exists = exists;
    this.#entries = settings.suppressions.map((entry) => ({ entry, matches: matcher(entry.file) }));
    for (const one of this.#entries) addTo(this.#byRule, one.entry.rule, one);
  }

  apply(inspection: Inspection | undefined, file: string, diagnostics: readonly Diagnostic[]): AppliedSuppressions {
    if (this.#entries.length === 0 && (inspection?.suppressions.length ?? 0) === 0)
      return { shown: diagnostics, suppressed: NONE, findings: NONE };
    const comments = new CommentScopes(inspection?.suppressions ?? []);
    const renamed = inspection?.documents.flatMap((document) => document.renamed ?? []) ?? [];
    const shown: Diagnostic[] = [];
    const suppressed: Diagnostic[] = [];
    for (const diagnostic of diagnostics) {
      const by = RULES.get(diagnostic.rule).always
        ? undefined
        : (comments.covering(diagnostic) ?? this.#entryFor(diagnostic, file, renamed));
      if (by) suppressed.push(changed(diagnostic, { suppressed: by }));
      else shown.push(diagnostic);
    }
    return { shown, suppressed, findings: this.#judge(comments, file) };
  }

  /** @param renamed of the file's documents: an entry names places by keys that are spelt right */
  #entryFor({ rule, pointer }: Diagnostic, file: string, renamed: readonly Renaming[]): Suppressed | undefined {
    const missed: SuppressionEntry[] = [];
    for (const { entry, matches } of this.#byRule.get(rule) ?? NONE) {
      if (!matches(file)) continue;
      if (!isWithin(pointer, entry.pointer) && !isWithin(pointer, originalPointer(entry.pointer, renamed))) {
        missed.push(entry);
        continue;
      }
      this.#used.add(entry);
      if (!this.#isExpired(entry)) return { by: 'config', reason: entry.reason ?? '' };
    }
    for (const entry of missed) if (!this.#elsewhere.has(entry)) this.#elsewhere.set(entry, { file, pointer });
    return undefined;
  }

  #isExpired({ until }: SuppressionEntry): boolean {
    return until !== undefined && until < this.#today();
  }

  #judge(comments: CommentScopes, file: string): Finding[] {
    const ruleset = this.#settings.rulesFor(file);
    const options = ruleset.active.get(RULE)?.options;
    if (!options) return [];
    return comments.all.flatMap((comment): Finding[] => {
      const place = { file, pointer: '', span: [comment.start, comment.end], rule: RULE } as const;
      const unknown = comment.rules.filter((rule) => !isRuleId(rule));
      const idle = comments
        .unusedRules(comment)
        .filter((rule) => (rule === '' || ruleset.isOn(rule)) && this.#isJudgedIn([file], rule));
      const findings: Finding[] = unknown.map((rule) => ({
        ...place,
        message: 'unknown',
        data: { rules: rule, hint: ruleHint(rule, RULES.keys()) },
      }));
      if (idle.length > 0) {
        const rules = idle[0] === '' ? 'any rule' : [...new Set(idle)].join(', ');
        findings.push({ ...place, message: 'unused', data: { rules }, fix: removalOf(idle, comment) });
      } else if (options['requireReason'] === true && comment.reason === '')
        findings.push({ ...place, message: 'reason' });
      return findings;
    });
  }

  #isJudgedIn(files: readonly string[], rule: RuleId | ''): boolean {
    this.#judgedIn ??= judgedAfter(this.#inspections, this.#blind);
    return this.#judgedIn(files, rule) && !this.#maySpeakLater(files, rule);
  }

  /** Whether a rule may be silent because of what others found: in these files, or of the same entity in any. */
  #maySpeakLater(files: readonly string[], rule: RuleId | ''): boolean {
    this.#speaking ??= new Set([...this.#findings.values()].flat().map((finding) => finding.rule));
    for (const other of this.#speaking) if (silencesElsewhere(other, rule)) return true;
    return files.some((file) => this.#findings.get(file)?.some((finding) => maySilence(finding.rule, rule)) === true);
  }

  /**
   * What there is to say of the config's entries, once every file has been looked at.
   *
   * @param file the config's path
   * @param inherited how many entries, from the first on, stand in configs that it extends: other workspaces may need those
   */
  judgeEntries(file: string, inherited: number): Finding[] {
    const options = this.#settings.rulesFor(file).active.get(RULE)?.options;
    if (!options) return [];
    const base = this.#settings.rulesFor('');
    const files = this.#inspections.map((inspection) => inspection.file);
    // A config that stands elsewhere may serve other workspaces.
    const isElsewhere = file.includes('/');
    return this.#entries.slice(inherited).flatMap(({ entry, matches }, index): Finding[] => {
      const { rule } = entry;
      const finding = { file, pointer: `/suppressions/${index}`, rule: RULE } as const;
      if (!isRuleId(rule)) {
        return [
          {
            ...finding,
            pointer: `${finding.pointer}/rule`,
            message: 'unknown',
            data: { rules: rule, hint: ruleHint(rule, RULES.keys()) },
          },
        ];
      }
      if (!base.isOn(rule)) return [];
      const named = files.filter(matches);
      if (named.length === 0) {
        if (isElsewhere || !this.#isMissing(entry)) return [];
        return [
          {
            ...finding,
            pointer: `${finding.pointer}/file`,
            message: 'missing',
            data: { rules: rule, path: entry.file },
          },
        ];
      }
      if (!named.every(this.#isSelected) || !this.#isJudgedIn(named, rule)) return [];
      if (!this.#used.has(entry)) {
        const found = this.#elsewhere.get(entry);
        if (found !== undefined) {
          const data = { rules: rule, pointer: entry.pointer, file: found.file, found: found.pointer };
          return [{ ...finding, message: 'elsewhere', data }];
        }
        const fix = isElsewhere ? undefined : ([{ op: 'remove', pointer: finding.pointer }] as const);
        return [{ ...finding, message: 'unused', data: { rules: rule }, fix }];
      }
      if (this.#isExpired(entry)) {
        return [
          {
            ...finding,
            pointer: `${finding.pointer}/until`,
            message: 'expired',
            data: { rules: rule, until: entry.until ?? '' },
          },
        ];
      }
      return options['requireReason'] === true && !entry.reason?.trim() ? [{ ...finding, message: 'reason' }] : [];
    });
  }

  /** Whether nothing is where an entry's file should be. What is there and isn't read may hold the finding. */
  #isMissing({ file }: SuppressionEntry): boolean {
    const [pattern] = patternsIn(file);
    const base = pattern ? baseOf(pattern) : '';
    return base !== '' && this.#isSelected(base) && !this.#exists(base);
  }
}

const NONE: readonly never[] = [];
