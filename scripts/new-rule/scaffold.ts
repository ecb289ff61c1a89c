import { readFileSync } from 'node:fs';
import type { Kind } from '../../packages/core/src/model/kind.ts';

interface Subject {
  readonly kind: Kind;
  /** A document of that kind in the clean workspace, and what it takes to be clean without the rest of it. */
  readonly files: readonly [document: string, ...others: string[]];
}

/** What rules of a subject mostly judge, so that the new file starts with the right kind. */
const SUBJECTS: Readonly<Record<string, Subject>> = {
  channel: { kind: 'channel', files: ['channels/peer-support.json', 'groups.json'] },
  layout: {
    kind: 'layout',
    files: ['layouts/agent-standard.json', 'channel-map.json', 'channels/peer-support.json', 'groups.json'],
  },
  // A map has no property of its own that a sample could be about, so this one starts from the layouts that use variables.
  variables: {
    kind: 'layout',
    files: ['layouts/agent-standard.json', 'channel-map.json', 'channels/peer-support.json', 'groups.json'],
  },
  settings: { kind: 'settings', files: ['settings.json', 'groups.json'] },
  access: { kind: 'oauth-client', files: ['oauth-clients/deployer.json'] },
  compliance: {
    kind: 'dlp-policy',
    files: ['dlp-policies/internal-chat.json', 'channels/peer-support.json', 'groups.json'],
  },
  client: { kind: 'integration', files: ['integrations/agent-client.json'] },
};

/** For the other subjects any kind will do. */
const ANY: Subject = { kind: 'channel', files: ['channels/peer-support.json', 'groups.json'] };
interface Sample {
  readonly property: string;
  /** As it stands in the document. */
  readonly value: string;
}

/** What the new rule finds until somebody says better: a value that no document has. */
const NAME: Sample = { property: 'name', value: '"REPLACE_ME"' };
/** Settings have no name. */
const TIMEOUT: Sample = { property: 'sessionTimeoutMinutes', value: '12345' };

/** Every file of a new rule, by its path from the repository's root. */
export function scaffold(id: string, root: string): Map<string, string> {
  const {
    kind,
    files: [document, ...others],
  } = SUBJECTS[id.split('/')[0] ?? ''] ?? ANY;
  const sample = kind === 'settings' ? TIMEOUT : NAME;
  const clean = (file: string) => readFileSync(`${root}/fixtures/workspaces/clean/${file}`, 'utf8');
  const bad = withSample(clean(document), sample);
  const files = new Map([[`packages/core/src/rules/${id}.ts`, ruleFile(kind, sample)]]);
  const fixture = (file: string, text: string) => files.set(`fixtures/rules/${id}/${file}`, text);
  for (const file of [document, ...others]) fixture(`valid/plain/${file}`, clean(file));
  for (const file of others) fixture(`invalid/plain/${file}`, clean(file));
  fixture(`invalid/plain/${document}`, bad.text);
  fixture('invalid/plain.txt', `${document}:${bad.range} warn ${id}\n  ${message(sample.value.replaceAll('"', ''))}\n`);
  return files;
}

function message(value: string): string {
  return `"${value}" is wrong here, so an agent would notice this. Write something else.`;
}

function ruleFile(kind: Kind, { property, value }: Sample): string {
  return `import { defineRule } from '../../model/rule.ts';

export default defineRule({
  summary: 'Forbid one thing, in a few words.',
  why: 'What an agent or an auditor suffers from when it happens.',
  level: 'off',
  messages: {
    found: '${message('{{value}}')}',
  },
  document: {
    ${/^[a-z]+$/.test(kind) ? kind : `'${kind}'`}({ ${property}: value }, { report }) {
      if (value === ${value.replaceAll('"', "'")}) report({ at: '/${property}', message: 'found', data: { value } });
    },
  },
});
`;
}

/** The document with the sample in it, and where the sample then stands. */
function withSample(text: string, { property, value }: Sample): { text: string; range: string } {
  const changed = text.replace(new RegExp(`("${property}": )("[^"]*"|\\d+)`), `$1${value}`);
  const at = changed.indexOf(value);
  const line = changed.slice(0, at).split('\n').length;
  const column = at - changed.lastIndexOf('\n', at);
  return { text: changed, range: `${line}:${column}-${line}:${column + value.length}` };
}
