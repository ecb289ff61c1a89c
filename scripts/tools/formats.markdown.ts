// Markdown through an implementation of GitHub's dialect: tables, bare links and raw HTML are where text could escape.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Check } from './check.ts';
import { npmPackages, scratch } from './install.ts';
import { HOSTILE_OPTIONS, HOSTILE_REPORT, printed, SAMPLE } from './sample.ts';

async function rendered(name: string, text: string): Promise<string> {
  const { folder } = npmPackages('markdown', { micromark: '4.0.2', 'micromark-extension-gfm': '3.0.0' });
  const load = async (path: string): Promise<unknown> => import(pathToFileURL(join(folder, 'node_modules', path)).href);
  const { micromark } = (await load('micromark/index.js')) as {
    micromark: (text: string, options: object) => string;
  };
  const { gfm, gfmHtml } = (await load('micromark-extension-gfm/index.js')) as {
    gfm: () => object;
    gfmHtml: () => object;
  };
  const html = micromark(text, {
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
    // HTML and protocols stay as they are, to see what would get through if nobody cleaned up after us.
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
  });
  writeFileSync(join(scratch('markdown'), `${name}.html`), html);
  return html;
}

function tags(html: string): string[] {
  return [...new Set([...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag ?? ''))].sort();
}

const OURS = [
  'br',
  'code',
  'h2',
  'h3',
  'li',
  'p',
  'pre',
  'span',
  'strong',
  'table',
  'tbody',
  'td',
  'th',
  'thead',
  'tr',
  'ul',
];

async function sample(): Promise<void> {
  const html = await rendered('sample', await printed('markdown'));
  const findings = SAMPLE.files.flatMap(({ diagnostics }) => diagnostics);
  assert.equal(html.match(/<tr>/g)?.length, findings.length + 1);
  assert.deepEqual(
    [...html.matchAll(/<a href="([^"]*)"/g)].map(([, address]) => address),
    findings.flatMap(({ url }) => (url === undefined ? [] : [url])),
  );
}

async function hostile(): Promise<void> {
  const html = await rendered('hostile', await printed('markdown', HOSTILE_REPORT, HOSTILE_OPTIONS));
  assert.equal(html.match(/<tr>/g)?.length, HOSTILE_REPORT.files.length + 1);
  for (const row of html.match(/<tr>[^]*?<\/tr>/g) ?? []) assert.equal(row.match(/<t[dh]/g)?.length, 4, row);
  assert.deepEqual(
    tags(html).filter((tag) => !OURS.includes(tag)),
    [],
  );
  // Nobody is mentioned outside code, where mentions are text.
  assert.doesNotMatch(html.replaceAll(/<code[^>]*>[^]*?<\/code>/g, ''), /@everyone/);
}

export const checks: readonly Check[] = [
  { name: 'the table is a table, its links are ours', run: sample },
  { name: 'hostile text stays text, in its cell', run: hostile },
];
