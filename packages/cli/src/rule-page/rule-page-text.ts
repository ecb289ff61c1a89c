import type { Block, OptionRow } from './blocks.ts';
import type { RulePage } from './rule-page.ts';

const WIDTH = 100;
const INDENT = '    ';

/** A rule's page for a terminal. */
export function pageAsText({ id, summary, sections }: RulePage, bold: (text: string) => string): string {
  const parts = [`${bold(id)}\n\n${wrapped(summary)}\n`];
  for (const { title, blocks } of sections) parts.push(`\n${bold(title)}\n\n${blocks.map(blockAsText).join('\n')}`);
  return parts.join('');
}

function blockAsText(block: Block): string {
  if (block.kind === 'options') return block.rows.map(optionAsText).join('');
  if (block.kind === 'text') return `${wrapped(block.text)}\n`;
  const name = block.kind === 'file' ? `${INDENT}${block.name}:\n` : '';
  return `${name}${indented(block.text)}\n`;
}

function optionAsText({ name, type, default: value, description }: OptionRow): string {
  return `${wrapped(`${name} (${type}, default: ${value}): ${description}`)}\n`;
}

function indented(text: string): string {
  return text
    .trimEnd()
    .split(/\r\n|\r|\n/)
    .map((line) => (line === '' ? '' : INDENT + line))
    .join('\n');
}

function wrapped(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}
