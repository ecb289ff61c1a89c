import { type Diagnostic, GUIDE_TITLE } from '@deskcheck/core';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { hash } from './fingerprint.ts';
import type { FormatOptions } from './format.ts';
import { sarif } from './sarif.ts';
import {
  diagnostic,
  fileReport,
  manyDiagnostics,
  options,
  print,
  ROOT,
  report,
  ruleDescription,
} from './testing/report.ts';
import { SAMPLE, SAMPLE_OPTIONS } from './testing/sample.ts';

interface Run {
  tool: { driver: Record<string, unknown> & { rules: Record<string, unknown>[] } };
  results: (Record<string, unknown> & { message: { text: string } })[];
  invocations: { toolExecutionNotifications: { level: string; message: { text: string } }[] }[];
}

function run(of = SAMPLE, how: FormatOptions = SAMPLE_OPTIONS): Run {
  const { runs } = JSON.parse(print(sarif, of, how)) as { runs: [Run] };
  return runs[0];
}

function notifications({ invocations }: Run): string[] {
  return invocations[0]?.toolExecutionNotifications.map(({ message }) => message.text) ?? [];
}

function result(parts: Partial<Diagnostic>, how = options()): Run['results'][number] {
  const [only] = run(report([fileReport('a.json', [diagnostic(parts)])]), how).results;
  if (only === undefined) throw new Error('no result');
  return only;
}

test('a result says where, links what explains it, and can be fixed', () => {
  const region = { startLine: 3, startColumn: 53, endLine: 3, endColumn: 58 };
  const sales = { uri: 'layouts/sales.json', uriBaseId: '%SRCROOT%' };
  const identity = 'layout/no-dangling-channel layouts/sales.json#/widgets/0/initialChannelId';
  assert.equal(run().results[2], {
    ruleId: 'layout/no-dangling-channel',
    ruleIndex: 1,
    level: 'error',
    message: { text: 'Channel "abc" does not exist. [The nearest channel](1)' },
    locations: [
      {
        physicalLocation: { artifactLocation: sales, region },
        logicalLocations: [{ fullyQualifiedName: '/widgets/0/initialChannelId' }],
      },
    ],
    relatedLocations: [
      {
        id: 1,
        message: { text: 'The nearest channel.' },
        physicalLocation: {
          artifactLocation: { uri: 'channels/a%20b.json', uriBaseId: '%SRCROOT%' },
          region: { startLine: 2, startColumn: 9, endLine: 2, endColumn: 12 },
        },
      },
    ],
    partialFingerprints: { 'deskcheck/v1': hash(identity) },
    fixes: [
      {
        description: { text: 'Use "abd".' },
        artifactChanges: [
          {
            artifactLocation: sales,
            replacements: [{ deletedRegion: { charOffset: 71, charLength: 5 }, insertedContent: { text: '"abd"' } }],
          },
        ],
      },
    ],
  });
});

test('a rule brings its help, with the link that GitHub shows nowhere else', () => {
  const { driver } = run().tool;
  assert.is(driver['name'], 'deskcheck');
  assert.is(driver['semanticVersion'], '1.2.3');
  assert.is(driver['informationUri'], 'https://example.org/deskcheck');
  assert.equal(driver.rules[1], {
    id: 'layout/no-dangling-channel',
    name: 'LayoutNoDanglingChannel',
    shortDescription: { text: "Forbid widgets from opening a channel that doesn't exist." },
    fullDescription: {
      text: "Forbid widgets from opening a channel that doesn't exist. The widget fails silently at agent login.",
    },
    help: {
      text:
        "Forbid widgets from opening a channel that doesn't exist.\n\nThe widget fails silently at agent login.\n\n" +
        `See “Trap: Hardcoded Channel IDs in Layouts” in the guide “${GUIDE_TITLE}”.\n\n` +
        'More: https://example.org/rules/layout/no-dangling-channel',
      markdown:
        "**Forbid widgets from opening a channel that doesn't exist.**\n\nThe widget fails silently at agent login.\n\n" +
        `deskcheck suggests a fix.\n\nSee “Trap: Hardcoded Channel IDs in Layouts” in the guide “${GUIDE_TITLE}”.\n\n` +
        '[About this rule](<https://example.org/rules/layout/no-dangling-channel>)',
    },
    helpUri: 'https://example.org/rules/layout/no-dangling-channel',
    defaultConfiguration: { enabled: true, level: 'error' },
    properties: { tags: ['layout'], precision: 'high', 'problem.severity': 'error' },
  });
});

