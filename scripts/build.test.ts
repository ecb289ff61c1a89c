import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { bundle, type BuiltFile } from './build/bundle.ts';
import { compareWithDist, type CommittedFile } from './build/compare.ts';
import type { Program } from './build/programs.ts';

const sources = {
  'src/main.ts': `
    import { shared } from './shared.ts';
    import os from './common.cjs';
    const which = process.argv[2];
    if (which === 'html') console.log((await import('./html.ts')).format());
    else if (which === 'junit') console.log((await import('./junit.ts')).format());
    else console.log(shared('plain'), typeof os.EOL);`,
  'src/html.ts': `import { shared } from './shared.ts'; export const format = (): string => shared('html');`,
  'src/junit.ts': `import { shared } from './shared.ts'; export const format = (): string => shared('junit');`,
  'src/shared.ts': 'export function shared(name: string): string { return `[${name}]`; }',
  'src/common.cjs': `const os = require('os'); module.exports = { EOL: os.EOL };`,
  'src/pure.ts': `console.log('pure');`,
  'src/alone.ts': `
    import { rare, never } from './rare.ts';
    if (process.argv[2] === 'rare') console.log(rare('called'), rare.twice('called'));
    else if (process.argv[2] === 'pure') void import('./pure.ts');
    else if (process.argv[2] === 'html') void import('./html.ts').then(({ format }) => console.log(format()));
    else if (process.argv[2] === 'junit') import('./junit.ts').catch((error: Error) => console.log(error.message));
    else void import('node:os').then(({ EOL }) => console.log(typeof EOL, typeof never));`,
  'src/starter.ts': `console.log('build of alone.cjs');`,
  'src/guest.ts': `
    import { createRequire } from 'node:module';
    const require = createRequire(import.meta.url);
    export const os = require('node:os') as unknown;
    void import('./pure.ts');`,
  'src/rare.ts': `
    export const rare = Object.assign((text: string) => 'rarely ' + text, { twice: (text: string) => text + text });
    export const never = () => 0;`,
};
const programs: Program[] = [
  { source: 'src/main.ts', name: 'program', executable: true },
  { source: 'src/pure.ts', name: 'pure', executable: false },
  {
    source: 'src/alone.ts',
    name: 'alone',
    executable: true,
    alone: {
      later: ['./html.ts'],
      never: ['./junit.ts'],
      programs: { './pure.ts': 'pure' },
      onCall: { './rare.ts': { rare: ['twice'], never: [] } },
    },
  },
  {
    source: 'src/starter.ts',
    name: 'starter',
    executable: true,
    alone: { later: [], never: [], programs: {}, onCall: {} },
    starts: 'alone',
  },
  {
    source: 'src/guest.ts',
    name: 'guest',
    executable: false,
    alone: {
      later: [],
      never: [],
      programs: { './pure.ts': 'pure' },
      onCall: {},
      isHanded: ['module', 'require', '__filename', 'importIt'],
    },
  },
];

const building = suite<{ folders: string[]; built: BuiltFile[] }>('build');

