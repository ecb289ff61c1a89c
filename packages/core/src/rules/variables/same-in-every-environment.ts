import { below } from '../../model/address.ts';
import { entityOfVariable } from '../../model/entity.ts';
import { inWords } from '../../words/in-words.ts';
import { addToSet } from '../../model/multimap.ts';
import { defineRule } from '../../model/rule.ts';
import { type IncompleteName, incompleteNames } from '../../workspace/incomplete-names.ts';
import { nameListByEnvironment } from '../../workspace/name-lists.ts';
import { NameIndex } from '../../workspace/name-index.ts';

export default defineRule({
  summary: 'Require every environment to define the same names.',
  why: 'A layout that uses a name which only staging defines works in staging, and opens an empty chat in production.',
  guide: 'The Trap: Hardcoded Channel IDs in Layouts',
  level: 'error',
  needs: ['channel-map'],
  // A misspelt name is used by nobody, but that is no second mistake.
  silences: { 'variables/no-unused': 'entity' },
  follows: ['variable'],
  messages: {
    missing:
      '"{{name}}" is defined for {{others}}, but not for {{environment}}, so layouts that use it open an empty chat there. Add it with the ID that the channel has in {{environment}}.',
    stray:
      '"{{name}}" is probably meant to be "{{meant}}", as in {{others}}. Layouts that use "{{meant}}" open an empty chat in {{environment}}; rename it.',
  },
  workspace(workspace, { report }) {
    const { variables } = workspace;
    if (!variables.known) return;
    const lists = nameListByEnvironment(workspace);
    if (lists.size < 2) return;
    const incomplete = incompleteNames(workspace, lists.size);
    const used = workspace.targets('variable');
    const meantBy = misspellings(incomplete, used);
    const onceRenamed = new Map<string, Set<string>>();
    for (const [stray, { name }] of meantBy) {
      for (const environment of incomplete.get(stray)?.definedIn ?? []) addToSet(onceRenamed, name, environment);
    }

    for (const { name, definedIn, entries } of incomplete.values()) {
      const [first] = entries;
      if (!first) continue;
      const meant = meantBy.get(name);
      if (meant) {
        const others = inWords([...meant.definedIn]);
        for (const { file, pointer, environment = '' } of entries) {
          report({
            at: { file, pointer, part: 'key' },
            message: 'stray',
            data: { name, meant: meant.name, others, environment },
            entity: entityOfVariable(used.has(name) ? meant.name : name),
            related: meant.entries.slice(0, 1).map((entry) => ({
              file: entry.file,
              pointer: entry.pointer,
              message: 'The name that was probably meant.',
            })),
          });
        }
        continue;
      }
      for (const [environment, list] of lists) {
        if (definedIn.has(environment) || onceRenamed.get(name)?.has(environment)) continue;
        report({
          at: { file: list.file, pointer: below(list.pointer, name) },
          message: 'missing',
          data: { name, others: inWords([...definedIn]), environment },
          entity: entityOfVariable(name),
          related: [
            { file: first.file, pointer: first.pointer, message: `${first.environment ?? ''} defines it here.` },
          ],
        });
      }
    }
  },
});

/**
 * Which names are another one misspelt: never both in one environment, and not both used. The right one is in more environments, or
 * else the one that is used, or else the first.
 */
function misspellings(
  incomplete: ReadonlyMap<string, IncompleteName>,
  used: ReadonlySet<string>,
): ReadonlyMap<string, IncompleteName> {
  const ranked = [...incomplete.values()].toSorted(
    (a, b) => b.definedIn.size - a.definedIn.size || Number(used.has(b.name)) - Number(used.has(a.name)),
  );
  const rank = new Map(ranked.map(({ name }, index) => [name, index]));
  const found = new Map<string, IncompleteName>();
  // Names of the same environments are never taken for each other, so each set of environments has an index of its own.
  const indexes = new Map<string, { definedIn: ReadonlySet<string>; names: string[]; index?: NameIndex }>();
  for (const { name, definedIn } of ranked) {
    const key = [...definedIn].toSorted().join('\0');
    const group = indexes.get(key) ?? { definedIn, names: [] };
    group.names.push(name);
    indexes.set(key, group);
  }
  for (const { name, definedIn } of ranked) {
    for (const group of indexes.values()) {
      if ([...definedIn].some((environment) => group.definedIn.has(environment))) continue;
      group.index ??= new NameIndex(group.names);
      const [near] = group.index.near(name);
      const meant = near === undefined ? undefined : incomplete.get(near);
      if (!meant || (used.has(name) && used.has(meant.name)) || found.has(meant.name)) continue;
      if ((rank.get(meant.name) ?? 0) > (rank.get(name) ?? 0)) continue;
      found.set(name, meant);
      break;
    }
  }
  return found;
}
