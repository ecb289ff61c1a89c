import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { diagnosticsOf, invalidCases } from '../testing/texts.ts';
import { changed } from './diagnostic.ts';

test('a diagnostic that is changed keeps what is only worked out when it is asked for', () => {
  const diagnostics = invalidCases().flatMap(({ texts, settings }) => diagnosticsOf(texts, settings));
  const diagnostic = diagnostics.find(({ fixable, related }) => fixable && related.length > 0);
  assert.ok(diagnostic, 'a finding with a fix and a related place');
  const told = changed(diagnostic, { message: 'In other words.' });
  assert.is(told.message, 'In other words.');
  assert.is(told.line, diagnostic.line);
  assert.is(told.identity, diagnostic.identity);
  assert.equal(told.related, diagnostic.related);
  assert.equal(told.fix, diagnostic.fix);
});

test.run();