function write(root: string, files: Iterable<readonly [string, string]>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

async function buildIn(folder: string, changes: Partial<typeof sources> = {}): Promise<BuiltFile[]> {
  write(folder, Object.entries({ ...sources, ...changes }));
  return await bundle(folder, programs);
}

building.before(async (context) => {
  context.folders = ['a', 'other-'].map((name) => mkdtempSync(join(tmpdir(), `deskcheck-build-${name}`)));
  context.built = await buildIn(context.folders[0] ?? '');
});
building.after(({ folders }) => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const paths = (built: readonly BuiltFile[]): string[] => built.map(({ path }) => path);

building('names chunks after what they hold', ({ built }) => {
  assert.equal(paths(built), [
    'alone.cjs',
    'chunks/alone-html.cjs',
    'chunks/alone-rare.cjs',
    'chunks/program-html.mjs',
    'chunks/program-junit.mjs',
    'chunks/program-shared.mjs',
    'guest.cjs',
    'program.mjs',
    'pure.mjs',
    'starter.cjs',
  ]);
});

building('gives the same bytes in another folder', async ({ folders, built }) => {
  assert.equal(await buildIn(folders[1] ?? ''), built);
});

building('changes no name when the content changes', async ({ folders, built }) => {
  const changed = await buildIn(folders[1] ?? '', { 'src/html.ts': sources['src/html.ts'].replace("'html'", "'new'") });
  assert.equal(paths(changed), paths(built));
});

building('lets a CommonJS program use its own require, where the source makes one', ({ built }) => {
  const { text = '' } = built.find(({ path }) => path === 'guest.cjs') ?? {};
  assert.match(text, 'node:os');
  assert.not.match(text, 'node:module');
});

building('tells a starter which build it starts, by the text of that', async ({ folders, built }) => {
  const told = (files: readonly BuiltFile[]) => files.find(({ path }) => path === 'starter.cjs')?.text ?? '';
  assert.match(told(built), /console\.log\("[0-9a-f]{32}"\)/);
  const change = { 'src/alone.ts': sources['src/alone.ts'].replace("'called'", "'asked'") };
  assert.is.not(told(await buildIn(folders[1] ?? '', change)), told(built));
});

building('makes a program a function of what it is handed, through which it imports others', ({ built }) => {
  const { text = '' } = built.find(({ path }) => path === 'guest.cjs') ?? {};
  const imported: string[] = [];
  const program = runInThisContext(text) as (...handed: readonly unknown[]) => void;
  program(
    { exports: {} },
    () => ({}),
    'guest.cjs',
    async (path: string) => void imported.push(path),
  );
  assert.equal(imported, ['./pure.mjs']);
});

building('makes a program executable, and gives a real require only to the file that needs one', ({ built }) => {
  const find = (path: string): BuiltFile | undefined => built.find((file) => file.path === path);
  assert.ok(find('program.mjs')?.text.startsWith('#!/usr/bin/env node\n'));
  assert.is(find('program.mjs')?.executable, true);
  assert.is(find('pure.mjs')?.text.includes('createRequire'), false);
  assert.is(built.filter(({ text }) => text.includes('createRequireOfNode(')).length, 1);
});

building('builds programs that run with nothing installed', ({ folders, built }) => {
  const folder = join(folders[1] ?? '', 'dist');
  write(
    folder,
    built.map(({ path, text }) => [path, text] as const),
  );
  const run = (name: string): string => {
    const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'program.mjs'), name], { encoding: 'utf8' });
    return stdout + stderr;
  };
  assert.is(run('plain'), '[plain] string\n');
  assert.is(run('html'), '[html]\n');
  assert.is(run('junit'), '[junit]\n');
});

building('makes a program one file, but for what it loads later and for other programs', ({ folders, built }) => {
  const folder = join(folders[0] ?? '', 'alone');
  write(
    folder,
    built.filter(({ path }) => path !== 'chunks/alone-rare.cjs').map(({ path, text }) => [path, text] as const),
  );
  const run = (name: string): string => {
    const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'alone.cjs'), name], { encoding: 'utf8' });
    return stdout + stderr;
  };
  assert.is(run('plain'), 'string function\n');
  assert.is(run('pure'), 'pure\n');
  assert.is(run('html'), '[html]\n');
  assert.is(run('junit'), './junit.ts is no part of this program.\n');
  assert.match(run('rare'), 'Cannot find module');
  write(
    folder,
    built.map(({ path, text }) => [path, text] as const),
  );
  assert.is(run('rare'), 'rarely called calledcalled\n');
});

building('refuses a program that imports what nothing says how to come by', async ({ folders }) => {
  const change = { 'src/alone.ts': `${sources['src/alone.ts']}\nvoid import('./common.cjs');` };
  const failure = await buildIn(folders[1] ?? '', change).then(String, String);
  assert.match(failure, /alone\.ts imports \.\/common\.cjs dynamically, .*programs\.ts.* "alone" .*Name it there\./);
});

building('refuses a list that names what the program does not import', async ({ folders }) => {
  const change = {
    'src/alone.ts': sources['src/alone.ts'].replaceAll('./html.ts', './page.ts'),
    'src/page.ts': sources['src/html.ts'],
  };
  const failure = await buildIn(folders[1] ?? '', change).then(String, String);
  assert.match(failure, /programs\.ts names \.\/html\.ts, which "alone" doesn't import/);
});

building('says in which way dist is not fresh', () => {
  const built = [
    { path: 'a.mjs', text: 'abc', executable: true },
    { path: 'b.mjs', text: 'abc', executable: false },
    { path: 'c.mjs', text: 'abc', executable: false },
  ];
  const committed = new Map<string, CommittedFile>([
    ['a.mjs', { text: 'abc', executable: false }],
    ['b.mjs', { text: 'abX', executable: false }],
    ['d.mjs', { text: '', executable: false }],
  ]);
  assert.equal(compareWithDist(built, committed, true), [
    'dist/a.mjs is not executable.',
    'dist/b.mjs is stale: from character 2 the sources give "c".',
    'dist/c.mjs is missing.',
    'dist/d.mjs is left over: nothing builds it any more.',
  ]);
});

building.run();
