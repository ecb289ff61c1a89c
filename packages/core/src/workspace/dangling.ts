import type { Pointer } from '../model/address.ts';
import type { RelatedPlace, Suggestion } from '../model/finding.ts';
import type { Inventory } from '../model/workspace.ts';

/** What a rule says of a reference that leads nowhere: one of four messages that every such rule has. */
export interface DanglingReport {
  readonly message: 'dangling' | 'near' | 'name' | 'nearName';
  readonly data: { readonly id: string; readonly meant: string; readonly name: string };
  readonly related?: readonly RelatedPlace[];
  readonly suggestions?: readonly Suggestion[];
}

/**
 * Says which entity was probably meant by an id that nothing has.
 *
 * @param noun what the entity is called: `channel`
 * @param place where the id stands, and in which file: a suggestion replaces it there
 */
export function danglingReport(
  id: string,
  inventory: Inventory,
  noun: string,
  place: { file: string; pointer: Pointer },
): DanglingReport {
  const near = inventory.near(id);
  if (!near) return { message: 'dangling', data: { id, meant: '', name: '' } };
  const { declaration, by } = near;
  const meant = declaration.id ?? '';
  const name = declaration.name === undefined ? '' : ` (${declaration.name})`;
  const isExactName = by === 'name' && declaration.name?.toLowerCase() === id.toLowerCase();
  const related = {
    file: declaration.file,
    pointer: `${declaration.pointer}/id`,
    message: `The ${noun} that was probably meant${name}.`,
  };
  return {
    message: by === 'id' ? 'near' : isExactName ? 'name' : 'nearName',
    data: { id, meant, name },
    related: [related],
    suggestions: [{ message: `Use ${meant}${name}.`, changes: [{ op: 'set', ...place, value: meant }] }],
  };
}
