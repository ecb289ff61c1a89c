import { textsIn } from '../../model/address.ts';
import type { Collector } from '../../schema/collector.ts';
import type { FoundDocument } from '../../schema/containers.ts';
import { EMBEDDED_VARIABLE, type VariableSyntax } from '../../schema/variable.ts';
import type { Settings } from '../settings/settings.ts';

/**
 * Tells of the channels' variables in all texts of layouts: whatever is rendered has them filled in. Nearly all stand where the validator
 * looks for them, and then the other texts needn't be looked at.
 *
 * @param text that the documents stand in
 * @param references how many the collector held before it was told of these documents
 * @param malformed the same of what has no id's form
 */
export function collectMentions(
  text: string,
  documents: readonly FoundDocument[],
  { collector, references, malformed }: { collector: Collector; references: number; malformed: number },
  { config, variables }: Settings,
): void {
  const layouts = documents.filter(({ kind }) => kind === 'layout');
  if (layouts.length === 0) return;
  const told = collector.references.slice(references);
  const known = told.filter(({ to }) => to === 'variable' || to === 'env').length;
  if (config.variables?.pattern === undefined && countOf('${', text) <= known) return;
  const places = new Set([...told, ...collector.malformed.slice(malformed)].map(({ pointer }) => pointer));
  for (const { value, pointer: base } of layouts)
    for (const [pointer, held] of textsIn(value, base))
      if (!places.has(pointer)) for (const name of namesIn(held, variables)) collector.mention(name, pointer);
}

function countOf(part: string, text: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) count++;
  return count;
}

function namesIn(text: string, syntax: VariableSyntax): readonly string[] {
  const whole = syntax.channelName(text);
  if (whole !== undefined) return [whole];
  return Array.from(text.matchAll(EMBEDDED_VARIABLE)).flatMap(([, kind, name = '']) => (kind === 'env:' ? [] : [name]));
}
