import { FORMAT_NAMES } from '@deskcheck/reporter';
import { BASELINE_NAME, inWords, PRESET_NAMES } from '@deskcheck/core';
import type { OptionTable } from './option.ts';

const CONFIGURATION = 'Configuration:';
const REPORT = 'Report:';
const FILES = 'Files:';
const CACHE = 'Cache:';
const FIXES = 'Fixes:';
const BASELINE = 'Known findings:';

/** The options of `deskcheck lint`. */
export const LINT_OPTIONS = {
  config: {
    type: 'string',
    description: 'Use this config instead of the nearest deskcheck.config.json; --no-config uses none',
    group: CONFIGURATION,
    alias: 'c',
    negatable: true,
  },
  preset: {
    type: 'string',
    description: `Start from this preset where the config extends none: ${inWords(PRESET_NAMES, 'or')}`,
    group: CONFIGURATION,
    completions: PRESET_NAMES,
  },
  rule: { type: 'array', description: 'Set a rule, as id:level (off, warn or error)', group: CONFIGURATION },
  format: {
    type: 'array',
    description:
      'Format of the report ("deskcheck --help" lists them); name=path writes to a file; may be given several times',
    group: REPORT,
    alias: 'f',
    completions: FORMAT_NAMES,
  },
  'output-file': {
    type: 'string',
    description: 'Write the report to this file instead of standard output',
    group: REPORT,
    alias: 'o',
  },
  quiet: { type: 'boolean', description: 'Report errors only', group: REPORT },
  'max-warnings': { type: 'number', description: 'Exit with 1 when there are more warnings than this', group: REPORT },
  color: {
    type: 'boolean',
    description: 'Color the report (--no-color: never); default: when it goes to a terminal',
    group: REPORT,
  },
  verbose: {
    type: 'boolean',
    description: 'Say on standard error what was checked, even when that is not a terminal',
    group: REPORT,
  },
  'show-suppressed': {
    type: 'boolean',
    description: 'Also list what comments, the config and the baseline hold back, in formats that can show it',
    group: REPORT,
    wholeProgram: true,
  },
  fix: {
    type: 'boolean',
    description: 'Apply the safe fixes, and report what remains',
    group: FIXES,
    wholeProgram: true,
  },
  'fix-suggestions': {
    type: 'boolean',
    description: 'Also apply suggestions, wherever there is exactly one for a finding',
    group: FIXES,
    wholeProgram: true,
  },
  'fix-dry-run': {
    type: 'boolean',
    description: 'Print as a diff what would be changed, instead of the report, and change nothing',
    group: FIXES,
    wholeProgram: true,
  },
  baseline: {
    type: 'string',
    description: `Hold back the findings that this file lists (without a name: ${BASELINE_NAME})`,
    group: BASELINE,
    bare: BASELINE_NAME,
    // `--no-baseline` overrules a baseline that a script gives.
    negatable: true,
    wholeProgram: true,
  },
  'write-baseline': {
    type: 'boolean',
    description: 'Write everything that is found now to the baseline',
    group: BASELINE,
    wholeProgram: true,
  },
  'prune-baseline': {
    type: 'boolean',
    description: 'Drop from the baseline what is no longer found',
    group: BASELINE,
    wholeProgram: true,
  },
  cache: { type: 'boolean', description: 'Look only at what has changed since the last run', group: CACHE },
  'cache-location': {
    type: 'string',
    description:
      'Where the cache is kept: a file, or a folder, ending in a slash (default: .deskcheck-cache/ in the workspace)',
    group: CACHE,
  },
  'cache-strategy': {
    type: 'string',
    description: 'How to tell that a file is unchanged: by its times and size (metadata), or by its bytes (content)',
    group: CACHE,
    choices: ['metadata', 'content'],
  },
  'ignore-pattern': { type: 'array', description: 'Leave out files that match this pattern', group: FILES },
  'error-on-unmatched-pattern': {
    type: 'boolean',
    description: 'Exit with 2 when a path matches nothing',
    group: FILES,
    default: true,
  },
  'strict-coverage': {
    type: 'boolean',
    description: "Report every unrecognised file as an error, except other programs' own, such as package.json",
    group: FILES,
  },
  'list-files': {
    type: 'boolean',
    description: 'Print the files that would be checked and what is in them, and check nothing',
    group: FILES,
    wholeProgram: true,
  },
  'print-config': {
    type: 'string',
    description: 'Print which rules hold for this file, with levels, options and where each was set, and check nothing',
    group: CONFIGURATION,
    wholeProgram: true,
  },
  stdin: { type: 'boolean', description: 'Read one file from standard input', group: FILES, wholeProgram: true },
  'stdin-filename': {
    type: 'string',
    description: 'Path of the file that comes from standard input',
    group: FILES,
    wholeProgram: true,
  },
  debug: {
    type: 'boolean',
    description: 'Say on standard error how the run went: configs, times, causes',
    group: 'Other:',
    wholeProgram: true,
  },
  help: { type: 'boolean', description: 'Show this help', group: 'Other:', alias: 'h', wholeProgram: true },
  version: { type: 'boolean', description: 'Show the version', group: 'Other:', alias: 'v', wholeProgram: true },
} as const satisfies OptionTable;
