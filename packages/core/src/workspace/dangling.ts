import { holdsVariable, isGuid, isSameId } from '../model/identifier.ts';
import type { Declaration } from '../model/inspection.ts';
import type { RelatedPlace, Suggestion } from '../model/finding.ts';
import type { Inventory, Workspace } from '../model/workspace.ts';
import { inWords } from '../words/in-words.ts';
import { fold } from '../words/nearest.ts';

/** What a rule says of a reference that leads nowhere: one of the messages that every such rule has. */
export interface DanglingReport<Message = 'dangling' | 'otherKind' | 'near' | 'name' | 'nearName'> {
  readonly message: Message;
  readonly data: { readonly id: string; readonly meant: string };
  readonly related?: readonly RelatedPlace[];
  readonly suggestions?: readonly Suggestion[];
}

/** What a rule says of a reference that was meant to be a variable. */
export interface VariableReport extends DanglingReport<'variable'> {
  /** Of the variable. */
  readonly data: DanglingReport['data'] & { readonly name: string };
}

/** Where an id stands, and in which file: a suggestion replaces it there. */
type Place = Omit<RelatedPlace, 'message'>;

/** Whether there are references of which nobody can tell where they lead. */
export function hasUnjudged(workspace: Workspace, to: 'channel' | 'group'): boolean {
  return !workspace.inventory(to).known && workspace.targets(to).size > 0;
}

/**
 * Says which entity was probably meant by an id that nothing has.
 *
 * @param inventory of the kind that the id has to belong to
 */
export function danglingReport(
  id: string,
  kind: 'channel' | 'group',
  inventory: Inventory,
  place: Place,
  workspace: Workspace,
): DanglingReport {
  const other = kind === 'channel' ? 'group' : 'channel';
  const owner = workspace.inventory(other).get(id);
  if (owner) {
    const meant = owner.name === undefined ? `a ${other}` : `the ${other} "${owner.name}"`;
    const related = [{ ...idOf(owner), message: `The ID belongs to this ${other}.` }];
    return { message: 'otherKind', data: { id, meant }, related };
  }
  const near = inventory.near(id);
  if (!near) return { message: 'dangling', data: { id, meant: '' } };
  const { declarations, by } = near;
  const isExactName = by === 'name' && declarations[0].name?.toLowerCase() === id.toLowerCase();
  const proposed = proposal(id, declarations, kind, place);
  if (!isExactName) return { message: by === 'id' ? 'near' : 'nearName', ...proposed };
  // Whose id it is, is said.
  const ids = inWords(
    declarations.map((one) => one.id ?? ''),
    'or',
  );
  return { ...proposed, message: 'name', data: { id, meant: ids } };
}

/** What a report says of the entities of which one was probably meant. */
export function proposal(
  id: string,
  meant: readonly Declaration[],
  kind: 'channel' | 'group',
  place: Place,
): Required<Omit<DanglingReport, 'message'>> {
  const nameOf = ({ name }: Declaration) => (name === undefined ? '' : ` (${name})`);
  const called = meant.map((one) => `${one.id ?? ''}${nameOf(one)}`);
  return {
    data: { id, meant: inWords(called, 'or') },
    related: meant.map((one) => ({ ...idOf(one), message: `The ${kind} that was probably meant${nameOf(one)}.` })),
    suggestions: meant.map((one, index) => ({
      message: `Use ${called[index] ?? ''}.`,
      changes: [{ op: 'set', ...place, value: one.id ?? '' }],
    })),
  };
}

/** Where an entity's id stands. */
export function idOf({ file, pointer }: Declaration): Place {
  return { file, pointer: `${pointer}/id` };
}

/** What people put around a variable's name where it isn't `${channels.NAME}`, or leave away. */
const NAME_IN_SOME_STYLE = /^[\s$%<{[(@#:]*(?:channels?[.:/])?(.+?)[\s%>}\])]*$/i;

/**
 * Says which variable was meant by a text that is neither an id nor a variable, where that is certain: `$channels.peerSupport`, or the name
 * alone.
 *
 * @param text a reference to a channel that leads nowhere
 */
export function variableReport(
  text: string,
  inventory: Inventory,
  place: Place,
  { variables }: Workspace,
): VariableReport | undefined {
  const written = isGuid(text) || holdsVariable(text) ? undefined : NAME_IN_SOME_STYLE.exec(text)?.[1];
  if (written === undefined) return undefined;
  const near = variables.named(written).length > 0 ? written : variables.near(written)[0];
  if (near === undefined || fold(near) !== fold(written)) return undefined;
  const entries = variables.named(near);
  // A channel of that name may be another one than the variable stands for.
  const namesake = inventory.near(text);
  if (namesake?.by === 'name' && !entries.some(({ value }) => isSameId(value, namesake.declarations[0].id)))
    return undefined;
  const meant = variables.write(near);
  return {
    message: 'variable',
    data: { id: text, meant, name: near },
    related: entries
      .slice(0, 1)
      .map(({ file, pointer }) => ({ file, pointer, message: 'The name that was probably meant.' })),
    suggestions: [{ message: `Use ${meant}.`, changes: [{ op: 'set', ...place, value: meant }] }],
  };
}
