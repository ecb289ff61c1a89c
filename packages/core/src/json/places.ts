import { tokens, type Pointer } from '../model/address.ts';
import { eachElement, eachMember, skipBlank, skipValue } from './scan.ts';

/** Where a value stands: UTF-16 offsets, ends exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** Of the property's key with its quotes; absent for the root and for array elements. */
  readonly key?: readonly [start: number, end: number] | undefined;
}

/** What a pointer leads to, and what it passes on the way: from the root to the deepest value that exists. */
export interface Trail {
  /** `path[0]` is the root; `path[n]` is what the first n tokens lead to. */
  readonly path: readonly Place[];
  /** Whether the whole pointer was followed. */
  readonly found: boolean;
}

interface Wanted {
  place: Place | undefined;
  readonly children: Map<string, Wanted>;
}

/**
 * Finds the places of a few pointers in one pass over the text, stepping over everything else. Where a key is given twice, the last
 * one counts, as for JSON.parse. The text must be what `parse` accepted; for broken text use `placesInTree`.
 */
export function places(text: string, pointers: Iterable<Pointer>): Map<Pointer, Trail> {
  const root: Wanted = { place: undefined, children: new Map() };
  const list = [...pointers];
  for (const pointer of list) want(root, pointer);
  const visit = (wanted: Wanted | undefined, start: number, key?: readonly [number, number]): number => {
    if (!wanted) return skipValue(text, start);
    const end = wanted.children.size === 0 ? skipValue(text, start) : descend(wanted, start);
    wanted.place = { start, end, key };
    return end;
  };
  const descend = (wanted: Wanted, start: number): number => {
    // A second value for the same key replaces the first one with all that stood in it.
    forget(wanted);
    const code = text.charCodeAt(start);
    if (code === 123) {
      return eachMember(text, start, ({ key, keyStart, keyEnd, valueStart }) =>
        visit(wanted.children.get(key), valueStart, [keyStart, keyEnd]),
      );
    }
    if (code === 91) {
      return eachElement(text, start, (index, at) => visit(wanted.children.get(String(index)), at));
    }
    return skipValue(text, start);
  };
  visit(root, skipBlank(text, 0));
  return new Map(list.map((pointer) => [pointer, trail(root, pointer)]));
}

function want(root: Wanted, pointer: Pointer): void {
  let at = root;
  for (const key of tokens(pointer)) {
    let child = at.children.get(key);
    if (!child) at.children.set(key, (child = { place: undefined, children: new Map() }));
    at = child;
  }
}

function forget(wanted: Wanted): void {
  for (const child of wanted.children.values()) {
    child.place = undefined;
    forget(child);
  }
}

function trail(root: Wanted, pointer: Pointer): Trail {
  const path: Place[] = root.place ? [root.place] : [];
  let at = root;
  for (const key of tokens(pointer)) {
    const child = at.children.get(key);
    if (!child?.place) return { path, found: false };
    path.push(child.place);
    at = child;
  }
  return { path, found: path.length > 0 };
}
