// The HTML report in Chromium: fast, accessible by axe's rules, usable by keyboard, and silent on the network.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Check } from './check.ts';
import { aptProgram, npmPackages, scratch } from './install.ts';
import {
  HOSTILE_OPTIONS,
  HOSTILE_REPORT,
  manyDiagnostics,
  options,
  printed,
  SAMPLE,
  SAMPLE_OPTIONS,
} from './sample.ts';

interface Page {
  goto(url: string): Promise<unknown>;
  evaluate<Result>(code: string): Promise<Result>;
  on(event: string, listener: (event: { url?(): string; text?(): string; type?(): string }) => void): void;
  keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
  selectOption(selector: string, value: string): Promise<unknown>;
  uncheck(selector: string): Promise<void>;
  fill(selector: string, value: string): Promise<void>;
  focus(selector: string): Promise<void>;
  textContent(selector: string): Promise<string | null>;
}
interface Browser {
  newContext(options: object): Promise<{ newPage(): Promise<Page> }>;
  close(): Promise<void>;
}

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Opens a page, lets `use` look at it, and fails on anything fetched, logged as an error or thrown. */
async function open(
  name: string,
  html: string,
  colorScheme: 'light' | 'dark',
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const executablePath = `/usr/bin/${aptProgram('chromium', 'chromium')}`;
  const { require } = npmPackages('browser', { 'playwright-core': '1.65.1', '@axe-core/playwright': '4.13.0' });
  const { chromium } = require('playwright-core') as { chromium: { launch(options: object): Promise<Browser> } };
  const file = join(scratch('html'), `${name}.html`);
  writeFileSync(file, html);
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  try {
    const page = await (await browser.newContext({ colorScheme })).newPage();
    const trouble: string[] = [];
    page.on('request', (request) => {
      const url = request.url?.() ?? '';
      if (url !== pathToFileURL(file).href && url !== 'data:,') trouble.push(`fetched ${url}`);
    });
    page.on('console', (message) => {
      if (message.type?.() === 'error') trouble.push(message.text?.() ?? '');
    });
    page.on('pageerror', (error) => trouble.push(error instanceof Error ? error.message : 'an error'));
    page.on('dialog', () => trouble.push('a script of the document ran'));
    await page.goto(pathToFileURL(file).href);
    await use(page);
    assert.deepEqual(trouble, []);
  } finally {
    await browser.close();
  }
}

async function accessible(page: Page): Promise<void> {
  const { require } = npmPackages('browser', { 'playwright-core': '1.65.1', '@axe-core/playwright': '4.13.0' });
  const { AxeBuilder } = require('@axe-core/playwright') as {
    AxeBuilder: new (options: {
      page: Page;
    }) => { analyze(): Promise<{ violations: { id: string; nodes: { html: string }[] }[]; passes: unknown[] }> };
  };
  const { violations, passes } = await new AxeBuilder({ page }).analyze();
  assert.ok(passes.length > 10);
  assert.deepEqual(
    violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
    [],
  );
}

const SOURCE = '    "initialChannelId": "abc",\n'.repeat(1000);
const many = () => printed('html', manyDiagnostics(5000, 10), options({ readText: () => SOURCE, ...graphOf(300) }));

function graphOf(edges: number) {
  return {
    graph: Array.from({ length: edges }, (_, index) => ({
      from: `layouts/${index}.json`,
      to: `channel-${index % 40}`,
      broken: index % 7 === 0,
    })),
  };
}

const STATUS = 'document.getElementById("status").textContent';

// Asked from outside: the page's policy forbids the evaluation that the browser's driver would wait with.
async function becomes(page: Page, code: string, expected: unknown): Promise<void> {
  let value: unknown;
  for (let tries = 0; tries < 100; tries++) {
    value = await page.evaluate(code);
    if (value === expected) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  assert.equal(value, expected);
}

async function withManyFindings(page: Page): Promise<void> {
  const loaded = await page.evaluate<number>('performance.getEntriesByType("navigation")[0].loadEventEnd');
  assert.ok(loaded > 0 && loaded < 2000, `loaded in ${loaded} ms`);
  assert.equal(await page.textContent('#status'), '5,000 of 5,000 findings in 500 files');
  await accessible(page);

  await page.selectOption('#group', 'rule');
  assert.equal(await page.textContent('#status'), '5,000 of 5,000 findings in 1 rule');
  await page.fill('#search', 'layouts/40.json /widgets/3');
  await becomes(page, STATUS, '1 of 5,000 findings in 1 rule');
  await page.fill('#search', '');
  await page.uncheck('input[value="2"]');
  await becomes(page, STATUS, '0 of 5,000 findings in 0 rules');
}

async function byKeyboard(page: Page): Promise<void> {
  await page.focus('.more');
  const shown = 'document.querySelectorAll(".findings > li").length';
  const before = await page.evaluate<number>(shown);
  await page.focus('summary');
  await page.evaluate('document.querySelectorAll(".group > summary")[30].focus()');
  await page.keyboard.press('Enter');
  await becomes(page, shown, before + 10);
  await page.evaluate('document.querySelector("#list > .more").focus()');
  await page.keyboard.press('Enter');
  // The new part has the focus, so that reading goes on where it stopped.
  assert.equal(await page.evaluate('[...document.querySelectorAll(".group")].indexOf(document.activeElement)'), 100);
}

export const checks: readonly Check[] = [
  {
    name: '5,000 findings: loads in 2 s, groups, searches, filters, no violation in light',
    run: async () => open('many', await many(), 'light', withManyFindings),
  },
  { name: 'the same in dark', run: async () => open('many-dark', await many(), 'dark', withManyFindings) },
  { name: 'by keyboard alone', run: async () => open('keyboard', await many(), 'light', byKeyboard) },
  {
    name: 'the sample, with suppressed findings and a graph',
    run: async () =>
      open('sample', await printed('html', SAMPLE, { ...SAMPLE_OPTIONS, suppressed: true }), 'dark', async (page) => {
        assert.equal(await page.textContent('#status'), '4 of 4 findings in 2 files');
        assert.equal(await page.textContent('mark'), 'abc');
        await accessible(page);
      }),
  },
  {
    name: 'hostile text stays text',
    run: async () =>
      open('hostile', await printed('html', HOSTILE_REPORT, HOSTILE_OPTIONS), 'light', async (page) => {
        assert.match((await page.textContent('#status')) ?? '', /^(\d+) of \1 findings/);
        assert.equal(await page.evaluate('document.querySelectorAll("script, img, iframe").length'), 2);
        await accessible(page);
      }),
  },
];
