import type { Pointer } from '../model/address.ts';
import type { Area, Layout } from '../model/documents.generated.ts';
import type { WidgetPlace } from '../model/rule.ts';

/** Every widget of a layout in document order, whatever regions, tabs and widgets it stands in. */
export function widgetsOf(layout: Layout): WidgetPlace[] {
  const found: WidgetPlace[] = [];
  collect(layout, '', found);
  return found;
}

function collect(area: NonNullable<Area>, base: Pointer, found: WidgetPlace[]): void {
  const { widgets, regions, tabs, children } = area;
  if (widgets) {
    for (let index = 0; index < widgets.length; index++) {
      const widget = widgets[index];
      if (!widget) continue;
      const pointer = `${base}/widgets/${index}`;
      found.push({ widget, pointer });
      collect(widget, pointer, found);
    }
  }
  if (regions) collectEach(regions, `${base}/regions`, found);
  if (tabs) collectEach(tabs, `${base}/tabs`, found);
  if (children) collectEach(children, `${base}/children`, found);
}

function collectEach(areas: readonly Area[], base: Pointer, found: WidgetPlace[]): void {
  for (let index = 0; index < areas.length; index++) {
    const area = areas[index];
    if (area) collect(area, `${base}/${index}`, found);
  }
}
