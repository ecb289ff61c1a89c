import { LINT_OPTIONS } from './lint-options.ts';
import type { OptionTable } from './option.ts';

/** Options of `lint` that every other command takes, too, if it reads a workspace. */
export const WORKSPACE_OPTIONS = { config: LINT_OPTIONS.config } as const satisfies OptionTable;
