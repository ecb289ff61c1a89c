/**
 * An RFC 6901 JSON Pointer, counted from the root of the *file* (not of the document in it), so that a pointer
 * means the same for a single document, an element of a listing and a member of a bundle. `''` is the root.
 */
export type Pointer = string;

/**
 * A place named without offsets. A pointer that leads to nothing is welcome: it is how a finding says what is
 * absent, and `locate` then takes the key of the nearest ancestor that exists.
 */
export interface Address {
  /** Path relative to the workspace root, with forward slashes. */
  readonly file: string;
  readonly pointer: Pointer;
  /** `key`: the property's name rather than its value. `value`: the value even where it is `null`, which else counts as absent. */
  readonly part?: 'key' | 'value' | undefined;
}

/** Escapes one reference token: `~` and `/` are the two characters a pointer reserves. */
export function token(key: string | number): string {
  return typeof key === 'number' ? String(key) : key.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The pointer of a property or element below `base`. */
export function below(base: Pointer, ...keys: readonly (string | number)[]): Pointer {
  let pointer = base;
  for (const key of keys) pointer += `/${token(key)}`;
  return pointer;
}

/** The pointer of what holds a value. */
export function above(pointer: Pointer): Pointer {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

/** Where to show that an element is absent from a list: behind the others, or at one that can't be read, which may be it. */
export function absentElement(list: Pointer, elements: readonly unknown[]): Pointer {
  const unreadable = elements.indexOf(null);
  return below(list, unreadable < 0 ? elements.length : unreadable);
}

/** The reference tokens of a pointer, unescaped. */
export function tokens(pointer: Pointer): string[] {
  if (pointer === '') return [];
  const parts = pointer.slice(1).split('/');
  return pointer.includes('~') ? parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')) : parts;
}

/** The key that a person would call the value by: for an element, that of its list; nothing for the root. */
export function keyAt(pointer: Pointer): string | undefined {
  return tokens(pointer).findLast((key) => !/^\d+$/.test(key));
}

/** What a pointer leads to in a value that JSON was read into; nothing where it leads nowhere. */
export function valueAt(root: unknown, pointer: Pointer): unknown {
  let value = root;
  for (const key of tokens(pointer)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}

/** Every text in a value that JSON was read into, with its pointer, for a value that stands at `pointer`. */
export function* textsIn(value: unknown, pointer: Pointer): Generator<readonly [Pointer, string]> {
  if (typeof value === 'string') yield [pointer, value];
  else if (Array.isArray(value))
    for (const [index, item] of value.entries()) yield* textsIn(item, below(pointer, index));
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* textsIn(item, below(pointer, key));
  }
}

/** Whether `pointer` is `ancestor` or stands somewhere inside it. */
export function isWithin(pointer: Pointer, ancestor: Pointer): boolean {
  return pointer.startsWith(ancestor) && (pointer.length === ancestor.length || pointer[ancestor.length] === '/');
}

/** A misspelt key that was read as if it were spelt right. */
export interface Renaming {
  readonly now: Pointer;
  readonly was: Pointer;
}

/** Where a pointer into a document that was spelt right leads in its file. A pointer of the file itself stays as it is. */
export function originalPointer(pointer: Pointer, renamed: readonly Renaming[]): Pointer {
  let best: Renaming | undefined;
  for (const rename of renamed) {
    if (isWithin(pointer, rename.now) && rename.now.length > (best?.now.length ?? -1)) best = rename;
  }
  return best ? best.was + pointer.slice(best.now.length) : pointer;
}
