import { isObject } from '../model/json-object.ts';
import { LONGEST_GLOB } from '../model/config.ts';
import { RULE_LEVELS } from '../model/level.ts';

const LEVELS: ReadonlySet<unknown> = new Set(RULE_LEVELS);
const TEXTS: ReadonlySet<string> = new Set(['extends', 'ignore', 'jsonc', 'inventory', 'complianceTags']);

/**
 * Whether a config says so little that its schema needn't be asked: what it extends, a few lists of texts, and levels of rules. Most say
 * no more, and the schema's validator takes as long to start as reading hundreds of files.
 */
export function isPlainConfig(config: unknown, isRule: (id: string) => boolean): boolean {
  if (!isObject(config)) return false;
  return Object.entries(config).every(([key, value]) => {
    if (key === '$schema') return typeof value === 'string';
    if (TEXTS.has(key)) return [value].flat().every((text) => typeof text === 'string' && text.length <= LONGEST_GLOB);
    return (
      key === 'rules' &&
      isObject(value) &&
      Object.entries(value).every(([id, level]) => isRule(id) && LEVELS.has(level))
    );
  });
}
