import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { checkLayers } from './layers/check.ts';
import { importsIn } from './layers/imports.ts';
import { layers } from './layers/layers.ts';

const dependencies = new Map([
  ['packages/core', new Set(['jsonc-parser', 'fast-glob', 'ajv', 'picomatch', '@deskcheck/schemas'])],
  ['packages/reporter', new Set(['@deskcheck/core'])],
  ['packages/cli', new Set(['@deskcheck/core', '@deskcheck/reporter'])],
]);
const check = (path: string, ...lines: string[]): string[] =>
  checkLayers([{ path, text: lines.join('\n') }], layers, dependencies);

test('finds every form of import, and where it stands', () => {
  const text = [
    "import a from 'a';",
    "import type { B } from 'b';",
    'import {',
    '  c,',
    '  type D,',
    "} from 'c';",
    "export * from './d.ts';",
    "export { default as e } from './e.ts';",
    "import 'f';",
    "const g = await import('g');",
    "type H = import('h').H;",
    "import i from './i.json' with { type: 'json' };",
    'import "j";',
    "export const k = 'k';",
    "// import l from 'l';",
    " * import m from 'm'",
    "import n, * as o from 'n';",
  ].join('\n');
  const found = importsIn(text).map(({ specifier, line }) => `${specifier}:${line}`);
  assert.equal(found, [
    'a:1',
    'b:2',
    'c:6',
    './d.ts:7',
    './e.ts:8',
    'f:9',
    'g:10',
    'h:11',
    './i.json:12',
    'j:13',
    'n:17',
  ]);
});

test('lets an import go down', () => {
  const path = 'packages/core/src/engine/inspect/inspect.ts';
  assert.equal(
    check(path, "import { parse } from '../../json/parse.ts';", "import type { X } from '../../model/x.ts';"),
    [],
  );
});

test('reports an import that goes up, with file, line and what is allowed', () => {
  const [first, ...others] = check(
    'packages/core/src/json/parse.ts',
    "import { x } from '../model/x.ts';",
    "import type { y } from '../engine/y.ts';",
  );
  assert.equal(others, []);
  assert.is(
    first,
    'packages/core/src/json/parse.ts:2  "../engine/y.ts" is layer packages/core/src/engine; ' +
      'packages/core/src/json may import model, json/broken and its own files.',
  );
});

test('keeps the steps of a run from each other', () => {
  assert.is(check('packages/core/src/engine/inspect/a.ts', "import '../relate/b.ts';").length, 1);
  assert.is(check('packages/core/src/engine/relate/a.ts', "import '../locate/b.ts';").length, 1);
  assert.is(check('packages/core/src/engine/locate/a.ts', "import '../lint.ts';").length, 1);
  assert.equal(check('packages/core/src/engine/lint.ts', "import './relate/b.ts';", "import './locate/b.ts';"), []);
});

test('keeps schema and workspace from each other', () => {
  assert.is(check('packages/core/src/schema/a.ts', "import '../workspace/b.ts';").length, 1);
  assert.is(check('packages/core/src/workspace/a.ts', "import '../schema/b.ts';").length, 1);
});

test('gives a rule the model and the workspace, and nothing else', () => {
  const rule = 'packages/core/src/rules/layout/no-dangling-channel.ts';
  assert.equal(check(rule, "import '../../model/rule.ts';", "import '../../workspace/widgets.ts';"), []);
  assert.is(check(rule, "import '../../schema/explain.ts';").length, 1);
  assert.is(check(rule, "import './no-null-channel.ts';").length, 1);
  assert.is(check(rule, "import '../../json/parse.ts';").length, 1);
});

test('lets the generated registry see every rule', () => {
  assert.equal(check('packages/core/src/rules/registry.generated.ts', "import './layout/no-null-channel.ts';"), []);
});

test("keeps Node's modules and fast-glob in node/", () => {
  for (const specifier of ['node:fs', 'fs', 'node:fs/promises', 'fast-glob']) {
    assert.is(check('packages/core/src/engine/a.ts', `import x from '${specifier}';`).length, 1, specifier);
    assert.equal(check('packages/core/src/node/a.ts', `import x from '${specifier}';`), [], specifier);
  }
  assert.is(check('packages/reporter/src/json.ts', "import { join } from 'node:path';").length, 1);
});

test('keeps jsonc-parser in json/broken/ and ajv in node/', () => {
  assert.equal(check('packages/core/src/json/broken/a.ts', "import { parseTree } from 'jsonc-parser';"), []);
  assert.is(check('packages/core/src/json/a.ts', "import { parseTree } from 'jsonc-parser';").length, 1);
  assert.is(check('packages/core/src/node/a.ts', "import { parseTree } from 'jsonc-parser';").length, 1);
  assert.equal(check('packages/core/src/node/a.ts', "const { Ajv } = await import('ajv');"), []);
  assert.is(check('packages/core/src/schema/a.ts', "import type { ErrorObject } from 'ajv';").length, 1);
});

test('holds the arrows between packages', () => {
  assert.is(check('packages/core/src/engine/a.ts', "import '@deskcheck/reporter';").length, 1);
  assert.is(check('packages/reporter/src/a.ts', "import '@deskcheck/core/node';").length, 1);
  assert.is(check('packages/reporter/src/a.ts', "import '../../core/src/index.ts';").length, 1);
  assert.equal(check('packages/cli/src/a.ts', "import '@deskcheck/core/node';", "import 'node:fs';"), []);
});

test("lets the programs read the root's manifest, and nobody else anything outside", () => {
  const manifest = "import manifest from '../../../package.json' with { type: 'json' };";
  assert.equal(check('packages/cli/src/tool.ts', manifest), []);
  assert.is(check('packages/reporter/src/tool.ts', manifest).length, 1);
  assert.is(check('packages/cli/src/tool.ts', "import '../../../biome.json';").length, 1);
});

test('wants a dependency to be declared', () => {
  const [problem = ''] = check('packages/cli/src/main.ts', "import yargs from 'yargs';");
  assert.match(problem, 'missing from the dependencies');
});

test('wants every file to be in a layer', () => {
  const [problem = ''] = check('packages/core/src/helpers/a.ts');
  assert.match(problem, 'belongs to no layer');
});

test.run();
