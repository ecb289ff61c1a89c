import { Ajv } from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { build, type Plugin } from 'esbuild';
import { fileURLToPath } from 'node:url';

const text = { type: 'string', minLength: 1 };
const id = { type: 'string', pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$' };
const groups = { type: 'array', items: { type: 'object', required: ['id'], properties: { id } } };

/** As much as deskcheck's own schemas say of these two kinds, by hand, so that all programs validate the same. */
export const schemas = {
  channel: {
    $id: 'channel',
    type: 'object',
    required: ['name', 'channelType', 'visibility'],
    properties: {
      id,
      name: text,
      description: { type: 'string' },
      channelType: { enum: ['CHAT'] },
      visibility: {
        type: 'object',
        required: ['type'],
        properties: { type: { enum: ['GLOBAL', 'GROUPS'] }, groups },
      },
      settings: {
        type: 'object',
        properties: {
          encryptionEnabled: { type: 'boolean' },
          loggingLevel: { enum: ['NONE', 'STANDARD', 'VERBOSE'] },
          maxParticipants: { type: 'integer' },
          autoArchiveAfterMinutes: { type: 'integer' },
        },
      },
      metadata: { type: 'object' },
    },
  },
  layout: {
    $id: 'layout',
    type: 'object',
    required: ['name', 'widgets'],
    definitions: {
      widgets: {
        type: 'array',
        items: {
          type: 'object',
          required: ['id', 'type'],
          properties: {
            id: text,
            type: text,
            title: { type: 'string' },
            dockingBehavior: { enum: ['FLOATING', 'DOCKED'] },
            properties: { type: 'object', properties: { initialChannelId: { type: 'string' } } },
          },
        },
      },
      regions: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            id: { type: 'string' },
            title: { type: 'string' },
            widgets: { $ref: '#/definitions/widgets' },
            regions: { $ref: '#/definitions/regions' },
          },
        },
      },
    },
    properties: {
      id,
      name: text,
      description: { type: 'string' },
      roles: { type: 'array', items: { type: 'string' } },
      groups,
      widgets: { $ref: '#/definitions/widgets' },
      regions: { $ref: '#/definitions/regions' },
    },
  },
};

const validators: Plugin = {
  name: 'limit-validators',
  setup(bundler) {
    bundler.onResolve({ filter: /^limit:validators$/ }, ({ path }) => ({ path, namespace: 'limit' }));
    bundler.onLoad({ filter: /.*/, namespace: 'limit' }, () => {
      const ajv = new Ajv({ schemas: Object.values(schemas), code: { source: true, esm: true } });
      const contents = standalone.default(ajv, { channel: 'channel', layout: 'layout' });
      return { contents, resolveDir: fileURLToPath(new URL('.', import.meta.url)) };
    });
  },
};

/** Bundles the limit program with its compiled validators into one file. */
export async function buildLimit(outfile: string): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL('limit.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    minify: true,
    plugins: [validators],
  });
}

/** Bundles the compiled validators alone, for a program that is given the same ones. */
export async function buildValidators(outfile: string): Promise<void> {
  await build({
    stdin: { contents: "export * from 'limit:validators'", resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    plugins: [validators],
  });
}
