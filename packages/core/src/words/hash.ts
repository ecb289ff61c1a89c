/** A hash that takes up one character code after another (FNV-1a, 32 bits). */
export const hashed = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** What a hash begins with. */
export const EMPTY_HASH = 0x811c9dc5 | 0;
