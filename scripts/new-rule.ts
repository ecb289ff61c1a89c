/**
 * `npm run new-rule -- layout/my-rule`: writes the file of a new rule and one valid and one invalid fixture, then regenerates. What it
 * writes passes every check; it is off until its level says otherwise, and finds a value that no document has.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ruleIds } from './generate/registry.ts';
import { scaffold } from './new-rule/scaffold.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const [id = '', ...rest] = process.argv.slice(2);
const problem = problemOf(id, rest);

if (problem !== undefined) {
  console.error(problem);
  process.exitCode = 2;
} else {
  for (const [path, text] of scaffold(id, root)) {
    mkdirSync(dirname(`${root}/${path}`), { recursive: true });
    writeFileSync(`${root}/${path}`, text, { flag: 'wx' });
    console.log(`wrote ${path}`);
  }
  process.exitCode = run('scripts/generate.ts');
  console.log(
    `\nNext: say in packages/core/src/rules/${id}.ts what the rule finds, show it in fixtures/rules/${id}, and run`,
  );
  console.log(
    '  UPDATE=1 npm run test:unit -- rules/fixtures   (writes what is found beside each invalid case: read it)',
  );
  console.log('  npm run generate');
}

function problemOf(name: string, others: readonly string[]): string | undefined {
  if (others.length > 0 || !/^[a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*$/.test(name)) {
    return 'Name one rule as subject/name, in lower case with hyphens: npm run new-rule -- layout/my-rule';
  }
  return ruleIds().includes(name)
    ? `There is a rule ${name} already: packages/core/src/rules/${name}.ts. Choose another name.`
    : undefined;
}

function run(script: string): number {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', '--conditions=deskcheck-src', script], {
    cwd: root,
    stdio: 'inherit',
  });
  return status ?? 1;
}
