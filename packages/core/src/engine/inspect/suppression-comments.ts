import type { Comment } from '../../json/comments.ts';
import { LineIndex } from '../../json/lines.ts';
import type { SuppressionComment } from '../../model/inspection.ts';

const DIRECTIVE = /^\s*deskcheck-(disable-next-line|disable-line|disable|enable)(?![\w-])([^]*)$/;

/** Finds `deskcheck-disable-next-line rule, rule -- reason` and its kin among a file's comments. */
export function suppressionComments(text: string, comments: readonly Comment[]): SuppressionComment[] {
  let lines: LineIndex | undefined;
  return comments.flatMap(({ start, end }) => {
    const isBlock = text.startsWith('/*', start);
    const body = text.slice(start + 2, isBlock ? end - 2 : end);
    const [, directive, rest = ''] = DIRECTIVE.exec(body) ?? [];
    if (directive === undefined) return [];
    lines ??= new LineIndex(text);
    const [names = '', ...reason] = rest.split(/(?:^|\s)--(?:\s|$)/);
    const rules = [...names.matchAll(/[^\s,]+/g)];
    const namesStart = start + 2 + body.length - rest.length;
    return [
      {
        directive: directive as SuppressionComment['directive'],
        rules: rules.map(([name]) => name),
        ruleStarts: rules.map(({ index }) => namesStart + index),
        reason: reason.join(' -- ').trim(),
        line: lines.range(start, end).endLine,
        start,
        end,
      },
    ];
  });
}
