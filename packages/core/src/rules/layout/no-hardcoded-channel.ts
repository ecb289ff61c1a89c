import { below, type Pointer } from '../../model/address.ts';
import { entityOfVariable } from '../../model/entity.ts';
import type { Change, RelatedPlace } from '../../model/finding.ts';
import { isGuid, isSameId } from '../../model/identifier.ts';
import type { VariableEntry } from '../../model/inspection.ts';
import { defineRule } from '../../model/rule.ts';
import type { Variables, Workspace } from '../../model/workspace.ts';
import { inWords } from '../../words/in-words.ts';
import { type NameList, nameListsOf } from '../../workspace/name-lists.ts';

export default defineRule({
  summary: 'Forbid channel ids that are written into a layout.',
  why: 'When the channel is deleted or replaced, every layout that holds its id opens an empty chat; with a variable, there is only one place to change.',
  guide: 'The Trap: Hardcoded Channel IDs in Layouts',
  level: 'warn',
  fix: 'safe',
  silences: { 'variables/no-unused': 'entity' },
  needs: ['channel-map'],
  follows: ['channel'],
  messages: {
    named:
      'The channel ID "{{id}}" is written into this layout, so agents get an empty chat once the channel is replaced. Write {{variable}}, which stands for it.',
    several:
      'The channel ID "{{id}}" is written into this layout, so agents get an empty chat once the channel is replaced. Write {{variables}}: each stands for it.',
    ambiguous:
      'The channel ID "{{id}}" is written into this layout, so agents get an empty chat once the channel is replaced. Its name "{{name}}" stands for something else in {{file}}: give it a name of its own, and write that here.',
    unnamed:
      'The channel ID "{{id}}" is written into this layout, so agents get an empty chat once the channel is replaced. Give it a name in a channel map, and write {{variable}} here.',
  },
  workspace(workspace, { report }) {
    const { variables } = workspace;
    const lists = nameListsOf(workspace);
    for (const { file, pointer, target: id, from } of workspace.references('channel')) {
      if (from !== 'layout' || !isGuid(id)) continue;
      const at = { file, pointer };
      const use = (name: string) => ({ op: 'set', file, pointer, value: variables.write(name) }) as const;
      const { entries, rival } = writableFor(id, variables);
      const [entry] = entries;
      if (!entry && rival) {
        const { name } = rival.of;
        const related = [
          standingIn(rival.of, 'stands for this channel.'),
          standingIn(rival.entry, 'stands for something else here.'),
        ];
        const data = { id, name, file: rival.entry.file };
        report({ at, message: 'ambiguous', data, entity: entityOfVariable(name), related });
        continue;
      }
      if (!entry) {
        const wanted = newEntryFor(id, lists, workspace);
        const variable = variables.write(wanted?.name ?? 'NAME');
        const suggestions = wanted
          ? [
              {
                message: `Call it "${wanted.name}" in ${wanted.file}, and write ${variable} here.`,
                changes: [naming(id, wanted), use(wanted.name)],
              },
            ]
          : [];
        report({ at, message: 'unnamed', data: { id, variable }, suggestions });
        continue;
      }
      const { name } = entry;
      const names = [...new Set(entries.map((one) => one.name))];
      const related = entries.map((one) => standingIn(one, 'stands for this channel.'));
      // Whoever writes the variable uses the name.
      const entity = entityOfVariable(name);
      if (names.length === 1) {
        report({
          at,
          message: 'named',
          data: { id, variable: variables.write(name) },
          entity,
          related,
          fix: [use(name)],
        });
      } else {
        // In another environment they may stand for different channels, so a person has to choose.
        const written = names.map((one) => variables.write(one));
        const suggestions = names.map((one) => ({ message: `Write ${variables.write(one)}.`, changes: [use(one)] }));
        report({
          at,
          message: 'several',
          data: { id, variables: inWords(written, 'or') },
          entity,
          related,
          suggestions,
        });
      }
    }
  },
});

/** An entry, and another of its name that stands for something else. */
interface Rival {
  readonly of: VariableEntry;
  readonly entry: VariableEntry;
}

/** The entries of a channel that a layout can write instead of its id, and the first rival that kept one from being among them. */
function writableFor(
  id: string,
  variables: Variables,
): { readonly entries: readonly VariableEntry[]; readonly rival: Rival | undefined } {
  const entries: VariableEntry[] = [];
  let rival: Rival | undefined;
  for (const one of variables.standingFor(id)) {
    if (!isWritable(one.name)) continue;
    const other = rivalOf(one, variables);
    if (other) rival ??= { of: one, entry: other };
    else entries.push(one);
  }
  return { entries, rival };
}

/** Another map's entry for the same name in the same environment: nothing tells which of the two a layout would mean. */
function rivalOf({ name, environment, value }: VariableEntry, variables: Variables): VariableEntry | undefined {
  return variables.named(name).find((other) => other.environment === environment && !isSameId(other.value, value));
}

function standingIn({ file, pointer, name }: VariableEntry, what: string): RelatedPlace {
  return { file, pointer, message: `"${name}" ${what}` };
}

/** A name that a channel may be given, and the list in which it belongs. */
interface NewEntry {
  readonly file: string;
  readonly pointer: Pointer;
  readonly name: string;
}

function naming(id: string, { file, pointer, name }: NewEntry): Change {
  return { op: 'set', file, pointer: below(pointer, name), value: id };
}

/** A name for a channel, in the one environment whose inventory holds the channel. */
function newEntryFor(id: string, lists: readonly NameList[], { variables }: Workspace): NewEntry | undefined {
  const holding = lists.filter(({ environment }) => {
    const inventory = variables.inventory(environment);
    return inventory.known && inventory.has(id);
  });
  const [list] = holding;
  if (!list || holding.some(({ environment }) => environment !== list.environment)) return undefined;
  const { environment, file, pointer } = list;
  const wanted = variableName(variables.inventory(environment).get(id)?.name ?? '');
  if (wanted === '') return undefined;
  let name = wanted;
  for (let count = 2; variables.named(name).some((entry) => entry.environment === environment); count++)
    name = `${wanted}${count}`;
  return { file, pointer, name };
}

/** `agentPeerSupport` for `Agent_Peer Support`. */
function variableName(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .map((word, index) => {
      const plain = word === word.toUpperCase() ? word.toLowerCase() : word;
      const [initial = '', ...rest] = plain;
      return (index === 0 ? initial.toLowerCase() : initial.toUpperCase()) + rest.join('');
    })
    .join('');
}

/** Braces would end the variable before its name does. */
function isWritable(name: string): boolean {
  return name !== '' && !/[{}]/.test(name);
}
