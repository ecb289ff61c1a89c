import { LINT_OPTIONS } from './lint-options.ts';
import type { OptionTable } from './option.ts';

/** The options of `lint` that every command has which reads a workspace. */
export const WORKSPACE_OPTIONS = { config: LINT_OPTIONS.config } as const satisfies OptionTable;