test('without a home page, no link is invented', () => {
  const text = print(sarif, report([fileReport('a.json', [diagnostic()])]));
  assert.not.match(text, /informationUri|helpUri|More:/);
});

test('what could not be known is said', () => {
  assert.equal(notifications(run()), ['2 group references not checked: no groups.']);
});

test("paths start from the repository's root; one outside is absolute", () => {
  const uri = (base: string) =>
    (result({}, options({ base }))['locations'] as { physicalLocation: { artifactLocation: unknown } }[])[0]
      ?.physicalLocation.artifactLocation;
  assert.equal(uri('/desk'), { uri: 'site/a.json', uriBaseId: '%SRCROOT%' });
  assert.equal(uri('/elsewhere'), { uri: 'file:///desk/site/a.json' });
  const log = print(sarif, SAMPLE, options({ base: '/my repo' }));
  assert.match(log, '"originalUriBaseIds":{"%SRCROOT%":{"uri":"file:///my%20repo/"}}');
});

test('suppressed results are there only when asked for, and then each says whether it is', () => {
  assert.is(run().results.length, 3);
  assert.not.match(print(sarif, SAMPLE, SAMPLE_OPTIONS), /suppressions/);
  const { results } = run(SAMPLE, { ...SAMPLE_OPTIONS, suppressed: true });
  assert.equal(
    results.map(({ suppressions }) => suppressions),
    [[], [], [], [{ kind: 'inSource', justification: 'known, see #4' }]],
  );
});

test('brackets and braces in a message are no link and no placeholder', () => {
  assert.is(result({ message: 'See groups[0].' }).message.text, 'See groups[0].');
  assert.is(result({ message: 'A [b](1) {0} {a}.' }).message.text, 'A \\[b\\](1) {{0}} {a}.');
});

test('at most 25,000 results, errors first, and it says how many are missing', () => {
  const many = manyDiagnostics(30_000, 1000);
  const files = many.files.map((file, index) =>
    index > 0 ? file : { ...file, diagnostics: file.diagnostics.map((one) => ({ ...one, level: 'warn' as const })) },
  );
  const cut = run({ ...many, files }, options());
  assert.is(cut.results.length, 25_000);
  assert.not(cut.results.some(({ level }) => level === 'warning'));
  assert.equal(notifications(cut), ['5000 results left out: GitHub takes 25000 per run. Errors were kept first.']);
});

test('at most 1,000 locations a result, and texts of a length that GitHub takes', () => {
  const place = {
    file: 'b.json',
    path: `${ROOT}/b.json`,
    message: 'Here.',
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
  };
  const one = fileReport('a.json', [
    diagnostic({ related: Array.from({ length: 1500 }, () => place), message: 'x'.repeat(10_000) }),
  ]);
  const cut = run(
    report([one], { rules: [ruleDescription('layout/no-dangling-channel', { why: 'y'.repeat(2000) })] }),
    options(),
  );
  assert.is((cut.results[0]?.['relatedLocations'] as unknown[] | undefined)?.length, 999);
  assert.ok((cut.results[0]?.message.text.length ?? 0) < 5000);
  assert.equal(notifications(cut), [
    '2 texts shortened to what GitHub takes.',
    '501 related locations left out: GitHub takes 1000 a result.',
  ]);
});

test.run();
