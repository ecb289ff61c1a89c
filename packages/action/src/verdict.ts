import { counted, type Report } from '@deskcheck/core';
import type { Inputs } from './inputs.ts';

/** Whether the step fails, and why, in one sentence. */
export interface Verdict {
  readonly fails: boolean;
  readonly sentence: string;
}

/** Judges the whole workspace, whatever of it is shown. */
export function verdict(
  { totals: { errors, warnings }, coverage: { files } }: Pick<Report, 'totals' | 'coverage'>,
  { failOn, maxWarnings }: Pick<Inputs, 'failOn' | 'maxWarnings'>,
): Verdict {
  const found = `deskcheck found ${counted(errors, 'error')} and ${counted(warnings, 'warning')} in ${counted(files, 'file')}`;
  if (failOn === 'never') return { fails: false, sentence: `${found}; fail-on is never.` };
  if (errors > 0 || (failOn === 'warning' && warnings > 0)) return { fails: true, sentence: `${found}.` };
  if (maxWarnings !== undefined && warnings > maxWarnings) {
    return { fails: true, sentence: `${found}, and max-warnings allows ${maxWarnings}.` };
  }
  return { fails: false, sentence: `${found}.` };
}
