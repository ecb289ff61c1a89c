import { spawnSync } from 'node:child_process';
import { test } from 'uvu';
import * as assert from 'uvu/assert';

const module = new URL('./uninterrupted.ts', import.meta.url).href;

/** Runs an act in a process of its own, which says what it has come to. */
function run(act: string): { readonly stdout: string; readonly signal: string | null; readonly status: number | null } {
  const program = `
    import { uninterrupted } from ${JSON.stringify(module)};
    try {
      await uninterrupted(() => { ${act} });
      console.log('went on');
      await new Promise((resolve) => setTimeout(resolve, 2000));
    } catch {
      console.log('failed');
    }`;
  const args = ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', program];
  const { stdout, signal, status } = spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 20_000 });
  return { stdout, signal, status };
}

if (process.platform !== 'win32') {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    test(`${signal} ends the process once all is done`, () => {
      const ended = run(`process.kill(process.pid, '${signal}'); console.log('done');`);
      assert.is(ended.signal, signal);
      assert.match(ended.stdout, /^done\n/);
    });
  }

  test('the first of two signals counts', () => {
    assert.is(run("process.kill(process.pid, 'SIGTERM'); process.kill(process.pid, 'SIGTERM');").signal, 'SIGTERM');
  });
}

test('without a signal all goes on', () => {
  assert.equal(run(''), { stdout: 'went on\n', signal: null, status: 0 });
});

test('what goes wrong is told', () => {
  assert.equal(run('throw new Error();'), { stdout: 'failed\n', signal: null, status: 0 });
});

test.run();
