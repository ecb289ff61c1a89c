import { isAbsolute, resolve } from 'node:path';
import { explainConfig, relativePath } from '@deskcheck/core/node';
import { EXIT, type ExitCode, type RuleSettings } from '@deskcheck/core';
import { jsonText } from '@deskcheck/reporter';
import type { Streams } from '../streams.ts';

export interface PrintConfigOptions {
  /** As given on the command line. */
  readonly file: string;
  readonly config: string | false | undefined;
  readonly preset: string | undefined;
  /** What `--rule` says. */
  readonly rules: RuleSettings;
}

/** `--print-config FILE`: which rules hold for a file, how, and who says so, as JSON. */
export function printConfig({ file, config, preset, rules }: PrintConfigOptions, { cwd, stdout }: Streams): ExitCode {
  const explained = explainConfig({ path: resolve(cwd, file), cwd, config, preset, rules });
  const short = (from: string) => (isAbsolute(from) ? relativePath(cwd, from) : from);
  const held = Object.fromEntries(
    [...explained.rules].map(([id, { level, options, from }]) => [id, { level, options, from: short(from) }]),
  );
  const { root, configPath, comments, ignored } = explained;
  const answer = { file: explained.file, root, config: configPath ?? null, comments, ignored, rules: held };
  stdout.write(`${jsonText(answer, 2)}\n`);
  return EXIT.clean;
}
