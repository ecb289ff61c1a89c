import type { Pointer } from '../model/address.ts';
import type { Area, Layout } from '../model/documents.generated.ts';
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
      const pointer = `${base}/widgets/${index}`;
      const place = { widget, pointer };
      found.widgets.push(place);
      if (widget.type === 'CHAT') found.chats.push(place);
      collect(widget, pointer, found);
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
