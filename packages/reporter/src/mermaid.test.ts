import type { GraphReference, ReferenceGraph } from '@deskcheck/core';
import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { mermaid } from './mermaid.ts';

const place = { file: 'layouts/a.json', pointer: '/widgets/0' };
const node = (key: string, name: string, kind: 'layout' | 'channel' | 'variable' = 'channel') => ({
  key,
  kind,
  name,
  declared: [],
});
const reference = (from: string, to: string, more: Partial<GraphReference> = {}): GraphReference => ({
  from,
  to,
  ...place,
  state: 'exists',
  ...more,
});

test('draws an item once, and two references between the same two as one arrow', () => {
  const graph: ReferenceGraph = {
    nodes: [node('l', 'Agents', 'layout'), node('v', 'peer', 'variable'), node('c', 'Peers'), node('alone', 'Alone')],
    references: [
      reference('l', 'v'),
      reference('l', 'v'),
      reference('v', 'c', { environment: 'production' }),
      reference('v', 'c', { environment: 'staging' }),
    ],
  };
  assert.is(
    mermaid(graph),
    `flowchart LR
  n1["layout Agents"]
  n2(["variable peer"])
  n1 --> n2
  n3["channel Peers"]
  n2 -->|"production#44; staging"| n3
  classDef missing stroke-dasharray: 4 4
`,
  );
});

test('a reference that leads nowhere comes first, crossed out, and what is missing is dashed', () => {
  const graph: ReferenceGraph = {
    nodes: [node('l', 'Agents', 'layout'), node('c', 'Peers'), node('gone', 'Gone')],
    references: [reference('l', 'c'), reference('l', 'gone', { state: 'missing' })],
  };
  const lines = mermaid(graph).split('\n');
  assert.is(lines[2], '  n2["channel Gone"]:::missing');
  assert.is(lines[3], '  n1 -.-x n2');
});

test('stays inside what GitHub draws, and says what it left out', () => {
  const nodes = Array.from({ length: 3000 }, (_, index) => node(`${index}`, '"'.repeat(80)));
  const text = mermaid({ nodes, references: nodes.slice(1).map(({ key }) => reference('0', key)) });
  assert.ok(text.length < 50_000);
  assert.ok(text.split('\n').filter((line) => line.includes('-->')).length <= 500);
  assert.match(text, /%% \d+ of 2999 references are drawn/);
});

test('no name can leave its label', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const text = mermaid({ nodes: [node('l', 'A', 'layout'), node('c', name)], references: [reference('l', 'c')] });
      const lines = text.split('\n');
      assert.is(lines.length, 6, text);
      assert.match(lines[2] ?? '', /^ {2}n2\["channel(?: (?:[\p{L}\p{N} _-]|#\d+;)*)?"\]$/u);
    }),
  );
});

test.run();
