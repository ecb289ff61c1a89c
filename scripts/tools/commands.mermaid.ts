// `deskcheck graph --format mermaid` drawn by Mermaid itself, in Chromium, with GitHub's settings and limits.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphNode, ReferenceGraph } from '../../packages/core/src/index.ts';
import { labelOf, mermaid } from '../../packages/reporter/src/index.ts';
import type { Check } from './check.ts';
import { aptProgram, npmPackages, scratch } from './install.ts';

const HOSTILE = [
  'plain',
  '"] --> evil["x',
  '`code` and **bold**',
  '<script>alert(1)</script><b>x</b>',
  '&amp; #quot; #35;',
  '%% comment',
  '1. first',
  '- item',
  'end',
  'style: a#b;',
  'click n1 href "javascript:x"',
  String.raw`\n \\ |pipe| {brace} (paren) [bracket]`,
  'Größe 漢字 😀',
  '$$x^2$$',
  '@{ shape: x }',
];

const place = { file: 'layouts/a.json', pointer: '' };

function graphOf(names: readonly string[]): ReferenceGraph {
  const layout: GraphNode = { key: 'layout', kind: 'layout', name: 'Layout', declared: [place] };
  const channels = names.map((name, index): GraphNode => ({ key: `${index}`, kind: 'channel', name, declared: [] }));
  const references = channels.map(({ key, name }, index) => ({
    from: 'layout',
    to: key,
    ...place,
    state: index % 2 === 0 ? ('exists' as const) : ('missing' as const),
    environment: name ?? '',
  }));
  return { nodes: [layout, ...channels], references };
}

/** The labels that Mermaid draws, of nodes and of edges. */
function drawn(name: string, text: string): string[] {
  const chromium = aptProgram('chromium', 'chromium');
  const { folder } = npmPackages('mermaid', { mermaid: '12.3.0' });
  const script = readFileSync(join(folder, 'node_modules/mermaid/dist/mermaid.min.js'), 'utf8');
  const page = join(scratch('mermaid'), `${name}.html`);
  const source = JSON.stringify(text).replaceAll('<', String.raw`\u003c`);
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><body><pre id="out"></pre><script>${script.replaceAll('</script', String.raw`<\/script`)}</script><script>
mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', maxTextSize: 50000, maxEdges: 500 });
mermaid.render('picture', ${source}).then(
  ({ svg }) => {
    const holder = document.createElement('div');
    holder.innerHTML = svg;
    const labels = [...holder.querySelectorAll('.nodeLabel, .edgeLabel .edgeLabel')].map((label) => label.textContent.trim());
    document.getElementById('out').textContent = JSON.stringify(labels);
  },
  (error) => { document.getElementById('out').textContent = JSON.stringify(['failed: ' + error.message]); },
);
</script>`,
  );
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
  const { stdout } = spawnSync(chromium, [...flags, '--virtual-time-budget=30000', '--dump-dom', page], {
    encoding: 'utf8',
    timeout: 120_000,
    maxBuffer: 256 * 1024 * 1024,
  });
  const [, found = '[]'] = /<pre id="out">([^]*?)<\/pre>/.exec(stdout) ?? [];
  const plain = found
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&');
  return JSON.parse(plain) as string[];
}

function everyNameIsShown(): void {
  const graph = graphOf(HOSTILE);
  const labels = drawn('hostile', mermaid(graph));
  for (const node of graph.nodes)
    assert.ok(labels.includes(labelOf(node)), `${labelOf(node)} is not among ${JSON.stringify(labels)}`);
  for (const name of HOSTILE)
    assert.ok(labels.includes(name), `The edge label ${name} is not among ${JSON.stringify(labels)}`);
}

function largeGraphsAreDrawn(): void {
  const graph = graphOf(Array.from({ length: 2000 }, (_, index) => `Channel ${index} of "many"`));
  assert.ok(drawn('large', mermaid(graph)).length > 100);
}

export const checks: readonly Check[] = [
  { name: 'every name is drawn as it is, whatever stands in it', run: everyNameIsShown },
  { name: 'a graph beyond the limits is cut and drawn', run: largeGraphsAreDrawn },
];
