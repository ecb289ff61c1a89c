import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@deskcheck/core';
import { loadConfig } from '@deskcheck/core/node';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { inWorkspace } from '@deskcheck/core/testing/folder';
import { run } from '../run.ts';
import { fakeStreams } from '../testing/streams.ts';
import { TOOL } from '../tool.ts';
import { configText } from './config-text.ts';
import { associations, withAssociations } from './editor-settings.ts';
import { withHook } from './pre-commit.ts';
import { presetReason, regulationsAmong } from './regulations.ts';

const CHOICES: readonly (readonly [scopes: string[], presets: string[]])[] = [
  [[], ['deskcheck:recommended']],
  [['HIPAA'], ['deskcheck:hipaa']],
  // A later preset overrules an earlier one, and HIPAA asks for more.
  [
    ['HIPAA', 'PCI_DSS'],
    ['deskcheck:pci-dss', 'deskcheck:hipaa'],
  ],
  [['SOX'], ['deskcheck:recommended']],
];
const regulationsIn = (scopes: readonly string[]) =>
  regulationsAmong(scopes.map((scope) => ({ file: 'organization.json', scope })));
for (const [scopes, presets] of CHOICES) {
  test(`the config for ${scopes.join(' and ') || 'no regulation'} is one that deskcheck reads`, () =>
    inWorkspace(
      { 'deskcheck.config.jsonc': configText({ regulations: regulationsIn(scopes), unrecognised: ['a "b".json'] }) },
      async (folder) => {
        const { config } = loadConfig(join(folder, 'deskcheck.config.jsonc'));
        assert.equal([config.extends].flat(), presets);
      },
    ));
}

test('the reason for a preset says which file names which regulation', () => {
  assert.is(presetReason(regulationsIn(['SOX'])), undefined);
  assert.is(
    presetReason(regulationsIn(['HIPAA', 'PCI_DSS'])),
    'deskcheck:pci-dss and deskcheck:hipaa, because organization.json names PCI-DSS and HIPAA',
  );
});

test('a regulation among comments is seen', () =>
  inWorkspace(
    { 'organization.jsonc': '{ "name": "Health", "complianceScopes": [ // since 2024\n "HIPAA" ] }' },
    async (folder) => {
      const streams = fakeStreams({ cwd: folder });
      assert.is(await run(['init', '--yes'], streams), 0);
      assert.match(streams.written.stdout, 'deskcheck:hipaa, because organization.jsonc names HIPAA');
    },
  ));

test('what the config holds in comments holds without them as well', () =>
  inWorkspace(
    { 'deskcheck.config.jsonc': configText({ regulations: [], unrecognised: [] }).replaceAll('// "', '"') },
    async (folder) => {
      const { config } = loadConfig(join(folder, 'deskcheck.config.jsonc'));
      assert.is(config.inventory, 'downloads/**');
      assert.equal(config.documents, { channel: 'exports/chat.json' });
    },
  ));

test('a folder that holds one kind is associated as a whole, a mixed one file by file', () => {
  const documents = [
    { file: 'channels/a.json', kind: 'channel' },
    { file: 'mixed/b.json', kind: 'channel' },
    { file: 'settings.json', kind: 'settings' },
  ];
  assert.equal(
    associations(
      documents,
      ['channels/a.json', 'mixed/b.json', 'mixed/c.json', 'settings.json', 'channels/old/x.json'],
      (kind) => kind,
      '',
    ),
    [
      { fileMatch: ['/channels/*.json', '/channels/*.jsonc', '/mixed/b.json'], url: 'channel' },
      { fileMatch: ['/settings.json', '!/{.*,User,User/profiles/*,Machine}/settings.json'], url: 'settings' },
    ],
  );
});

const ours = [{ fileMatch: ['/a.json'], url: './a.schema.json' }];

test("settings keep their comments, their layout and the team's own schemas", () => {
  const text =
    '{\n  // ours\n  "editor.tabSize": 2, // two\n  "json.schemas": [\n    { "fileMatch": ["/x.json"], "url": "./x.json" } // x\n  ],\n}\n';
  const changed = withAssociations(text, ours, '') ?? '';
  for (const part of [
    '{\n  // ours\n  "editor.tabSize": 2, // two\n',
    '    { "fileMatch": ["/x.json"], "url": "./x.json" }',
    '// x\n',
  ])
    assert.ok(changed.includes(part), changed);
  const { value } = parse(changed, { comments: true });
  assert.equal((value as { 'json.schemas': unknown })['json.schemas'], [
    { fileMatch: ['/x.json'], url: './x.json' },
    ...ours,
  ]);
});

