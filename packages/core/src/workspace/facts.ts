import type { Pointer } from '../model/address.ts';
import type { Facts } from '../model/facts.ts';
import { keptPointer } from '../model/kept-pointer.ts';
import type { Kind } from '../model/kind.ts';
import type { Documents } from '../model/documents.ts';
import type { WidgetPlace } from '../model/rule.ts';
import { signedInClient } from '../model/signed-in-client.ts';

/**
 * Keeps of a document what workspace rules may need: a digest of those that come by the ten thousand, else the document.
 *
 * @param isUnreadable whether a value can't be read, or one in it has the wrong type; pointers are relative to the document
 */
export function factsOf(
  kind: Kind,
  document: Documents[Kind],
  chats: readonly WidgetPlace[],
  isUnreadable: (pointer: Pointer) => boolean,
): Facts[Kind] {
  // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- tsc needs it under exactOptionalPropertyTypes
  if (kind === 'channel') return channelFacts(document as Documents['channel'], isUnreadable);
  // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- as above
  if (kind === 'layout') return layoutFacts(document as Documents['layout'], chats);
  // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- as above
  if (kind === 'dlp-policy') return policyFacts(document as Documents['dlp-policy'], isUnreadable);
  // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- as above
  if (kind === 'oauth-client') return clientFacts(document as Documents['oauth-client'], isUnreadable);
  return document;
}

/** Scopes are `null` only where they can't be read, and so is how the client signs in. */
function clientFacts(
  client: Documents['oauth-client'],
  isUnreadable: (pointer: Pointer) => boolean,
): Facts['oauth-client'] {
  const { id, name } = signedInClient(client) ?? {};
  const isAbsent = (key: string, value: unknown) =>
    value === null && /scope|^authorizedGrantType$/i.test(key) && !isUnreadable(`/${key}`);
  const facts = Object.fromEntries(Object.entries(client).filter(([key, value]) => !isAbsent(key, value)));
  return { ...facts, ...(typeof name === 'string' && { name }), ...(typeof id === 'string' && { id }) };
}

/** What a policy applies to is `null` only where it can't be read. */
function policyFacts(
  policy: Documents['dlp-policy'],
  isUnreadable: (pointer: Pointer) => boolean,
): Facts['dlp-policy'] {
  if (policy.appliesTo !== null || isUnreadable('/appliesTo')) return policy;
  const { appliesTo: _absent, ...facts } = policy;
  return facts;
}

function channelFacts(channel: Documents['channel'], isUnreadable: (pointer: Pointer) => boolean): Facts['channel'] {
  const { id, name, visibility, metadata, settings } = channel;
  return {
    id: id ?? undefined,
    name: name ?? undefined,
    visibility: visibility?.type ?? undefined,
    groups: visibility?.groups?.length ?? 0,
    complianceTag: metadata?.complianceTag ?? undefined,
    metadata: metadata ? labels(metadata) : NO_LABELS,
    knowsMetadata: !isUnreadable('/metadata'),
    encryptionEnabled:
      settings?.encryptionEnabled ??
      (isUnreadable(settings ? '/settings/encryptionEnabled' : '/settings') ? null : undefined),
    loggingLevel: settings?.loggingLevel ?? undefined,
  };
}

const NO_LABELS: Readonly<Record<string, string>> = {};

function labels(metadata: NonNullable<Documents['channel']['metadata']>): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const key in metadata) {
    const value = metadata[key];
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      texts[key] = String(value);
  }
  return texts;
}

function layoutFacts(layout: Documents['layout'], chats: readonly WidgetPlace[]): Facts['layout'] {
  return {
    name: layout.name ?? undefined,
    groups: layout.groups?.length ?? 0,
    chatWidgets: chats.map(({ pointer }) => keptPointer(pointer)),
  };
}
