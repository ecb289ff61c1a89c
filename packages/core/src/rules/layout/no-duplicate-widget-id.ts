import { type Pointer, tokens } from '../../model/address.ts';
import { AREA_KEYS } from '../../model/area.ts';
import { isGuid } from '../../model/identifier.ts';
import { defineRule, type WidgetPlace } from '../../model/rule.ts';

export default defineRule({
  summary: 'Forbid two widgets with the same id in a layout.',
  why: 'What is set for an id that two widgets have reaches only one of them, and the other shows the wrong thing or nothing.',
  guide: '3. Embedding Channels into the Agent Workspace Context',
  level: 'error',
  messages: {
    duplicate:
      'Another widget of this layout already has the ID "{{id}}", so what is set for it reaches only one of the two. Give this one an ID of its own.',
  },
  document: {
    layout(layout, { widgets, report }) {
      const first = new Map<string, WidgetPlace>();
      const keysOf = keptKeys();
      for (let index = 0; index < widgets.length; index++) {
        const place = widgets[index] as WidgetPlace;
        const { id } = place.widget;
        if (id == null || id === '') continue;
        const key = isGuid(id) ? id.toLowerCase() : id;
        const before = first.get(key);
        if (before === undefined) {
          first.set(key, place);
          continue;
        }
        const [earlier, later] = isAbove(layout, place.pointer, before.pointer, keysOf)
          ? [place, before]
          : [before, place];
        first.set(key, earlier);
        report({
          at: `${later.pointer}/id`,
          message: 'duplicate',
          data: { id },
          related: [{ file: '', pointer: `${earlier.pointer}/id`, message: 'The ID is first used here.' }],
        });
      }
    },
  },
});

type KeysOf = (value: object) => readonly string[];

const AREAS: ReadonlySet<string> = new Set(AREA_KEYS);

/** The keys of an object below which widgets stand, in their order, looked for once: many pairs of widgets may stand below one object. */
function keptKeys(): KeysOf {
  const kept = new Map<object, readonly string[]>();
  return (value) => {
    let keys = kept.get(value);
    if (!keys) kept.set(value, (keys = Object.keys(value).filter((key) => AREAS.has(key))));
    return keys;
  };
}

/** Whether the first of two places stands above the other in the file: regions may be written before widgets, or after them. */
function isAbove(layout: object, pointer: Pointer, other: Pointer, keysOf: KeysOf): boolean {
  const others = tokens(other);
  let value: unknown = layout;
  for (const [depth, key] of tokens(pointer).entries()) {
    const otherKey = others[depth];
    // What holds another stands above it, unless its id is written below what it holds; that order is nobody's concern.
    if (otherKey === undefined || typeof value !== 'object' || value === null) return false;
    if (key !== otherKey) {
      if (Array.isArray(value)) return Number(key) < Number(otherKey);
      const keys = keysOf(value);
      return keys.indexOf(key) < keys.indexOf(otherKey);
    }
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return true;
}
