/** What a fix takes out of a suppressing comment, as the comment is read afterwards. */
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { editsFor } from '../json/edit.ts';
import { parse } from '../json/parse.ts';
import { applyTextEdits } from '../json/text-edits.ts';
import { TextPlaces } from '../json/text-places.ts';
import type { SuppressionComment } from '../model/inspection.ts';
import { suppressionComments } from './inspect/suppression-comments.ts';
import { removalOf } from './suppress/comment-scopes.ts';

function commentsIn(text: string): SuppressionComment[] {
  return suppressionComments(text, parse(text, { comments: true }).comments);
}

/** The text without some rules of its only comment. */
function without(idle: readonly string[], text: string): string {
  const places = new TextPlaces(text, [], { broken: false });
  const changes = commentsIn(text).flatMap((comment) => removalOf(idle, comment));
  return applyTextEdits(
    text,
    changes.flatMap((change) => editsFor(places, change)),
  );
}

const FORMS = [
  ['//', '\n'],
  ['//', '\r\n'],
  ['/*', '*/ '],
  ['/*', ' */\n'],
] as const;
const name = fc.constantFrom('json/syntax', 'channel/no-unused', 'variables/no-unused', 'no/such-rule', 'x', '-');
const comment = fc.record({
  rules: fc.array(fc.tuple(name, fc.constantFrom(', ', ',', ' ', ' ,\t', '  ')), { minLength: 1, maxLength: 6 }),
  directive: fc.constantFrom('disable', 'disable-line', 'disable-next-line', 'enable'),
  reason: fc.constantFrom('', ' -- why', ' -- channel/no-unused, and x'),
  form: fc.constantFrom(...FORMS),
});

test('whatever rules are removed from a comment, the others are still read from it, and with none left it is gone', () => {
  fc.assert(
    fc.property(comment, fc.uniqueArray(name), ({ rules, directive, reason, form: [open, close] }, idle) => {
      const list = rules.map(([rule, separator], index) => (index === 0 ? rule : separator + rule)).join('');
      const text = `{}\n${open} deskcheck-${directive} ${list}${reason}${close}`;
      const [before] = commentsIn(text);
      assert.equal(
        before?.rules,
        rules.map(([rule]) => rule),
      );
      const left = rules.flatMap(([rule]) => (idle.includes(rule) ? [] : [rule]));
      const after = commentsIn(without(idle, text));
      assert.equal(
        after.map((one) => ({ directive: one.directive, rules: one.rules, reason: one.reason })),
        left.length === 0 ? [] : [{ directive, rules: left, reason: before?.reason }],
      );
    }),
  );
});

test.run();