test('settings that are new, empty, or say nothing of schemas yet', () => {
  for (const text of [undefined, '', '{}', '{ "a": 1 }', '{\r\n\t"a": 1\r\n}\r\n']) {
    const { value } = parse(withAssociations(text, ours, '') ?? '', { comments: true });
    assert.equal((value as { 'json.schemas': unknown })['json.schemas'], ours);
  }
});

test('settings that have it all stay as they are, and those that are no settings are left alone', () => {
  const text = JSON.stringify({ 'json.schemas': ours });
  assert.is(withAssociations(text, ours, ''), text);
  for (const odd of ['[]', '{ "json.schemas": {} }', '{ "a": ']) assert.is(withAssociations(odd, ours, ''), undefined);
});

const HOOK = /^ *- repo: local\n +hooks:\n +- id: deskcheck\n/m;

test('the hook joins a list of repositories, before whatever comes behind it', () => {
  const head = '# ours\nrepos:\n- repo: https://example.com/x\n  rev: v1\n  hooks:\n  - id: x\n';
  const tail = '\nci:\n  autofix: false\n';
  const text = withHook(head + tail, '1.2.3', '') ?? '';
  assert.ok(text.startsWith(head));
  assert.ok(text.endsWith(tail));
  assert.match(text, /^- repo: local\n {2}hooks:\n {4}- id: deskcheck\n/m);
  assert.match(text, 'deskcheck@1.2.3');
});

test('the hook is indented as the list is, and knows a workspace below the repository', () => {
  assert.match(
    withHook('repos:\n    - repo: local\n      hooks: []\n', '1.0.0', 'cx/chat') ?? '',
    /^ {4}- repo: local\n {6}hooks:\n {8}- id: deskcheck\n[^]*args: \["cx\/chat"\]/m,
  );
  assert.match(withHook(undefined, '1.0.0', '') ?? '', HOOK);
});

test('the lines of a hook end like those of the file', () => {
  const text = 'repos: # ours\n- repo: local\n  hooks:\n  - id: x\n\nci: {}\n';
  const crlf = (lines: string) => lines.replaceAll('\n', '\r\n');
  const changed = withHook(text, '1.0.0', '') ?? '';
  assert.match(changed, HOOK);
  assert.is(withHook(crlf(text), '1.0.0', ''), crlf(changed));
  assert.is(withHook(crlf(changed), '1.0.0', ''), crlf(changed));
  assert.ok(
    withHook('repos:\r\n- repo: local\r\n  hooks:\n  - id: x\n', '1.0.0', '')?.startsWith(
      'repos:\r\n- repo: local\r\n  hooks:\n',
    ),
  );
});

test("only our own hooks count as ours, and not a team's of a similar name", () => {
  const listed = (id: string) => `repos:\n- repo: local\n  hooks:\n  - id: ${id}\n    language: system\n`;
  for (const id of ['deskcheck', '"deskcheck"', 'deskcheck # ours', 'deskcheck-files'])
    assert.is(withHook(listed(id), '1.0.0', ''), listed(id));
  for (const id of ['deskcheck-old', "'deskcheck-files.old'", 'deskchecker'])
    assert.match(withHook(listed(id), '1.0.0', '') ?? '', '- id: deskcheck\n');
});

test('a hook that is there stays, and an unusual list is left alone', () => {
  const text = withHook(undefined, '1.0.0', '');
  assert.is(withHook(text, '2.0.0', ''), text);
  for (const odd of ['repos: []\n', 'repos: [ { repo: local, hooks: [] } ]\n', 'ci: {}\n'])
    assert.is(withHook(odd, '1.0.0', ''), undefined);
});

test('a hook that somebody has to add is printed as it is to be written', () =>
  inWorkspace({ '.git/HEAD': '', '.pre-commit-config.yaml': 'repos: []\n' }, async (folder) => {
    const streams = fakeStreams({ cwd: folder });
    await run(['init', '--yes'], streams);
    const { stdout } = streams.written;
    assert.match(stdout, 'Add this under "repos"; it works once');
    assert.match(stdout, ':\n  - repo: local\n    hooks:\n      - id: deskcheck\n');
  }));

