import type { Slots } from '../../model/finding.ts';
import type { RuleId } from '../../model/rule-ids.generated.ts';
import { RULES } from '../../rules/registry.generated.ts';

/** As much of a value as helps to recognise it. */
const MAX_VALUE_LENGTH = 120;

/** Puts a finding into words. What comes from a document is clipped, and made harmless for whatever prints it. */
export function words(rule: RuleId, message: string, data: Slots = {}): string {
  const template = RULES.get(rule).messages[message];
  if (template === undefined) throw new Error(`The rule ${rule} has no message "${message}".`);
  let text = '';
  let isSlot = false;
  for (const part of partsOf(template)) {
    text += isSlot ? plain(String(data[part] ?? '')) : part;
    isSlot = !isSlot;
  }
  return text;
}

const partsOfTemplates = new Map<string, readonly string[]>();

/** A template's words and the names of its slots in turn, words first; a few templates serve thousands of findings. */
function partsOf(template: string): readonly string[] {
  let parts = partsOfTemplates.get(template);
  if (!parts) partsOfTemplates.set(template, (parts = template.split(/\{\{(\w+)\}\}/)));
  return parts;
}

const PRINTABLE = /^[ -~]*$/;

// Control characters, and the marks that turn the direction of text around and so can disguise it.
const UNSAFE =
  // oxlint-disable-next-line eslint/no-control-regex -- finding them is the point
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function plain(value: string): string {
  if (value.length <= MAX_VALUE_LENGTH && PRINTABLE.test(value)) return value;
  const clipped =
    value.length > MAX_VALUE_LENGTH ? `${value.slice(0, MAX_VALUE_LENGTH).replace(/[\ud800-\udbff]$/, '')}…` : value;
  return clipped.replaceAll(UNSAFE, (character) => {
    if (character === '\n') return String.raw`\n`;
    if (character === '\r') return String.raw`\r`;
    if (character === '\t') return String.raw`\t`;
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
