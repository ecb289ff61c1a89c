/**
 * `--fix` and `rename`, killed at random moments and before each file that is put in place: every file is whole, as it was or as it was
 * to become, and the same command then finishes the work. DESKCHECK_KILLS says how often it is tried.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { bundle } from './build/bundle.ts';
import { programs } from './build/programs.ts';

const repository = fileURLToPath(new URL('..', import.meta.url));
const TRIES = Number(process.env['DESKCHECK_KILLS'] ?? 20);
const LAYOUTS = 15;

const OLD = '7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20';
/** A channel that has no name in the map yet. */
const UNNAMED = 'c4b1de52-6f0f-4a1b-8a77-2f9c5d7e3a10';
const NEW = '2c6b1f7a-1d3e-4f8e-9a55-0c1d2e3f4a5c';

/** Texts by path. */
type Workspace = ReadonlyMap<string, string>;

/** Two channels, a name for one of them, and many layouts that open both by their ids. */
function workspace(): Workspace {
  const group = 'b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11';
  const channel = {
    channelType: 'CHAT',
    visibility: { type: 'GROUPS', groups: [{ id: group }] },
    settings: { maxParticipants: 50, autoArchiveAfterMinutes: 10080 },
  };
  const files: [string, unknown][] = [
    ['groups.json', [{ id: group, name: 'Agents' }]],
    ['channel-map.json', { channels: { peerSupport: OLD } }],
    ['channels/peer-support.json', { ...channel, id: OLD, name: 'Peer_Support' }],
    ['channels/handoff.json', { ...channel, id: UNNAMED, name: 'Handoff' }],
  ];
  for (let index = 0; index < LAYOUTS; index++) {
    const widgets = Array.from({ length: 6 }, (_widget, number) => ({
      id: `chat-${number}`,
      type: 'CHAT',
      dockingBehavior: 'DOCKED',
      properties: { initialChannelId: number % 2 === 0 ? OLD : UNNAMED },
    }));
    files.push([`layouts/layout-${index}.json`, { name: `Layout_${index}`, widgets }]);
  }
  return new Map(files.map(([file, value]) => [file, `${JSON.stringify(value, null, 2)}\n`]));
}

function writeAll(folder: string, files: Workspace): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

/** What a person sees: everything but the hidden files that a killed run may leave for an hour. */
function readAll(folder: string): Workspace {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).toSorted();
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('close', () => resolve());
  });
}

/** Loaded into a run that is to put so many files in place, and to die before the next one. */
const DYING = `
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const { renameSync } = fs;
let left = Number(process.env.DESKCHECK_RENAMES);
fs.renameSync = (...paths) => {
  if (left-- === 0) process.kill(process.pid, 'SIGKILL');
  renameSync(...paths);
};
syncBuiltinESMExports();
`;

const killing = suite<{ folder: string; program: string }>('killed');

killing.before(async (context) => {
  context.folder = mkdtempSync(join(tmpdir(), 'deskcheck-kill-'));
  context.program = join(context.folder, 'dist/deskcheck.cjs');
  writeFileSync(join(context.folder, 'dying.mjs'), DYING);
  writeAll(
    join(context.folder, 'dist'),
    new Map((await bundle(repository, programs)).map(({ path, text }) => [path, text])),
  );
});
killing.after(({ folder }) => rmSync(folder, { recursive: true, force: true }));

/** Says how many files are new. */
function assertWhole(left: Workspace, before: Workspace, after: Workspace, when: string): number {
  assert.equal([...left.keys()], [...after.keys()]);
  let renewed = 0;
  for (const [file, text] of left) {
    if (before.get(file) === after.get(file)) assert.is(text, before.get(file));
    else if (text === after.get(file)) renewed++;
    else assert.is(text, before.get(file), `${file} is neither the old nor the new one, killed ${when}`);
  }
  const isNamed = left.get('channel-map.json') !== before.get('channel-map.json');
  const uses = [...left].some(([file, text]) => file.startsWith('layouts/') && text.includes('${channels.'));
  assert.ok(isNamed || !uses, `a layout uses a name that the map does not define yet, killed ${when}`);
  return renewed;
}

const commands: readonly (readonly string[])[] = [['--fix-suggestions'], ['rename', OLD, NEW]];

for (const args of commands) {
  killing(
    `${args[0]}: every file is the old or the new one, and the next run finishes`,
    async ({ folder, program }) => {
      const cwd = join(folder, 'workspace');
      const start = (nodeArgs: readonly string[] = [], env: Readonly<Record<string, string>> = {}) =>
        spawn(process.execPath, [...nodeArgs, program, ...args], {
          cwd,
          stdio: 'ignore',
          env: { ...process.env, ...env },
        });
      const before = workspace();
      writeAll(cwd, before);
      const started = performance.now();
      await ended(start());
      const duration = performance.now() - started;
      const after = readAll(cwd);
      const changed = [...after.keys()].filter((file) => after.get(file) !== before.get(file));
      assert.ok(changed.length > LAYOUTS, 'the command changes too little to be interrupted');

      for (let attempt = 0; attempt < TRIES; attempt++) {
        writeAll(cwd, before);
        const child = start();
        // The writing comes last, so most kills are meant to fall there.
        const delay = duration * (0.3 + 0.8 * Math.random());
        const timer = setTimeout(() => child.kill('SIGKILL'), delay);
        await ended(child);
        clearTimeout(timer);
        const renewed = assertWhole(readAll(cwd), before, after, `after ${delay} ms`);
        if (renewed === 0 || renewed === changed.length) continue;
        await ended(start());
        assert.equal(readAll(cwd), after);
      }

      // Files are put in place within a millisecond, which a kill at random hardly ever hits.
      const step = TRIES < 200 ? Math.ceil(changed.length / 4) : 1;
      for (let renames = 0; renames < changed.length; renames += step) {
        writeAll(cwd, before);
        const preload = pathToFileURL(join(folder, 'dying.mjs')).href;
        await ended(start(['--import', preload], { DESKCHECK_RENAMES: String(renames) }));
        assert.is(assertWhole(readAll(cwd), before, after, `before file ${renames + 1}`), renames);
        await ended(start());
        assert.equal(readAll(cwd), after);
      }
    },
  );
}

killing.run();
