import { survey } from '../../engine/inspect/survey.ts';
import { words } from '../../engine/locate/wording.ts';
import { MAX_DEPTH } from '../../model/max-depth.ts';
import { parse } from '../../json/parse.ts';
import { TextPlaces } from '../../json/text-places.ts';
import type { Config } from '../../model/config.ts';
import { SetupError } from '../../model/setup-error.ts';
import { isRuleId } from '../../rules/registry.generated.ts';
import { configProblems } from '../../schema/config-problems.ts';
import { isPlainConfig } from '../../schema/plain-config.ts';
import { meaningProblems } from './meaning-problems.ts';
import { readSetupText } from './read-setup-file.ts';

/** One config by itself, of which everything is right but what it may say of others. */
export interface ParsedConfig {
  readonly config: Config;
  /** Throws, at the place of a pointer. */
  readonly problemAt: (pointer: string, message: string) => never;
}

/**
 * Reads one config.
 *
 * @param text what stands for the file in this run, where something does
 * @throws SetupError naming every mistake at its own line
 */
export function parseConfig(path: string, text = readConfigText(path)): ParsedConfig {
  const { value, mistakes, form } = parse(text, { comments: true });
  const locate = (pointers: readonly string[]) => new TextPlaces(text, pointers, { broken: mistakes.length > 0 });
  if (mistakes.length > 0) {
    const places = locate([]);
    throw new SetupError(
      mistakes.map(({ message, span, data }) => {
        const { line, column } = places.range({ pointer: '', span }, () => false);
        return { path, line, column, message: `The config is not valid JSON. ${words('json/syntax', message, data)}` };
      }),
    );
  }
  if (form === 'too deep' || survey(value, { secrets: false }).keys < 0) {
    const message = `The config nests more than ${MAX_DEPTH} levels deep, which no config needs. Fix it where its brackets begin.`;
    throw new SetupError([{ path, line: 1, column: 1, message }]);
  }
  const config = value as Config;
  const problems = isPlainConfig(config, isRuleId) ? [] : configProblems(config);
  if (problems.length === 0) problems.push(...meaningProblems(config));
  if (problems.length > 0) {
    const places = locate(problems.map(({ pointer }) => pointer));
    throw new SetupError(
      problems.map((problem) => {
        const { line, column } = places.range(problem, (pointer) => pointer === '');
        return { path, line, column, message: problem.message };
      }),
    );
  }
  return {
    config,
    problemAt(pointer, message) {
      const places = locate([pointer]);
      const { line, column } = places.range({ pointer }, () => false);
      throw new SetupError([{ path, line, column, message }]);
    },
  };
}

function readConfigText(path: string): string {
  const file = readSetupText(path, 'The config', () => 'Check the path and its permissions.');
  if (!file.ok) throw new SetupError([{ path, message: file.message }]);
  return file.text;
}
