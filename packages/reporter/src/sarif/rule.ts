import { GUIDE_TITLE, type RuleDescription } from '@deskcheck/core';
import { markdown } from '../escape/markdown.ts';
import type { Limits } from './limits.ts';

/** A rule as a `reportingDescriptor`, with its help as text and as Markdown: GitHub shows that beside each alert. */
export function sarifRule(rule: RuleDescription, limits: Limits) {
  const level = rule.level === 'error' ? 'error' : 'warning';
  return {
    id: rule.id,
    name: limits.name(pascalCase(rule.id)),
    shortDescription: { text: limits.description(rule.summary) },
    fullDescription: { text: limits.description(`${rule.summary} ${rule.why}`) },
    help: { text: helpText(rule), markdown: helpMarkdown(rule) },
    ...(rule.url !== undefined && { helpUri: rule.url }),
    defaultConfiguration: { enabled: rule.level !== 'off', level },
    properties: {
      tags: limits.tags([rule.id.split('/')[0] ?? rule.id]),
      precision: 'high',
      'problem.severity': level,
    },
  };
}

// GitHub doesn't show `helpUri`, so the help says where the page is.
function helpText({ summary, why, guide, url }: RuleDescription): string {
  const parts = [summary, why];
  if (guide !== undefined) parts.push(`See “${guide}” in the guide “${GUIDE_TITLE}”.`);
  if (url !== undefined) parts.push(`More: ${url}`);
  return parts.join('\n\n');
}

function helpMarkdown({ summary, why, guide, url, fixable, hasSuggestions }: RuleDescription): string {
  const parts = [`**${markdown(summary)}**`, markdown(why)];
  if (fixable) parts.push('`deskcheck --fix` fixes it.');
  else if (hasSuggestions) parts.push('deskcheck suggests a fix.');
  if (guide !== undefined) parts.push(`See “${markdown(guide)}” in the guide “${GUIDE_TITLE}”.`);
  if (url !== undefined) parts.push(`[About this rule](<${encodeURI(url)}>)`);
  return parts.join('\n\n');
}

function pascalCase(id: string): string {
  return id
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
