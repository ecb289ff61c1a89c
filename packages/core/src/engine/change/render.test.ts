import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { variableSyntax } from '../../schema/variable.ts';
import { ChannelMaps } from '../../workspace/channel-maps.ts';
import { gather } from '../../workspace/gather.ts';
import { DeclaredInventory } from '../../workspace/inventory.ts';
import { render, type Values } from './render.ts';

const ID = '7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20';
const OTHER = '2c6b1f7a-1d3e-4f8e-9a55-0c1d2e3f4a5b';

function values(
  entries: readonly (readonly [name: string, environment: string | undefined, value: string | undefined])[],
  more: { environment?: string; pattern?: string; env?: Record<string, string> } = {},
): Values {
  const syntax = variableSyntax(more.pattern);
  const variables = entries.map(([name, environment, value]) => ({
    file: 'channel-map.json',
    pointer: '',
    name,
    environment,
    value,
  }));
  return {
    environment: more.environment,
    variables: new ChannelMaps(
      variables,
      true,
      new DeclaredInventory('channel', gather([]), () => undefined),
      new Map(),
      syntax,
    ),
    channelName: (text) => syntax.channelName(text),
    environmentVariable: (name) => more.env?.[name],
  };
}

const layout = (text: string) => JSON.stringify({ widgets: [{ properties: { initialChannelId: text } }] });
const rendered = (text: string, by: Values) => render(layout(text), [''], by);

test('a name is replaced by its ID in the environment', () => {
  const by = values(
    [
      ['peer', 'staging', OTHER],
      ['peer', 'production', ID],
    ],
    { environment: 'production' },
  );
  assert.equal(rendered('${channels.peer}', by), { text: layout(ID), problems: [], replaced: 1 });
});

test('a map that serves one environment only serves any, unless another defines the name', () => {
  assert.is(
    rendered('${channels.peer}', values([['peer', undefined, ID]], { environment: 'production' })).text,
    layout(ID),
  );
  const both = values(
    [
      ['peer', undefined, OTHER],
      ['peer', 'production', ID],
    ],
    { environment: 'production' },
  );
  assert.is(rendered('${channels.peer}', both).text, layout(ID));
});

test('of two maps that disagree neither is taken', () => {
  const by = values(
    [
      ['peer', 'production', ID],
      ['peer', 'production', OTHER],
    ],
    { environment: 'production' },
  );
  const { text, problems } = rendered('${channels.peer}', by);
  assert.is(text, layout('${channels.peer}'));
  assert.match(problems[0]?.message ?? '', `"peer" stands for ${ID} in channel-map.json and for ${OTHER} in`);
  const alike = values([
    ['peer', undefined, ID],
    ['peer', undefined, ID.toUpperCase()],
  ]);
  assert.is(rendered('${channels.peer}', alike).text, layout(ID));
});

test('where there is no map at all, it is said how to bring one in', () => {
  assert.match(rendered('${channels.peer}', values([])).problems[0]?.message ?? '', 'There is no channel map in this');
});

test('a name that stands for an environment variable is replaced by what that holds', () => {
  const map = [['peer', 'production', '${env:PEER}']] as const;
  const by = values(map, { environment: 'production', env: { PEER: ID } });
  assert.equal(rendered('${channels.peer}', by), { text: layout(ID), problems: [], replaced: 1 });
  const { problems } = rendered('${channels.peer}', values(map, { environment: 'production' }));
  assert.match(problems[0]?.message ?? '', 'The environment variable PEER is not set');
});

test("the team's own style is a variable as well", () => {
  assert.is(rendered('{{ peer }}', values([['peer', undefined, ID]], { pattern: '{{name}}' })).text, layout(ID));
});

test('variables inside a longer text are replaced, whatever is no variable stays', () => {
  const by = values([['peer', undefined, ID]], { env: { HOST: 'chat.example.com' } });
  assert.is(
    rendered('https://${env:HOST}/${channels.peer}?${x}$$', by).text,
    layout(`https://chat.example.com/${ID}?\${x}$$`),
  );
});

test('a value is text, whatever stands in it', () => {
  assert.is(rendered('${env:A}', values([], { env: { A: '"$&\\ ${env:A}' } })).text, layout('"$&\\ ${env:A}'));
});

test('says what cannot be filled in, and where', () => {
  const by = values(
    [
      ['peerSupport', 'production', ID],
      ['handoff', 'production', undefined],
    ],
    { environment: 'production', env: { EMPTY: '' } },
  );
  const problem = (text: string) => {
    const { text: result, problems } = rendered(text, by);
    assert.is(result, layout(text));
    assert.equal(
      problems.map(({ pointer }) => pointer),
      ['/widgets/0/properties/initialChannelId'],
    );
    return problems[0]?.message ?? '';
  };
  assert.match(problem('${channels.peerSuport}'), 'No channel map defines "peerSuport" for production');
  assert.match(problem('${channels.peerSuport}'), 'Did you mean "peerSupport"?');
  assert.match(problem('${channels.handoff}'), '"handoff" has no ID for production (channel-map.json)');
  assert.match(problem('${env:GONE}'), 'The environment variable GONE is not set');
  assert.match(problem('${env:EMPTY}'), 'The environment variable EMPTY is empty');
});

test('a variable in the name of a property is refused, because only values are filled in', () => {
  const by = values([['peer', undefined, ID]], { pattern: '$name', env: { A: 'x' } });
  for (const key of ['${env:A}', 'to-${channels.peer}', '$peer']) {
    const text = JSON.stringify({ widgets: [{ properties: { [key]: 'x' } }] });
    const { problems } = render(text, [''], by);
    assert.equal(
      problems.map(({ pointer, part }) => [pointer, part]),
      [[`/widgets/0/properties/${key}`, 'key']],
    );
    assert.match(problems[0]?.message ?? '', `"${key}" holds a variable`);
  }
  assert.equal(render('{ "$schema": "x" }', [''], by).problems, []);
});

test('only the documents that were named are rendered', () => {
  const text = JSON.stringify({ layouts: [{ title: '${env:A}' }], channels: [{ name: '${env:A}' }] });
  assert.is(render(text, ['/layouts/0'], values([], { env: { A: 'x' } })).text, text.replace('${env:A}', 'x'));
});

test('everything that is no variable stays byte for byte, comments and blanks included', () => {
  const space = fc.constantFrom('', ' ', '\n', '\r\n\t', '/* ${env:A} */', '// ${env:A}\n');
  fc.assert(
    fc.property(fc.array(fc.tuple(space, fc.string(), fc.boolean())), (parts) => {
      const write = (value: string) =>
        `{${parts.map(([blank, name, isVariable], index) => `${blank}"${index}"${blank}:${JSON.stringify(isVariable ? value : name.replaceAll('$', ''))}`).join(',')}}`;
      const { text, problems } = render(write('${env:A}'), [''], values([], { env: { A: 'filled in' } }));
      assert.equal(problems, []);
      assert.is(text, write('filled in'));
    }),
  );
});

test.run();
