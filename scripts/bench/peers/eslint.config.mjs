/** What ESLint runs with, from the copy beside its packages (install.ts): the five rules on all documents, nothing else. */
import json from '@eslint/json';
import { plugins } from './eslint-plugin.mjs';

export default [
  { ignores: ['deskcheck.config.json'] },
  {
    files: ['**/*.json'],
    language: 'json/json',
    plugins: { json, ...plugins },
    rules: {
      'schema/valid': 'error',
      'channel/no-global-visibility': 'error',
      'channel/require-auto-archive': 'warn',
      'layout/no-dangling-channel': 'error',
      'layout/no-docked-chat': 'warn',
    },
  },
];
