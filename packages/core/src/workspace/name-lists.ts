import { below, type Pointer } from '../model/address.ts';
import type { Workspace } from '../model/workspace.ts';

/** Where a channel map lists names: those of one environment, or of all. The list may be empty. */
export interface NameList {
  readonly environment: string | undefined;
  readonly file: string;
  readonly pointer: Pointer;
}

export function nameListsOf(workspace: Workspace): readonly NameList[] {
  return workspace
    .documents('channel-map')
    .flatMap(({ file, pointer, facts: { channels, environments } }) => [
      ...(channels ? [{ environment: undefined, file, pointer: below(pointer, 'channels') }] : []),
      ...Object.entries(environments ?? {}).flatMap(([environment, names]) =>
        names === null ? [] : [{ environment, file, pointer: below(pointer, 'environments', environment) }],
      ),
    ]);
}

/** By environment: the first of its lists. */
export function nameListByEnvironment(workspace: Workspace): ReadonlyMap<string, NameList> {
  const lists = new Map<string, NameList>();
  for (const list of nameListsOf(workspace)) {
    const { environment } = list;
    if (environment !== undefined && !lists.has(environment)) lists.set(environment, list);
  }
  return lists;
}
