/** What a team's own schema finds, in words: each case is a schema of one property, what stands there, and the sentence. */
import { Ajv } from 'ajv';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { explainOwn, type OwnSchemaError } from './own-schema.ts';

const cases: readonly (readonly [schema: object, value: unknown, sentence: string])[] = [
  [{ type: 'string' }, 7, '"owner" has to be text in "quotes", not 7.'],
  [{ type: ['integer', 'null'] }, 'x', '"owner" has to be a whole number without quotes, not "x".'],
  [{ minimum: 3 }, 2, '"owner" has to be 3 or more, not 2.'],
  [{ exclusiveMinimum: 3 }, 3, '"owner" has to be more than 3, not 3.'],
  [{ exclusiveMaximum: 3 }, 3, '"owner" has to be less than 3, not 3.'],
  [{ minLength: 2 }, 'x', '"owner" has to have 2 characters or more.'],
  [{ maxLength: 1 }, 'xy', '"owner" has to have 1 character at most.'],
  [{ minItems: 1 }, [], '"owner" has to have 1 element or more.'],
  [{ maxItems: 1 }, [1, 2], '"owner" has to have 1 element at most.'],
  [{ uniqueItems: true }, [1, 1], '"owner" must not hold the same element twice.'],
  [{ pattern: '^[A-Z]' }, 'me', '"owner" is "me", which does not match the pattern ^[A-Z].'],
  [{ const: 'IT' }, 'me', '"owner" has to be "IT".'],
  [{ not: { type: 'string' } }, 'me', '"owner" has a form that is not allowed.'],
];

for (const [schema, value, sentence] of cases) {
  test(JSON.stringify(schema), () => {
    const validate = new Ajv({ allErrors: true, strict: false }).compile({ properties: { owner: schema } });
    const document = { owner: value };
    assert.is(validate(document), false);
    const problems = explainOwn((validate.errors ?? []) as readonly OwnSchemaError[], document);
    assert.equal(problems, [{ pointer: '/owner', problem: sentence }]);
  });
}

test.run();
