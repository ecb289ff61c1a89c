/**
 * Deepest nesting that is read. JSON.parse takes 100,000 levels, but every recursive walk after it overflows long before, and no
 * person nests a layout this deep.
 */
export const MAX_DEPTH = 500;

/**
 * Counts the keys of all objects in a value that JSON.parse returned, without descending past MAX_DEPTH.
 * Returns -1 for a value that nests deeper.
 */
export function countKeys(value: unknown): number {
  return typeof value === 'object' && value !== null ? countKeysOf(value, 0) : 0;
}

function countKeysOf(container: object, depth: number): number {
  if (depth >= MAX_DEPTH) return -1;
  let count = 0;
  if (Array.isArray(container)) {
    for (const element of container as readonly unknown[]) {
      if (typeof element === 'object' && element !== null) {
        const below = countKeysOf(element, depth + 1);
        if (below < 0) return -1;
        count += below;
      }
    }
    return count;
  }
  for (const key in container) {
    count++;
    const value: unknown = (container as Record<string, unknown>)[key];
    if (typeof value === 'object' && value !== null) {
      const below = countKeysOf(value, depth + 1);
      if (below < 0) return -1;
      count += below;
    }
  }
  return count;
}

/** Nesting depth of a text, valid or not, counted outside strings; stops counting past MAX_DEPTH. */
export function nestsTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 92) at++;
      else if (code === 34 || code === 10 || code === 13) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 123 || code === 91) {
      if (++depth > MAX_DEPTH) return true;
    } else if ((code === 125 || code === 93) && depth > 0) depth--;
  }
  return false;
}
