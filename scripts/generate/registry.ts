import { readdirSync } from 'node:fs';
import type { Schema } from './schemas.ts';
import { RULE_LEVELS } from '../../packages/core/src/model/level.ts';
import type { AnyRule, OptionSchema } from '../../packages/core/src/model/rule.ts';

const folder = new URL('../../packages/core/src/rules/', import.meta.url);

/** Every rule's id: the path of its file. */
export function ruleIds(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: subject }) =>
      readdirSync(new URL(`${subject}/`, folder))
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
        .map((file) => `${subject}/${file.slice(0, -3)}`),
    )
    .toSorted();
}

/** The module that names all rules, for what stands below them. */
export function idsModule(ids: readonly string[]): string {
  return `/** A rule's id is its path under \`rules/\`. */
export type RuleId =
${ids.map((id) => `  | '${id}'`).join('\n')};
`;
}

/** The module that holds all rules by id. */
export function registry(ids: readonly string[]): string {
  const imports = ids.map((id) => `import ${identifier(id)} from './${id}.ts';`);
  const entries = ids.map((id) => `  ['${id}', ${identifier(id)}],`);
  return `import type { AnyRule } from '../model/rule.ts';
import type { RuleId } from '../model/rule-ids.generated.ts';
${imports.join('\n')}

/** Every rule, by its id. */
export const RULES = new Map<RuleId, AnyRule>([
${entries.join('\n')}
]) as { get(id: RuleId): AnyRule } & ReadonlyMap<RuleId, AnyRule>;

/** Whether a text names a rule. */
export function isRuleId(text: string): text is RuleId {
  return (RULES as ReadonlyMap<string, AnyRule>).has(text);
}
`;
}

function identifier(id: string): string {
  return id.replaceAll(/[/-](.)/g, (_match, letter: string) => letter.toUpperCase());
}

export async function loadRules(ids: readonly string[]): Promise<ReadonlyMap<string, AnyRule>> {
  const rules = new Map<string, AnyRule>();
  for (const id of ids) {
    const module = (await import(new URL(`${id}.ts`, folder).href)) as { default: AnyRule };
    rules.set(id, module.default);
  }
  return rules;
}

/** What the config may say of each rule, so that editors complete and check it. */
export function rulesSchema(rules: ReadonlyMap<string, AnyRule>): Schema {
  const properties: Record<string, Schema> = {};
  for (const [id, rule] of rules) {
    const description = `${rule.summary} ${rule.why}`;
    properties[id] = rule.options
      ? {
          description,
          anyOf: [
            { $ref: '#/definitions/level' },
            {
              type: 'array',
              items: [{ $ref: '#/definitions/level' }, optionsSchema(rule.options)],
              minItems: 1,
              maxItems: 2,
            },
          ],
        }
      : { description, $ref: '#/definitions/level' };
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'rules.schema.json',
    title: 'Rules',
    description: 'How serious each rule is. Generated from the rules themselves.',
    type: 'object',
    properties,
    additionalProperties: false,
    definitions: {
      level: {
        title: 'Level',
        description: 'off: the rule says nothing. warn: it warns. error: it makes the run fail.',
        enum: RULE_LEVELS,
      },
    },
  };
}

function optionsSchema(options: Readonly<Record<string, OptionSchema>>): Schema {
  return { type: 'object', properties: options, additionalProperties: false };
}
