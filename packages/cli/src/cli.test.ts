/**
 * Every case below fixtures/cli: what a command line prints, ends with and writes. `UPDATE=1` writes these expectations, to be read
 * before they are committed.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { run } from './run.ts';
import { type CliCase, cliCases, filesBelow, inCase } from './testing/cli-case.ts';
import { fakeStreams } from './testing/streams.ts';
import { TOOL } from './tool.ts';

/** Beside what the command prints: `exit-code`, and `after`, the files that it wrote or changed. */
interface Outcome {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: string;
  readonly after: ReadonlyMap<string, string>;
}

async function outcomeOf(cliCase: CliCase): Promise<Outcome> {
  return inCase(cliCase, async (cwd) => {
    const before = filesBelow(cwd);
    const streams = fakeStreams({ cwd, ...cliCase.world });
    const exitCode = await run(cliCase.args, streams);
    const plain = (text: string) => text.replaceAll(cwd, '<cwd>').replaceAll(TOOL.version, '<version>');
    const changed = [...filesBelow(cwd)].filter(([file, text]) => before.get(file) !== text);
    return {
      stdout: plain(streams.written.stdout),
      stderr: plain(streams.written.stderr),
      exitCode: `${exitCode}\n`,
      after: new Map(
        changed.map(([file, text]) => [file, file.endsWith('.schema.json') ? titleOf(text) : plain(text)]),
      ),
    };
  });
}

/** Schemas are written down in schemas/, and once is enough. */
function titleOf(schema: string): string {
  return `${(JSON.parse(schema) as { title: string }).title}\n`;
}

function expected(folder: string): Outcome {
  const read = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '');
  return {
    stdout: read('stdout'),
    stderr: read('stderr'),
    exitCode: read('exit-code'),
    after: filesBelow(join(folder, 'after')),
  };
}

function update(folder: string, { stdout, stderr, exitCode, after }: Outcome): void {
  rmSync(join(folder, 'after'), { recursive: true, force: true });
  const files = new Map([...after].map(([file, text]) => [`after/${file}`, text]));
  for (const [name, text] of [...files, ['stdout', stdout], ['stderr', stderr], ['exit-code', exitCode]] as const) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    if (text === '' && !files.has(name)) rmSync(path, { force: true });
    else writeFileSync(path, text);
  }
}

for (const cliCase of cliCases()) {
  test(`${cliCase.name}: deskcheck ${cliCase.args.join(' ')}`, async () => {
    const outcome = await outcomeOf(cliCase);
    if (process.env['UPDATE']) update(cliCase.folder, outcome);
    const { stdout, stderr, exitCode, after } = expected(cliCase.folder);
    assert.is(outcome.stderr, stderr);
    assert.is(outcome.stdout, stdout);
    assert.is(outcome.exitCode, exitCode);
    assert.equal(Object.fromEntries(outcome.after), Object.fromEntries(after));
  });
}

test.run();
