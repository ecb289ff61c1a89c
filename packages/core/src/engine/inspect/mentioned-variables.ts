import { below, type Pointer } from '../../model/address.ts';
import { EMBEDDED_VARIABLE, type VariableSyntax } from '../../schema/variable.ts';

/** A channel's variable in a text, and the text's pointer relative to where the search began. */
export interface MentionedVariable {
  readonly name: string;
  readonly pointer: Pointer;
}

/** Finds the channels' variables in all texts of a value: whatever is rendered has them filled in. */
export function mentionedVariables(value: unknown, syntax: VariableSyntax): readonly MentionedVariable[] {
  if (typeof value === 'string') return namesIn(value, syntax).map((name) => ({ name, pointer: '' }));
  if (typeof value !== 'object' || value === null) return NONE;
  let found: MentionedVariable[] | undefined;
  for (const key in value) {
    const held: unknown = (value as Readonly<Record<string, unknown>>)[key];
    const inside = typeof held === 'string' && !mayHoldVariable(held, syntax) ? NONE : mentionedVariables(held, syntax);
    // Only what is found needs a pointer, so it is put together on the way back.
    for (const { name, pointer } of inside) (found ??= []).push({ name, pointer: below('', key) + pointer });
  }
  return found ?? NONE;
}

const NONE: readonly never[] = [];

/** Cheap, and true of every text that holds one. */
function mayHoldVariable(text: string, syntax: VariableSyntax): boolean {
  return text.includes('${') || syntax.channelName(text) !== undefined;
}

function namesIn(text: string, syntax: VariableSyntax): readonly string[] {
  const whole = syntax.channelName(text);
  if (whole !== undefined) return [whole];
  return Array.from(text.matchAll(EMBEDDED_VARIABLE)).flatMap(([, kind, name = '']) => (kind === 'env:' ? [] : [name]));
}
