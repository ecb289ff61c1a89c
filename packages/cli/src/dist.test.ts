/** What only a real process shows, on the program that is committed. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FORMAT_NAMES } from '@deskcheck/reporter';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import { dist, start } from './testing/built-program.ts';

const program = suite<{ folder: string; path: string }>('dist');

program.before((context) => {
  context.folder = mkdtempSync(join(tmpdir(), 'deskcheck-dist-'));
  // Alone, with no node_modules anywhere above it.
  cpSync(dist, join(context.folder, 'dist'), { recursive: true });
  context.path = join(context.folder, 'dist/deskcheck.cjs');
});
program.after(({ folder }) => rmSync(folder, { recursive: true, force: true }));

program('runs with nothing installed, and ends with the exit code', ({ path }) => {
  const findings = start(path, []);
  assert.is(findings.status, 1);
  assert.match(findings.stdout, /✖ \d+ problems/);
  assert.is(findings.stderr, '');
  assert.is(start(path, ['--rule', 'a']).status, 2);
  assert.is(start(path, ['--version']).stdout.trim().split('.').length, 3);
});

for (const args of [
  ['rules'],
  ['explain', 'json/syntax'],
  ['schema', 'channel'],
  ['--help'],
  ['completion', 'zsh'],
  ...FORMAT_NAMES.map((name) => ['--format', name]),
]) {
  program(`finds the part that ${args.join(' ')} needs`, ({ path }) => {
    const { stdout, stderr } = start(path, args);
    assert.is(stderr, '');
    assert.ok(stdout.length > 200, stdout);
  });
}

program('starts with hardly any of Node loaded, because each module costs every run', ({ folder, path }) => {
  const list = join(folder, 'list.cjs');
  writeFileSync(list, "process.on('exit', () => console.error(JSON.stringify(process.moduleLoadList)));");
  const loadedBy = (...args: string[]) => JSON.parse(start('--require', [list, ...args]).stderr) as string[];
  const nothing = join(folder, 'nothing.cjs');
  writeFileSync(nothing, '');
  const ofNode = new Set(loadedBy(nothing));
  assert.equal(
    loadedBy(path).filter((name) => !ofNode.has(name)),
    ['NativeModule vm'],
  );
});

program('reads standard input', ({ path }) => {
  const { status, stdout } = start(path, ['--stdin', '--stdin-filename', 'channels/new.json'], {
    input: '{ "name": ',
  });
  assert.is(status, 1);
  assert.match(stdout, 'json/syntax');
});

if (process.platform !== 'win32') {
  program('tells of a folder that may not be read', ({ folder, path }) => {
    const cwd = join(folder, 'closed');
    mkdirSync(join(cwd, 'layouts'), { recursive: true });
    // Permissions are no obstacle for root, who runs many a pipeline.
    const uid = process.getuid?.() === 0 ? 65_534 : undefined;
    chmodSync(folder, 0o755);
    chmodSync(join(cwd, 'layouts'), 0);
    try {
      const { status, stdout } = start(path, ['-f', 'unix'], { cwd, uid });
      assert.is(status, 1);
      assert.match(stdout, /layouts:1:1: This can't be read \(EACCES\), .*deskcheck\/unreadable-file/);
    } finally {
      chmodSync(join(cwd, 'layouts'), 0o755);
    }
  });

  program('completes commands, options and rules in a real bash', ({ folder, path }) => {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    symlinkSync(path, join(bin, 'deskcheck'));
    const complete = (...words: string[]): string[] => {
      const line = words.map((word) => `'${word}'`).join(' ');
      const script = `source <(deskcheck completion bash); COMP_WORDS=(deskcheck ${line}); COMP_CWORD=${words.length}
        _deskcheck_yargs_completions; printf '%s\\n' "\${COMPREPLY[@]}"`;
      const env = { PATH: `${bin}:${process.env['PATH'] ?? ''}`, SHELL: '/bin/bash' };
      const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], { encoding: 'utf8', env });
      assert.is(stderr, '');
      return stdout.trim().split('\n');
    };
    assert.equal(complete('ex'), ['explain']);
    assert.equal(complete('explain', 'json/'), ['json/no-duplicate-key', 'json/syntax']);
    assert.equal(complete('rules', '--for'), ['--format']);
    assert.equal(complete('--max'), ['--max-warnings']);
  });

  for (const args of ['-f unix', 'rules']) {
    program(`says so when the disk is full (${args})`, ({ path }) => {
      const { status, stderr } = start('-e', [
        `const { spawnSync } = require('node:child_process');
        const stdout = require('node:fs').openSync('/dev/full', 'w');
        process.exitCode = spawnSync(process.execPath, process.argv.slice(1), { stdio: ['ignore', stdout, 'inherit'] }).status;`,
        path,
        ...args.split(' '),
      ]);
      assert.is(status, 2);
      assert.is(stderr, "The output can't be written (ENOSPC). Make room for it, or send it somewhere else.\n");
    });
  }

  program('ends quietly, with its exit code, when nobody reads on (| head)', ({ folder, path }) => {
    const channels = join(folder, 'many/channels');
    mkdirSync(channels, { recursive: true });
    for (let index = 0; index < 2000; index++) {
      writeFileSync(
        join(channels, `${index}.json`),
        `{ "name": "Channel ${index}", "channelType": "CHAT", "visibility": { "type": "GLOBAL" } }`,
      );
    }
    const pipe = `"${process.execPath}" "${path}" "${join(folder, 'many')}" | head -n 2; echo "ended with \${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', pipe], { encoding: 'utf8' });
    assert.is(stdout.split('\n').length, 4);
    assert.match(stdout, 'ended with 1');
    assert.not.match(stderr, /EPIPE|Error/);
  });
}

program.run();
