// ESLint's own formatters, fed with what our `json` prints, print what our formats of the same names print.
import assert from 'node:assert/strict';
import type { Check } from './check.ts';
import { npmPackages } from './install.ts';
import { printed, SAMPLE_OPTIONS } from './sample.ts';

type EslintFormatter = (results: unknown, data: { color: boolean }) => string;

function formatter(name: 'stylish' | 'compact' | 'unix'): EslintFormatter {
  const { folder, require } = npmPackages('eslint', {
    eslint: '10.15.0',
    'eslint-formatter-compact': '9.0.1',
    'eslint-formatter-unix': '9.0.1',
  });
  const path =
    name === 'stylish'
      ? `${folder}/node_modules/eslint/lib/cli-engine/formatters/stylish.js`
      : `eslint-formatter-${name}`;
  return require(path) as EslintFormatter;
}

async function same(name: 'stylish' | 'compact' | 'unix', color: boolean): Promise<void> {
  const results: unknown = JSON.parse(await printed('json'));
  assert.equal(await printed(name, undefined, { ...SAMPLE_OPTIONS, color }), formatter(name)(results, { color }));
}

export const checks: readonly Check[] = [
  { name: "stylish is ESLint's, byte for byte", run: () => same('stylish', false) },
  { name: "stylish is ESLint's in colour", run: () => same('stylish', true) },
  { name: "compact is ESLint's", run: () => same('compact', false) },
  { name: "unix is ESLint's", run: () => same('unix', false) },
];
