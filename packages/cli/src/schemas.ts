import { type Kind, KINDS } from '@deskcheck/core';
import channel from '@deskcheck/schemas/channel.schema.json' with { type: 'json' };
import channelMap from '@deskcheck/schemas/channel-map.schema.json' with { type: 'json' };
import config from '@deskcheck/schemas/config.schema.json' with { type: 'json' };
import definitions from '@deskcheck/schemas/definitions.schema.json' with { type: 'json' };
import deployment from '@deskcheck/schemas/deployment.schema.json' with { type: 'json' };
import dlpPolicy from '@deskcheck/schemas/dlp-policy.schema.json' with { type: 'json' };
import group from '@deskcheck/schemas/group.schema.json' with { type: 'json' };
import integration from '@deskcheck/schemas/integration.schema.json' with { type: 'json' };
import layout from '@deskcheck/schemas/layout.schema.json' with { type: 'json' };
import oauthClient from '@deskcheck/schemas/oauth-client.schema.json' with { type: 'json' };
import organization from '@deskcheck/schemas/organization.schema.json' with { type: 'json' };
import report from '@deskcheck/schemas/report.schema.json' with { type: 'json' };
import rules from '@deskcheck/schemas/rules.schema.json' with { type: 'json' };
import settings from '@deskcheck/schemas/settings.schema.json' with { type: 'json' };
import { selfContained, type Schema } from './self-contained.ts';

const DOCUMENTS: Readonly<Record<Kind, Schema>> = {
  channel,
  layout,
  'channel-map': channelMap,
  settings,
  group,
  'oauth-client': oauthClient,
  deployment,
  'dlp-policy': dlpPolicy,
  integration,
  organization,
};

const FILES = new Map<string, Schema>(
  Object.entries({ ...DOCUMENTS, config, report, rules, definitions }).map(([name, schema]) => [
    `${name}.schema.json`,
    schema,
  ]),
);

/** What `deskcheck schema` can print: every kind of document, the config and the report. */
export const SCHEMA_NAMES = [...KINDS, 'config', 'report'] as const;

export type SchemaName = (typeof SCHEMA_NAMES)[number];

export function isSchemaName(name: string): name is SchemaName {
  return (SCHEMA_NAMES as readonly string[]).includes(name);
}

/** The schema of that name, with everything that it refers to inside it. */
export function schemaOf(name: SchemaName): Schema {
  return selfContained(`${name}.schema.json`, FILES);
}

/** What a schema is about, in a few words. */
export function schemaTitle(name: SchemaName): string {
  const title = FILES.get(`${name}.schema.json`)?.['title'];
  return typeof title === 'string' ? title : name;
}
