// SARIF as it is uploaded to code scanning, against GitHub's own description of that request, which Prism answers by.
// It sees the envelope only: what is inside the SARIF, formats.sarif.ts asks the schema and Microsoft's validator.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Check } from './check.ts';
import { npmPackages, scratch } from './install.ts';
import { withWorkspace } from './workspace.ts';

const UPLOAD = '/repos/{owner}/{repo}/code-scanning/sarifs';

type Upload = Readonly<Record<string, unknown>>;
interface Sarif {
  runs: [{ tool: { driver: { name: string } }; originalUriBaseIds: { '%SRCROOT%': { uri: string } }; results: [] }];
}

/** What codeql-action/upload-sarif sends for a workspace in which a layout opens a channel that doesn't exist. */
async function upload(): Promise<Upload> {
  let request: Upload = {};
  await withWorkspace((workspace) => {
    workspace.withCommand().withGit().breakLayout();
    workspace.commit();
    const { code } = workspace.run('npx', 'deskcheck', '--format', 'sarif=report.sarif');
    assert.equal(code, 1);
    const text = workspace.read('report.sarif');
    const [run] = (JSON.parse(text) as Sarif).runs;
    assert.notEqual(run.results.length, 0);
    request = {
      commit_sha: workspace.git('rev-parse', 'HEAD'),
      ref: workspace.git('symbolic-ref', 'HEAD'),
      sarif: gzipSync(text).toString('base64'),
      checkout_uri: run.originalUriBaseIds['%SRCROOT%'].uri,
      tool_name: run.tool.driver.name,
    };
  });
  // Most fields may be left out, so one that isn't found would be accepted.
  assert.ok(Object.values(request).every(Boolean));
  return request;
}

/** Sends uploads, one after the other, to a Prism of their own and says what each is answered. */
async function answers(uploads: readonly Upload[]): Promise<{ status: number; violations: string }[]> {
  // 5.14 is the last Prism for Node before 24.
  const { folder } = npmPackages('prism', { '@stoplight/prism-cli': '5.14.2', '@octokit/openapi': '23.0.2' });
  const inPackages = (path: string) => join(folder, 'node_modules', path);
  const whole = readFileSync(inPackages('@octokit/openapi/generated/api.github.com.deref.json'), 'utf8');
  const { openapi, info, paths } = JSON.parse(whole) as {
    openapi: string;
    info: object;
    paths: Record<string, object>;
  };
  // With all of GitHub's paths Prism takes five times as long to start.
  const description = join(scratch('prism'), 'upload.json');
  writeFileSync(description, JSON.stringify({ openapi, info, paths: { [UPLOAD]: paths[UPLOAD] } }));
  const program = inPackages('@stoplight/prism-cli/dist/index.js');
  const prism = spawn(process.execPath, [program, 'mock', '--host', '127.0.0.1', '--port', '0', description], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 60_000,
  });
  const ended = once(prism, 'exit');
  let log = '';
  const server = new Promise<string>((resolve) => {
    prism.stdout.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      const [, url] = /listening on (http:\S+:\d+)\s/.exec(log) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
  try {
    const url = await Promise.race([server, ended.then(() => assert.fail(`Prism doesn't start: ${log}`))]);
    const answered = [];
    for (const body of uploads) {
      const { status, headers } = await fetch(url + UPLOAD.replace('{owner}/{repo}', 'octo/desk'), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      answered.push({ status, violations: headers.get('sl-violations') ?? '' });
    }
    return answered;
  } finally {
    prism.kill();
    await ended;
  }
}

async function isAccepted(): Promise<void> {
  assert.deepEqual(await answers([await upload()]), [{ status: 202, violations: '' }]);
}

/** If nothing were refused, being accepted would prove nothing. */
async function malformedIsRefused(): Promise<void> {
  const good = await upload();
  const malformed: Upload = { ref: 'main', sarif: {}, commit_sha: 'HEAD', checkout_uri: '/github/workspace', rev: '' };
  const fields = Object.entries(malformed);
  const answered = await answers(fields.map(([field, value]) => ({ ...good, [field]: value })));
  for (const [index, [field]] of fields.entries()) {
    // GitHub documents 400 for this request, and Prism takes its own 422 only where nothing is documented.
    assert.equal(answered[index]?.status, 400, field);
    assert.ok(answered[index]?.violations.includes(field));
  }
}

export const checks: readonly Check[] = [
  { name: "GitHub's description accepts the upload of a workspace's findings", run: isAccepted },
  { name: 'and refuses a malformed one', run: malformedIsRefused },
];
