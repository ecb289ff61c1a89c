import { oneLine } from './terminal.ts';

// Each is escaped in the way that GitHub's and GitLab's renderers both obey. Mentions, issue numbers and bare links are
// found after the escapes are gone, so a backslash can't stop them: an empty comment between two characters does.
const SPECIAL = /[&<>\\`*_[\]|~$]|[@#](?=\S)|:(?=\/\/)|\bwww(?=\.)|\bGH(?=-\d)/gi;
// At the start of a line these begin a heading, a quotation, a list or a rule.
const STARTS_BLOCK = /^(?:[-+=#]|\d+(?=[.)]))/;

/** Text for one line of Markdown, a table's cell included: it shows as it is and means nothing. */
export function markdown(text: string): string {
  const escaped = oneLine(text).replace(SPECIAL, (found) => {
    if (found === '&') return '&amp;';
    if (found === '<') return '&lt;';
    if (found === '>') return '&gt;';
    // `$…$` is mathematics on GitHub, and this is its documented way out.
    if (found === '$') return '<span>$</span>';
    if (found.length > 1 || found === '@' || found === '#' || found === ':') return `${found}<!-- -->`;
    return `\\${found}`;
  });
  return escaped.replace(STARTS_BLOCK, (found) => (/^\d/.test(found) ? `${found}\\` : `\\${found}`));
}

/** Text as inline code, in a table's cell too. */
export function markdownCode(text: string): string {
  const line = oneLine(text);
  if (line === '') return '';
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  // Even inside code a bar ends a cell, unless it is escaped.
  return fence + space + line.replaceAll('|', '\\|') + space + fence;
}
