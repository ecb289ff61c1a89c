import { below, type Pointer, valueAt } from '../../model/address.ts';
import type { Documents } from '../../model/documents.ts';
import type { VariableEntry } from '../../model/inspection.ts';
import { isObject } from '../../model/json-object.ts';
import type { Kind } from '../../model/kind.ts';
import type { ReadDocument } from '../../schema/read-document.ts';

/** Where a channel map stands, and how it was read. */
interface Origin {
  readonly file: string;
  /** Its pointer in the file. */
  readonly base: Pointer;
  readonly read: ReadDocument;
}

/**
 * Collects what a channel map defines. Names are taken from it as it is read, their values as they are written: a name whose value is wrong
 * is still defined.
 *
 * @param into also takes the map's kind as lost where it may define more than can be told
 */
export function collectVariables(
  map: object,
  { file, base, read: { document, findings, original } }: Origin,
  into: { readonly variables: VariableEntry[]; readonly lost: Kind[] },
): void {
  // Names in no list are meant to define something.
  if (findings.some(({ message }) => message === 'listMissing')) into.lost.push('channel-map');

  const take = (names: unknown, environment: string | undefined, pointer: Pointer): void => {
    const list = names ?? valueAt(map, original(pointer).slice(base.length));
    if (list == null) return;
    // It may have defined any name, so that none can be called undefined.
    if (!isObject(list)) return void into.lost.push('channel-map');
    for (const name in list) {
      const place = original(below(pointer, name));
      const value = valueAt(map, place.slice(base.length));
      if (value === null) continue;
      // Its own names may be what was meant to stand here, one level up.
      if (typeof value === 'object') into.lost.push('channel-map');
      const text = typeof value === 'string' ? value.trim() : '';
      into.variables.push({ file, name, environment, value: text || undefined, pointer: place });
    }
  };
  const { channels, environments } = document as Documents['channel-map'];
  take(channels, undefined, below(base, 'channels'));
  const at = below(base, 'environments');
  if (!isObject(environments)) return take(environments, undefined, at);
  for (const environment in environments) take(environments[environment], environment, below(at, environment));
}
