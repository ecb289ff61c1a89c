/** Keys under which a layout, or a part of one, holds the parts that the screen is divided into. */
export const PART_KEYS = ['regions', 'tabs', 'children'] as const;

/** Where widgets may stand as well as such parts. */
export const AREA_KEYS = ['widgets', ...PART_KEYS] as const;
