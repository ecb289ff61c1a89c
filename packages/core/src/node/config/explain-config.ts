import { dirname } from 'node:path';
import { matcher, Settings } from '../../engine/settings/settings.ts';
import type { RuleSettings } from '../../model/config.ts';
import type { RuleLevel } from '../../model/level.ts';
import type { RuleId } from '../../model/rule-ids.generated.ts';
import type { Selection } from '../../model/selection.ts';
import { RULES } from '../../rules/registry.generated.ts';
import { loadConfig, type LoadedConfig } from './load-config.ts';
import { isInside } from '../files/is-inside.ts';
import { homeOf } from '../files/targets.ts';
import { relativePath } from '../files/relative-path.ts';

export interface ExplainConfigOptions extends Pick<Selection, 'config' | 'preset'>, Required<Pick<Selection, 'rules'>> {
  /** Absolute path of the file, which need not be there. */
  readonly path: string;
  /** Absolute. */
  readonly cwd: string;
}

/** How a rule holds for a file. */
export interface HeldRule {
  readonly level: RuleLevel;
  /** Complete: what is set nowhere has its default. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Who set the level: a preset's name, a config's absolute path (with the override's index where it is one), `--rule`, or `default`. */
  readonly from: string;
}

/** What holds for one file, for `--print-config`. */
export interface ExplainedConfig {
  /** Absolute path of the workspace root. */
  readonly root: string;
  /** The file's path relative to the root, with forward slashes. */
  readonly file: string;
  readonly configPath: string | undefined;
  /** Whether the file may hold comments. */
  readonly comments: boolean;
  /** Whether the config leaves the file out. */
  readonly ignored: boolean;
  /** Every rule, in order of its id. */
  readonly rules: ReadonlyMap<RuleId, HeldRule>;
}

/**
 * Says which rules hold for a file, how, and who says so.
 *
 * @throws SetupError when the config is wrong
 */
export function explainConfig({ path, cwd, config, preset, rules }: ExplainConfigOptions): ExplainedConfig {
  const { root, configPath } = homeOf(dirname(path), isInside(path, cwd) ? cwd : dirname(path), { cwd, config });
  const file = relativePath(root, path);
  const loaded = loadConfig(configPath, preset);
  const settings = new Settings(loaded.config, loaded.rules, { commandLine: rules });
  const { active } = settings.rulesFor(file);
  const held = [...RULES.keys()].toSorted().map((id): readonly [RuleId, HeldRule] => {
    const { level = 'off', options = {} } = active.get(id) ?? {};
    return [id, { level, options, from: originOf(id, file, loaded, rules) }];
  });
  const [comments, ignored] = [settings.allowsComments(file), settings.isIgnored(file)];
  return { root, file, configPath, comments, ignored, rules: new Map(held) };
}

/** Whoever speaks last: the command line, the last override that applies, the config's own rules, what it extends. */
function originOf(
  id: RuleId,
  file: string,
  { config, origins, overrideOrigins }: LoadedConfig,
  commandLine: RuleSettings,
): string {
  if (Object.hasOwn(commandLine, id)) return '--rule';
  const overrides = config.overrides ?? [];
  const index = overrides.findLastIndex(({ files, rules }) => Object.hasOwn(rules, id) && matcher(files)(file));
  const override = overrideOrigins[index];
  return override ?? origins.get(id) ?? 'default';
}