test('in a git repository all three are written, and a second run has nothing to do', () =>
  inWorkspace(
    {
      '.git/HEAD': '',
      'channels/a.json': '{ "name": "A", "channelType": "CHAT", "visibility": { "type": "GLOBAL" } }',
    },
    async (folder) => {
      const init = async () => {
        const streams = fakeStreams({ cwd: folder });
        assert.is(await run(['init', '--yes'], streams), 0);
        return streams.written.stdout;
      };
      const said = await init();
      assert.match(said, 'Wrote .pre-commit-config.yaml');
      assert.match(said, `works once deskcheck ${TOOL.version} is published in the npm registry\n`);
      assert.match(readFileSync(join(folder, '.pre-commit-config.yaml'), 'utf8'), HOOK);
      const schema = JSON.parse(readFileSync(join(folder, '.vscode/deskcheck/channel.schema.json'), 'utf8')) as {
        title: string;
      };
      assert.is(schema.title, 'Collaboration channel');
      assert.not.match(await init(), 'Wrote');
    },
  ));

test('below the top of a repository the associations are written where the editor is opened, for each workspace its own', () =>
  inWorkspace(
    {
      '.git/HEAD': '',
      'east/groups/a.json': '{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11", "name": "A" }',
      'west/groups.json': '[{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11", "name": "A" }]',
      'west/settings.json': '{ "allowInternalChat": true }',
    },
    async (folder) => {
      const init = async (below: string) => {
        const streams = fakeStreams({ cwd: folder });
        assert.is(await run(['init', '--yes', below], streams), 0);
        return streams.written.stdout;
      };
      assert.match(await init('east'), 'Wrote .vscode/settings.json');
      assert.match(await init('west'), 'Wrote .vscode/settings.json');
      assert.match(await init('west'), '../.vscode/settings.json already lists the schemas.');
      const { value } = parse(readFileSync(join(folder, '.vscode/settings.json'), 'utf8'), { comments: false });
      assert.equal((value as { 'json.schemas': unknown })['json.schemas'], [
        { fileMatch: ['/east/groups/*.json', '/east/groups/*.jsonc'], url: './.vscode/deskcheck/group.schema.json' },
        {
          fileMatch: ['deskcheck.config.json', 'deskcheck.config.jsonc'],
          url: './.vscode/deskcheck/config.schema.json',
        },
        { fileMatch: ['/west/settings.json'], url: './.vscode/deskcheck/settings.schema.json' },
      ]);
    },
  ));

test('settings that a folder nearer than the repository has are the ones that are added to', () =>
  inWorkspace(
    {
      '.git/HEAD': '',
      'desk/.vscode/settings.json': '{ "editor.tabSize": 2 }',
      'desk/groups/a.json': '{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11", "name": "A" }',
    },
    async (folder) => {
      await run(['init', '--yes', 'desk'], fakeStreams({ cwd: folder }));
      assert.match(readFileSync(join(folder, 'desk/.vscode/settings.json'), 'utf8'), '"/groups/*.json"');
    },
  ));

test("other programs' files are not suggested as documents", () =>
  inWorkspace({ 'package.json': '{ "name": "desk" }', 'notes.json': '{ "a": 1 }' }, async (folder) => {
    const streams = fakeStreams({ cwd: folder });
    await run(['init', '--yes'], streams);
    assert.match(streams.written.stdout, '2 files not recognised: notes.json, package.json');
    assert.not.match(readFileSync(join(folder, 'deskcheck.config.jsonc'), 'utf8'), 'package.json');
  }));

test('schemas of an installed package are used where they are', () =>
  inWorkspace(
    {
      'node_modules/deskcheck/schemas/config.schema.json': '{}',
      'groups/a.json': '{ "id": "b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11", "name": "A" }',
    },
    async (folder) => {
      await run(['init', '--yes'], fakeStreams({ cwd: folder }));
      assert.match(
        readFileSync(join(folder, '.vscode/settings.json'), 'utf8'),
        './node_modules/deskcheck/schemas/group.schema.json',
      );
      assert.match(
        readFileSync(join(folder, 'deskcheck.config.jsonc'), 'utf8'),
        '"$schema": "./node_modules/deskcheck/schemas/config.schema.json"',
      );
    },
  ));

test.run();
