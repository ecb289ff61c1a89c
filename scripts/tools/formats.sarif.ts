// SARIF against its schema and against Microsoft's validator with GitHub's rules.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from './check.ts';
import { npmPackages, scratch } from './install.ts';
import {
  HOSTILE_OPTIONS,
  HOSTILE_REPORT,
  manyDiagnostics,
  options,
  printed,
  SAMPLE,
  SAMPLE_OPTIONS,
} from './sample.ts';

interface ValidatorLog {
  runs: { results: { ruleId: string; level?: string; message: { arguments?: string[] } }[] }[];
}

const multitool = () =>
  npmPackages('sarif', { '@microsoft/sarif-multitool-linux': '5.7.0', ajv: '8.20.0', 'ajv-formats': '3.0.1' });
const inPackage = (path: string) => join(multitool().folder, 'node_modules/@microsoft/sarif-multitool-linux', path);

async function matchesSchema(text: string): Promise<void> {
  const { require } = multitool();
  const { default: Ajv } = require('ajv/dist/2020') as { default: new (options: object) => import('ajv').default };
  const { default: addFormats } = require('ajv-formats') as { default: (ajv: import('ajv').default) => void };
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  const schema = JSON.parse(readFileSync(inPackage('sarif-2.1.0.json'), 'utf8')) as Record<string, unknown>;
  delete schema['$schema'];
  const validate = ajv.compile(schema);
  assert.ok(validate(JSON.parse(text)), JSON.stringify(validate.errors?.slice(0, 3)));
}

function passesMultitool(name: string, text: string): void {
  const input = join(scratch('sarif'), `${name}.sarif`);
  const output = join(scratch('sarif'), `${name}.validated.sarif`);
  writeFileSync(input, text);
  rmSync(output, { force: true });
  // Packages are installed without running their scripts; this is what this one's would have done.
  chmodSync(inPackage('Sarif.Multitool'), 0o755);
  const run = spawnSync(
    inPackage('Sarif.Multitool'),
    // The package's binary wants ICU, which a small Linux doesn't have.
    [
      'validate',
      input,
      '--output',
      output,
      '--log',
      'ForceOverwrite',
      '--rule-kind',
      'Sarif;Ghas',
      '--level',
      'Error;Warning;Note',
      '--kind',
      'Fail;Open;Review',
    ],
    { encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' } },
  );
  const log = JSON.parse(readFileSync(output, 'utf8')) as ValidatorLog;
  const results = log.runs[0]?.results ?? [];
  // Its exit code is always 0; a run that looked at nothing finds nothing, while one that looked always has a note.
  assert.ok(results.length > 0, run.stdout + run.stderr);
  const worse = results.filter(({ level }) => level === 'error' || level === undefined || level === 'warning');
  assert.deepEqual(
    worse.map(({ ruleId, level, message }) => [ruleId, level ?? 'warning', ...(message.arguments ?? []).slice(0, 2)]),
    [],
  );
}

// With a home page, whose absence the validator rightly mentions.
const hostile = { ...HOSTILE_REPORT, tool: SAMPLE.tool };
const suppressed = { ...SAMPLE_OPTIONS, suppressed: true };

export const checks: readonly Check[] = [
  { name: 'matches the schema', run: async () => matchesSchema(await printed('sarif')) },
  {
    name: 'matches the schema with suppressed results',
    run: async () => matchesSchema(await printed('sarif', SAMPLE, suppressed)),
  },
  {
    name: 'matches the schema with hostile text',
    run: async () => matchesSchema(await printed('sarif', hostile, HOSTILE_OPTIONS)),
  },
  {
    name: "passes the Multitool with GitHub's rules",
    run: async () => passesMultitool('sample', await printed('sarif')),
  },
  {
    name: 'passes with hostile text',
    run: async () => passesMultitool('hostile', await printed('sarif', hostile, HOSTILE_OPTIONS)),
  },
  // The validator takes a minute over so many, and the schema seconds.
  {
    name: 'matches the schema with more results than GitHub takes',
    run: async () => matchesSchema(await printed('sarif', manyDiagnostics(26_000, 100), options())),
  },
];
