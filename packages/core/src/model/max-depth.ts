/**
 * Deepest nesting that is read. JSON.parse takes 100,000 levels, but every recursive walk after it overflows long before, and no
 * person nests a layout this deep.
 */
export const MAX_DEPTH = 500;
