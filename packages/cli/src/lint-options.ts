import { FORMAT_NAMES } from '@deskcheck/reporter';
import { PRESETS } from '@deskcheck/core';
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
    description: 'Start from this preset where the config extends none',
    group: CONFIGURATION,
    offers: Object.keys(PRESETS),
  },
  rule: { type: 'array', description: 'Set a rule, as id:level (off, warn or error)', group: CONFIGURATION },
  format: {
    type: 'array',
    description: 'How to print what is found; name=path writes to a file; may be given several times',
    group: REPORT,
    alias: 'f',
    offers: FORMAT_NAMES,
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
    description: 'Say on standard error what was checked, even when that is no terminal',
    group: REPORT,
  },
  'show-suppressed': {
    type: 'boolean',
    description: 'Also list what comments, the config and the baseline hold back, in formats that can show it',
    group: REPORT,
  },
  fix: { type: 'boolean', description: 'Apply the safe fixes, and report what remains', group: FIXES },
  'fix-suggestions': {
    type: 'boolean',
    description: 'Also apply suggestions, wherever there is exactly one for a finding',
    group: FIXES,
  },
  'fix-dry-run': {
    type: 'boolean',
    description: 'Print as a diff what would be changed, instead of the report, and change nothing',
    group: FIXES,
  },
  baseline: {
    type: 'string',
    description: 'Hold back the findings that this file knows (without a name: deskcheck.baseline.json)',
    group: BASELINE,
    bare: 'deskcheck.baseline.json',
    // It overrules one that a script gives.
    negatable: true,
  },
  'write-baseline': { type: 'boolean', description: 'Write all that is found now into the baseline', group: BASELINE },
  'prune-baseline': { type: 'boolean', description: 'Drop from the baseline what is no longer found', group: BASELINE },
  cache: { type: 'boolean', description: 'Look only at what has changed since the last run', group: CACHE },
  'cache-location': {
    type: 'string',
    description:
      'Where the cache is kept: a file, or a folder with a slash at its end (default: .deskcheck-cache/ in the workspace)',
    group: CACHE,
  },
  'cache-strategy': {
    type: 'string',
    description: 'What tells that a file is unchanged: its times and size (metadata), or its bytes (content)',
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
    description: "Report every file that is not recognised, as an error; not other programs' own, such as package.json",
    group: FILES,
  },
  'list-files': {
    type: 'boolean',
    description: 'Print the files that would be checked and what is in them, and check nothing',
    group: FILES,
  },
  'print-config': {
    type: 'string',
    description: 'Print which rules hold for this file, with levels, options and where each was set, and check nothing',
    group: CONFIGURATION,
  },
  stdin: { type: 'boolean', description: 'Read one file from standard input', group: FILES },
  'stdin-filename': { type: 'string', description: 'Path of the file that comes from standard input', group: FILES },
  debug: {
    type: 'boolean',
    description: 'Say on standard error how the run went: configs, times, causes',
    group: 'Other:',
  },
  help: { type: 'boolean', description: 'Show this help', group: 'Other:', alias: 'h' },
  version: { type: 'boolean', description: 'Show the version', group: 'Other:', alias: 'v' },
} as const satisfies OptionTable;
