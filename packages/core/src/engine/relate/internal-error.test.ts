/** A rule that throws is our mistake: it is named with its cause, and hides no other finding. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { AnyRule } from '../../model/rule.ts';
import { RULES } from '../../rules/registry.generated.ts';
import { EXPOSED } from '../../testing/exposed-channel.ts';
import { diagnosticsOf, recommended } from '../../testing/texts.ts';

/** Puts another rule in the place of one for as long as it takes; there is no hook for it outside tests. */
function withRule<Result>(id: string, rule: Partial<AnyRule>, run: () => Result): Result {
  const rules = RULES as Map<string, AnyRule>;
  const original = rules.get(id);
  if (!original) throw new Error(`There is no rule ${id}.`);
  rules.set(id, { ...original, ...rule });
  try {
    return run();
  } finally {
    rules.set(id, original);
  }
}

const broken = (): never => {
  throw new TypeError('x is not iterable');
};
for (const [part, rule] of [
  ['about one document', { document: { channel: broken } }],
  ['about the workspace', { workspace: broken }],
] as const) {
  test(`a rule ${part} that throws is named with its cause, and hides nothing else`, () => {
    const texts = new Map([['channels/exposed.json', EXPOSED]]);
    // Rules are looked up when the settings are made, so both are made while the broken one is in its place.
    const diagnostics = withRule('channel/require-auto-archive', { document: {}, ...rule }, () =>
      diagnosticsOf(texts, recommended()),
    );
    assert.equal(diagnostics.map((one) => one.rule).toSorted(), [
      'channel/no-global-visibility',
      'deskcheck/internal-error',
    ]);
    const message = diagnostics.find((one) => one.rule === 'deskcheck/internal-error')?.message ?? '';
    assert.match(message, 'The rule channel/require-auto-archive failed with TypeError: x is not iterable.');
  });
}

test.run();
