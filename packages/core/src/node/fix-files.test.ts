/** What must hold of fixes whatever is fixed: tried on every invalid case below fixtures/rules, in several layouts of its files. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { type FixExtent, offerOf } from '../engine/fix.ts';
import { blankComments } from '../json/comments.ts';
import { RULES } from '../rules/registry.generated.ts';
import { fixPaths, type FixOptions, type FixResult, rankForFixes } from './fix-files.ts';
import { configIn } from './load-config.ts';

const fixtures = fileURLToPath(new URL('../../../../fixtures/rules/', import.meta.url));

/** Texts by path. */
type Workspace = ReadonlyMap<string, string>;

interface Case {
  readonly name: string;
  readonly rule: string;
  readonly files: Workspace;
}

function cases(): Case[] {
  return [...RULES.keys()].flatMap((rule) => {
    const folder = join(fixtures, rule, 'invalid');
    if (!existsSync(folder)) return [];
    const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return names.map(({ name }) => ({ name: `${rule}/${name}`, rule, files: readAll(join(folder, name)) }));
  });
}

function readAll(folder: string): Workspace {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

function writeAll(folder: string, files: Workspace): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

function optionsFor(folder: string, rule: string, extent: FixExtent): FixOptions {
  const hasConfig = configIn(folder) !== undefined;
  return {
    cwd: folder,
    paths: ['.'],
    config: hasConfig ? undefined : false,
    rules: !hasConfig && RULES.get(rule)?.level === 'off' ? { [rule]: 'warn' } : {},
    tool: { name: 'deskcheck', version: '0.0.0' },
    today: '2026-01-01',
    extent,
  };
}

const fixing = suite<{ folder: string }>('fixes');
fixing.before((context) => {
  context.folder = realpathSync(mkdtempSync(join(tmpdir(), 'deskcheck-fix-')));
});
fixing.after(({ folder }) => rmSync(folder, { recursive: true, force: true }));

/** Fixes a workspace on disk and returns what it holds then. */
async function fix(folder: string, { rule }: Case, files: Workspace, extent: FixExtent): Promise<{ fixed: FixResult; after: Workspace }> {
  writeAll(folder, files);
  const fixed = await fixPaths(optionsFor(folder, rule, extent));
  fixed.changes.write(rankForFixes(fixed.result.workspaces));
  return { fixed, after: readAll(folder) };
}

const all = cases();
const extents: FixExtent[] = ['safe', 'suggestions'];

fixing('leave nothing of what they can fix, change nothing the second time, and find their end', async ({ folder }) => {
  let applied = 0;
  for (const each of all) {
    for (const extent of extents) {
      const { fixed, after } = await fix(folder, each, each.files, extent);
      const left = fixed.result.report.files.flatMap(({ diagnostics }) => diagnostics.filter((found) => offerOf(found, extent)));
      assert.equal(left.map(({ rule, message }) => `${rule}: ${message}`), [], `left in ${each.name}`);
      assert.ok(fixed.isSettled, `${each.name} doesn't settle`);
      const again = await fix(folder, each, after, extent);
      assert.is(again.fixed.applied, 0, `${each.name} is fixed again`);
      assert.equal(again.after, after);
      applied += fixed.applied;
    }
  }
  assert.ok(applied > 100, `only ${applied} fixes were tried`);
});

fixing('introduce no finding that was not there', async ({ folder }) => {
  for (const each of all) {
    writeAll(folder, each.files);
    const options = optionsFor(folder, each.rule, 'safe');
    const { result } = await fixPaths(options);
    const before = await fixPaths({ ...options, onlyErrors: true, rules: options.rules ?? {} });
    const identities = new Set(before.result.report.files.flatMap(({ diagnostics }) => diagnostics.map(({ identity }) => identity)));
    const added = result.report.files.flatMap(({ diagnostics }) => diagnostics).filter(({ identity }) => !identities.has(identity));
    // A fix of an error may be in `before` already; a fixed warning may at most uncover what it silenced, at the same entity.
    assert.equal(added.map(({ message }) => message), [], `new in ${each.name}`);
  }
});

/** Other ways in which the same files may be laid out. */
const layouts: Readonly<Record<string, (text: string) => string>> = {
  'CRLF line ends': (text) => text.replaceAll('\n', '\r\n'),
  'CR line ends': (text) => text.replaceAll('\n', '\r'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'no final line break': (text) => text.replace(/\n$/, ''),
  tabs: (text) => text.replaceAll(/^(?: {2})+/gm, (indent) => '\t'.repeat(indent.length / 2)),
};

for (const [name, layout] of Object.entries(layouts)) {
  fixing(`keep ${name}: fixed and then laid out so is the same as laid out so and then fixed`, async ({ folder }) => {
    const reshape = (files: Workspace): Workspace =>
      new Map([...files].map(([file, text]) => [file, file.includes('config') || file.startsWith('.') ? text : layout(text)]));
    for (const each of all) {
      for (const extent of extents) {
        const { fixed, after } = await fix(folder, each, each.files, extent);
        if (fixed.applied === 0) continue;
        const reshaped = await fix(folder, each, reshape(each.files), extent);
        assert.equal(reshaped.after, reshape(after), each.name);
      }
    }
  });
}

fixing('of files on one line say the same as of files on many', async ({ folder }) => {
  const values = (files: Workspace) =>
    Object.fromEntries([...files].filter(([file]) => file.endsWith('.json')).map(([file, text]) => [file, JSON.parse(text) as unknown]));
  for (const each of all) {
    const isPlain = [...each.files].every(([file, text]) => !file.endsWith('.json') || (!isBroken(text) && !hasDuplicates(text)));
    if (!isPlain || [...each.files.keys()].some((file) => file.endsWith('.jsonc'))) continue;
    for (const extent of extents) {
      const { fixed, after } = await fix(folder, each, each.files, extent);
      if (fixed.applied === 0) continue;
      const small = new Map([...each.files].map(([file, text]) => [file, file.endsWith('.json') ? JSON.stringify(JSON.parse(text)) : text]));
      const dense = await fix(folder, each, small, extent);
      assert.equal(values(dense.after), values(after), each.name);
      for (const [file, text] of dense.after) if (file.endsWith('.json')) assert.is(text, JSON.stringify(JSON.parse(text)), file);
    }
  }
});

function isBroken(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
}

function hasDuplicates(text: string): boolean {
  return JSON.stringify(JSON.parse(text)).length < blankComments(text).text.replaceAll(/\s(?=(?:[^"]*"[^"]*")*[^"]*$)/g, '').length;
}

fixing.run();
