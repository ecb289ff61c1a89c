import type { Pointer } from '../model/address.ts';
import { PART_KEYS } from '../model/area.ts';
import type { Area, Layout } from '../model/documents.generated.ts';
import { isObject, type Json } from '../model/json-object.ts';
import type { WidgetPlace } from '../model/rule.ts';

/** The widgets of a document; only layouts hold any. */
export interface Widgets {
  /** In document order, whatever regions, tabs and widgets they stand in. */
  readonly widgets: readonly WidgetPlace[];
  /** Those of them that are chats. */
  readonly chats: readonly WidgetPlace[];
}

export const NO_WIDGETS: Widgets = { widgets: [], chats: [] };

export function widgetsOf(layout: Layout): Widgets {
  const found = { widgets: [], chats: [] };
  collect(layout, '', found);
  return found;
}

/** Puts its pointer together when asked: nothing is found in most widgets. */
class PlaceInList implements WidgetPlace {
  readonly widget: WidgetPlace['widget'];
  readonly #area: Pointer;
  readonly #index: number;

  constructor(widget: WidgetPlace['widget'], area: Pointer, index: number) {
    this.widget = widget;
    this.#area = area;
    this.#index = index;
  }

  get pointer(): Pointer {
    return `${this.#area}/widgets/${this.#index}`;
  }
}

function hasAreas({ widgets, regions, tabs, children }: NonNullable<Area>): boolean {
  return widgets != null || regions != null || tabs != null || children != null;
}

interface Found {
  readonly widgets: WidgetPlace[];
  readonly chats: WidgetPlace[];
}

function collect(area: NonNullable<Area>, base: Pointer, found: Found): void {
  const { widgets, regions, tabs, children } = area;
  if (widgets) {
    for (let index = 0; index < widgets.length; index++) {
      const widget = widgets[index];
      if (!widget) continue;
      const place = new PlaceInList(widget, base, index);
      found.widgets.push(place);
      if (widget.type === 'CHAT') found.chats.push(place);
      if (hasAreas(widget)) collect(widget, place.pointer, found);
    }
  }
  if (regions) collectEach(regions, `${base}/regions`, found);
  if (tabs) collectEach(tabs, `${base}/tabs`, found);
  if (children) collectEach(children, `${base}/children`, found);
}

function collectEach(areas: readonly Area[], base: Pointer, found: Found): void {
  for (let index = 0; index < areas.length; index++) {
    const area = areas[index];
    if (area) collect(area, `${base}/${index}`, found);
  }
}

/**
 * Whether a layout has widgets somewhere, however deep; an empty list counts. So does an area that is no list at all, and one in a list
 * that is no area: that is reported for itself, and may have been meant to hold them.
 */
export function mayHoldWidgets(area: Json): boolean {
  if (area['widgets'] != null) return true;
  return PART_KEYS.some((key) => {
    const parts = area[key];
    if (parts == null) return false;
    return !Array.isArray(parts) || parts.some((part) => part !== null && !(isObject(part) && !mayHoldWidgets(part)));
  });
}
