import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { diagnosticsOf } from '../../testing/texts.ts';

const widgets = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ type: 'CHAT', id: `w${index >> 1}` }));

function duplicatesIn(areas: object): number {
  const layout = JSON.stringify({ id: '2d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b21', name: 'Many', ...areas });
  const found = diagnosticsOf(new Map([['layouts/many.json', layout]]));
  return found.filter(({ rule }) => rule === 'layout/no-duplicate-widget-id').length;
}

const COUNT = 20_000;

test('many pairs of widgets are found in time', () => {
  const start = performance.now();
  assert.is(duplicatesIn({ widgets: widgets(COUNT) }), COUNT / 2);
  assert.is(duplicatesIn({ regions: [{ widgets: widgets(COUNT) }], widgets: widgets(COUNT) }), COUNT * 1.5);
  // Generous, for slow machines: two seconds here, where something quadratic would take minutes.
  assert.ok(performance.now() - start < 30_000, `${performance.now() - start} ms`);
});

test.run();
