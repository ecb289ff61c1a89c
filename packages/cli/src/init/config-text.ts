import { inWords } from '@deskcheck/core';
import { jsonText } from '@deskcheck/reporter';
import type { RegulationPreset } from './regulations.ts';

/** What the config is told of a folder. */
export interface Recognised {
  /** Those that its organization is under, each with its preset. */
  readonly regulations: readonly RegulationPreset[];
  /** Files in which nothing was recognised. */
  readonly unrecognised: readonly string[];
  /** The `$schema` that leads editors to the config's schema; absent where their settings do that. */
  readonly schema?: string | undefined;
}

/** A commented deskcheck.config.jsonc. */
export function configText({ regulations, unrecognised, schema }: Recognised): string {
  const presets = regulations.map(({ preset: name }) => name);
  const [preset = 'deskcheck:recommended', ...others] = presets;
  const under = inWords(regulations.map(({ name }) => name));
  const reason = under === '' ? '' : ` Chosen because the organization is under ${under}.`;
  const [example = 'exports/chat.json'] = unrecognised;
  return `// How deskcheck looks at this folder. "deskcheck schema config" explains every setting, and so does your editor.
{
${schema === undefined ? '' : `  "$schema": ${JSON.stringify(schema)},\n\n`}  // The rules to begin with: deskcheck:recommended, deskcheck:strict, deskcheck:hipaa or deskcheck:pci-dss.${reason}
  "extends": ${JSON.stringify(others.length === 0 ? preset : presets)},

  // What was downloaded from the platform. Only the channels that are listed there then count as existing.
  // "inventory": "downloads/**",

  // What files hold, where deskcheck doesn't see it by itself.${unrecognised.length === 0 ? '' : ` Not recognised so far: ${firstOf(unrecognised)}.`}
  // "documents": { "channel": ${jsonText(example)} },

  // Files that deskcheck doesn't read, such as "archive/**". What git ignores is left out already.
  "ignore": [],

  // How serious single rules are: "off", "warn" or "error". "deskcheck rules" lists them.
  "rules": {}
}
`;
}

const MOST_LISTED = 5;

function firstOf(files: readonly string[]): string {
  const shown = files.slice(0, MOST_LISTED).map((file) => jsonText(file));
  if (files.length > MOST_LISTED) shown.push(`${files.length - MOST_LISTED} more`);
  return inWords(shown);
}
