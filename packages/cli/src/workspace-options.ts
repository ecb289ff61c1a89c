import type { OptionTable } from './option.ts';

/** Options of every command that reads a workspace. */
export const WORKSPACE_OPTIONS = {
  config: {
    type: 'string',
    description: 'Use this config instead of the nearest deskcheck.config.json; --no-config uses none',
    group: 'Configuration:',
    alias: 'c',
  },
} as const satisfies OptionTable;
