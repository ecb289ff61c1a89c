import type { Facts } from '../model/facts.ts';
import type { Kind } from '../model/kind.ts';
import type { Documents, WidgetPlace } from '../model/rule.ts';

/** Keeps of a document what workspace rules may need: a digest of those that come by the ten thousand, else the document. */
export function factsOf(kind: Kind, document: Documents[Kind], widgets: readonly WidgetPlace[]): Facts[Kind] {
  // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- tsc needs it under exactOptionalPropertyTypes
  if (kind === 'channel') return channelFacts(document as Documents['channel']);
  // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- as above
  if (kind === 'layout') return layoutFacts(document as Documents['layout'], widgets);
  return document;
}

function channelFacts(channel: Documents['channel']): Facts['channel'] {
  const { id, name, visibility, metadata, settings } = channel;
  return {
    id: id ?? undefined,
    name: name ?? undefined,
    visibility: visibility?.type ?? undefined,
    groups: groupIds(visibility?.groups),
    complianceTag: metadata?.complianceTag ?? undefined,
    metadata: labels(metadata ?? {}),
    encryptionEnabled: settings?.encryptionEnabled ?? undefined,
    loggingLevel: settings?.loggingLevel ?? undefined,
  };
}

function labels(metadata: NonNullable<Documents['channel']['metadata']>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(metadata).flatMap(([key, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[key, String(value)]]
        : [],
    ),
  );
}

function layoutFacts(layout: Documents['layout'], widgets: readonly WidgetPlace[]): Facts['layout'] {
  return {
    name: layout.name ?? undefined,
    groups: groupIds(layout.groups),
    chatWidgets: widgets.filter(({ widget }) => widget.type === 'CHAT').map(({ pointer }) => pointer),
  };
}

function groupIds(groups: Documents['layout']['groups']): string[] {
  return (groups ?? []).flatMap((group) => (group?.id ? [group.id.toLowerCase()] : []));
}
