/** The kinds of document that deskcheck understands: one JSON Schema each, in `schemas/`. */
export const KINDS = [
  'channel',
  'layout',
  'channel-map',
  'settings',
  'group',
  'oauth-client',
  'deployment',
  'dlp-policy',
  'integration',
  'organization',
] as const;

/** A kind of document, by the name that its schema has. */
export type Kind = (typeof KINDS)[number];

/** Kinds whose documents name channels, by their ids or by variables. */
export const NAMING_CHANNELS: ReadonlySet<Kind> = new Set<Kind>(['layout', 'integration', 'dlp-policy']);

/** Who reads a document of each kind, and can reject it: as messages say it. */
export const READERS: Record<Kind, string> = {
  channel: 'the platform',
  layout: 'the platform',
  'channel-map': 'your deployment',
  settings: 'the platform',
  group: 'the platform',
  'oauth-client': 'the platform',
  deployment: 'your pipeline',
  'dlp-policy': 'the platform',
  integration: 'the client',
  organization: 'deskcheck',
};

/** How people say a kind, for messages and for the coverage line. */
export const KIND_NOUNS: Record<Kind, readonly [one: string, many: string]> = {
  channel: ['channel', 'channels'],
  layout: ['layout', 'layouts'],
  'channel-map': ['channel map', 'channel maps'],
  settings: ['settings document', 'settings documents'],
  group: ['group', 'groups'],
  'oauth-client': ['OAuth client', 'OAuth clients'],
  deployment: ['deployment', 'deployments'],
  'dlp-policy': ['DLP policy', 'DLP policies'],
  integration: ['integration', 'integrations'],
  organization: ['organization', 'organizations'],
};
