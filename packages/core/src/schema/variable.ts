import { literal } from '../model/literal.ts';
import { holdsVariable } from '../model/identifier.ts';

/** How a workspace writes a value that is filled in later. */
export interface VariableSyntax {
  /** The name in `${channels.NAME}`, or in the style that the config names. */
  channelName(text: string): string | undefined;
  /** Whether it is any variable at all, or meant to be one: known or not, closed or not. */
  isVariable(text: string): boolean;
  /** A variable of this name, in the style that the config names where that is a plain one. */
  write(name: string): string;
}

/** The variables that can stand inside a longer text; group 1 is the kind, group 2 the name. */
export const EMBEDDED_VARIABLE = /\$\{(channels\.|env:)([^{}]+)\}/g;

export const ENVIRONMENT_VARIABLE = /^\$\{env:([^{}]+)\}$/;
const CHANNEL_VARIABLE = /^\$\{channels\.([^{}]+)\}$/;

/**
 * @param pattern a text in which the word `name` stands for the variable's name (`{{name}}`), or a regular expression whose first
 *   group is the name (`^\{\{(.+)\}\}$`); besides it, `${channels.NAME}` always holds.
 * @throws SyntaxError for an expression that isn't one
 */
export function variableSyntax(pattern: string | undefined): VariableSyntax {
  const own = pattern === undefined ? undefined : styleOf(pattern);
  return {
    channelName(text) {
      if (text.startsWith('${')) {
        const name = CHANNEL_VARIABLE.exec(text)?.[1];
        if (name !== undefined) return name;
      }
      return own
        ?.exec(text)?.[1]
        ?.trim()
        .replace(/^channels\./, '');
    },
    isVariable: (text) => holdsVariable(text) || (own?.test(text) ?? false),
    // A function as replacement, because `$` in a text has a meaning of its own.
    write: (name) =>
      pattern === undefined || !isPlain(pattern) ? `\${channels.${name}}` : pattern.replace('name', () => name),
  };
}

/** What can match more than one text inside a group, without which an expression captures no names. */
const CAPTURING_GROUP = /\([^()]*[*+?[\\{|][^()]*\)/;

/** Whether it is a text with the word `name` in it, such as `$(name)`, and no regular expression. */
function isPlain(pattern: string): boolean {
  return pattern.includes('name') && !(pattern.includes('(') && CAPTURING_GROUP.test(pattern));
}

function styleOf(pattern: string): RegExp {
  if (!isPlain(pattern)) return new RegExp(pattern);
  const [before = '', ...after] = pattern.split('name');
  return new RegExp(`^${literal(before)}(.+)${literal(after.join('name'))}$`);
}
