import { type AnyRule, type RuleId, WHY_ALWAYS_ON } from '@deskcheck/core';
import { type Block, config, text } from './blocks.ts';

/** Where a finding of the rule is. */
interface Place {
  readonly file: string;
  readonly pointer: string;
}

/**
 * The ways to accept a finding of a rule, and to switch the rule off.
 *
 * @param at of a finding; absent where no fixture shows one
 */
export function howToSuppress(id: RuleId, { always, concerns }: AnyRule, at: Place | undefined): Block[] {
  if (always) return [text(`It can’t be suppressed or switched off: ${WHY_ALWAYS_ON}, which should be reported.`)];
  const off = [text('To switch the rule off:'), config({ rules: { [id]: 'off' } })];
  if (concerns === 'suppression')
    return [text('It can’t be suppressed, because it is suppressions that it reports.'), ...off];
  return [...inComment(id, concerns), ...inConfig(id, concerns, at), ...off];
}

function inComment(id: RuleId, concerns: AnyRule['concerns']): Block[] {
  if (concerns === 'unread file') return [];
  const [where, directive] =
    concerns === 'file' ? ['in the first line', 'disable'] : ['above the line', 'disable-next-line'];
  return [
    text(`In a file that may hold comments (\`.jsonc\`), ${where}:`),
    { kind: 'comment', text: `// deskcheck-${directive} ${id} -- why this is right as it is` },
  ];
}

function inConfig(id: RuleId, concerns: AnyRule['concerns'], at: Place | undefined): Block[] {
  const { file = 'path/of/the/file.json', pointer = '' } = at ?? {};
  const files = concerns === 'unread file' ? 'In the config' : 'For plain JSON, in the config';
  const what =
    pointer === ''
      ? 'An empty pointer stands for the file as a whole.'
      : 'The pointer is the way from the top of the file to the value; `deskcheck -f json` shows it for each finding.';
  const entry = { rule: id, file, pointer, reason: 'Why this is right as it is', until: '2027-12-31' };
  return [text(`${files} (\`until\` may be left out). ${what}`), config({ suppressions: [entry] })];
}
