import type { Diagnostic, Suppressed } from '../../model/diagnostic.ts';
import type { Change } from '../../model/finding.ts';
import type { SuppressionComment } from '../../model/inspection.ts';
import { addToSet } from '../../model/multimap.ts';
import type { RuleId } from '../../model/rule-ids.generated.ts';
import { isRuleId } from '../../rules/registry.generated.ts';

/** Which lines each comment of a file covers, and which of them were of use. */
export class CommentScopes {
  readonly all: readonly SuppressionComment[];
  readonly #used = new Map<SuppressionComment, Set<string>>();

  constructor(comments: readonly SuppressionComment[]) {
    // An `enable` ends what stands before it and suppresses nothing itself.
    this.all = comments.filter(({ directive }) => directive !== 'enable');
    this.#enabling = comments.filter(({ directive }) => directive === 'enable');
  }

  readonly #enabling: readonly SuppressionComment[];

  covering({ rule, line }: Diagnostic): Suppressed | undefined {
    const comment = this.all.findLast((candidate) => names(candidate, rule) && this.#covers(candidate, rule, line));
    if (!comment) return undefined;
    addToSet(this.#used, comment, comment.rules.length === 0 ? '' : rule);
    return { by: 'comment', reason: comment.reason };
  }

  #covers({ directive, line: own }: SuppressionComment, rule: string, line: number): boolean {
    if (directive === 'disable-line') return line === own;
    if (directive === 'disable-next-line') return line === own + 1;
    return (
      own <= line && !this.#enabling.some((enable) => enable.line > own && enable.line <= line && names(enable, rule))
    );
  }

  /** The rules of a comment that nothing was found of; `''` for one that names none. */
  unusedRules(comment: SuppressionComment): (RuleId | '')[] {
    const rules = comment.rules.length === 0 ? ([''] as const) : comment.rules.filter(isRuleId);
    return rules.filter((rule) => !this.#used.get(comment)?.has(rule));
  }
}

/** Removes some rules from a comment, each with the comma that parts it from a neighbour; all of them with the comment. */
export function removalOf(
  idle: readonly string[],
  { rules, ruleStarts, start, end }: SuppressionComment,
): readonly Change[] {
  if (rules.every((rule) => idle.includes(rule))) return [{ op: 'erase', start, end }];
  const startOf = (index: number): number => ruleStarts[index] ?? start;
  const endOf = (index: number): number => startOf(index) + (rules[index]?.length ?? 0);
  const changes: Change[] = [];
  // Neighbours go together: of two edits that touch, a fix makes only one.
  for (let first = 0; first < rules.length; first++) {
    let next = first;
    while (next < rules.length && idle.includes(rules[next] ?? '')) next++;
    if (next === first) continue;
    const [from, to] = first === 0 ? [startOf(0), startOf(next)] : [endOf(first - 1), endOf(next - 1)];
    changes.push({ op: 'erase', start: from, end: to, exactly: true });
    first = next;
  }
  return changes;
}

function names({ rules }: SuppressionComment, rule: string): boolean {
  return rules.length === 0 || rules.includes(rule);
}
