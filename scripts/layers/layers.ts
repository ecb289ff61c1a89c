/**
 * Who may import whom, as data. docs/architecture.md says why; `check-layers` holds the sources to it.
 *
 * Arrows between packages: action, cli → reporter → core → schemas. Inside core each layer imports only those to its
 * left: words < model < json < schema, workspace < rules < engine < node; no rule imports another.
 */
export interface Layer {
  /** Path of the folder or file, from the repository's root. A file belongs to the layer with the longest path. */
  readonly path: string;
  /** Folders and files of the same package that it may import, beside itself. */
  readonly layers: readonly string[];
  /** What it may import of other packages: the exact specifier, or `name/*` for anything below a name. */
  readonly packages: readonly string[];
  /** Whether it may import Node's own modules (and so doesn't run in a browser). */
  readonly node: boolean;
  /** Whether its files stay apart from each other too. */
  readonly apart?: boolean;
  /** Files beyond its package that it may import: paths from the repository's root. */
  readonly outside?: readonly string[];
}

const core = (folder: string): string => `packages/core/src/${folder}`;
const words = core('words');
const model = core('model');
const json = core('json');
const broken = core('json/broken');
const schema = core('schema');
const workspace = core('workspace');
const rules = core('rules');
const registry = `${rules}/registry.generated.ts`;
const presets = core('presets');
const engine = core('engine');
const node = core('node');

export const layers: readonly Layer[] = [
  { path: words, layers: [], packages: [], node: false },
  { path: model, layers: [], packages: [], node: false },
  { path: json, layers: [model, broken], packages: [], node: false },
  // Loaded when there is such text, so nobody else may know of it.
  { path: broken, layers: [model, json], packages: ['jsonc-parser'], node: false },
  { path: schema, layers: [words, model, json], packages: ['@deskcheck/schemas/*'], node: false },
  { path: workspace, layers: [words, model, json], packages: [], node: false },
  { path: rules, layers: [words, model, workspace], packages: [], node: false, apart: true },
  // The generated list of all rules: the one file that knows more than one of them.
  { path: registry, layers: [model, rules], packages: [], node: false },
  // Presets are data: rule ids and levels, partly read off the rules.
  { path: presets, layers: [model, registry], packages: [], node: false },
  // The steps of a run, each in a room of its own. Inspecting sees one file; nothing of it may know what was related.
  { path: `${engine}/settings`, layers: [model, schema, registry], packages: ['picomatch'], node: false },
  {
    path: `${engine}/inspect`,
    layers: [words, model, json, schema, workspace, registry, `${engine}/settings`],
    packages: [],
    node: false,
  },
  {
    path: `${engine}/relate`,
    layers: [model, schema, workspace, registry, `${engine}/settings`],
    packages: [],
    node: false,
  },
  {
    path: `${engine}/locate`,
    layers: [model, json, workspace, registry, `${engine}/settings`],
    packages: [],
    node: false,
  },
  {
    path: `${engine}/suppress`,
    layers: [words, model, json, workspace, registry, `${engine}/settings`],
    packages: [],
    node: false,
  },
  { path: `${engine}/report`, layers: [model, registry], packages: [], node: false },
  { path: `${engine}/change`, layers: [words, model, json, schema, workspace], packages: [], node: false },
  { path: `${engine}/shard`, layers: [words, model, `${engine}/inspect`], packages: [], node: false },
  // What runs one after the other, once everything is inspected.
  {
    path: engine,
    layers: [
      model,
      json,
      workspace,
      ...['settings', 'relate', 'locate', 'suppress'].map((step) => `${engine}/${step}`),
    ],
    packages: [],
    node: false,
  },
  {
    path: node,
    layers: [words, model, json, schema, workspace, rules, presets, engine],
    // ajv compiles a team's own schemas; ours are compiled at generation time and need no ajv.
    packages: ['ajv', 'ajv/*', 'ajv-formats', 'fast-glob', 'ignore'],
    node: true,
  },
  {
    path: core('index.ts'),
    layers: [words, model, json, schema, workspace, rules, presets, engine],
    packages: [],
    node: false,
  },
  // What the tests of core share.
  {
    path: core('testing'),
    layers: [model, json, schema, workspace, rules, presets, engine, node],
    packages: [],
    node: true,
  },
  { path: 'packages/reporter/src', layers: [], packages: ['@deskcheck/core'], node: false },
  // The programs say which version they are of and where it is at home: both stand in one manifest, the root's.
  {
    path: 'packages/cli/src',
    outside: ['package.json'],
    layers: [],
    packages: [
      '@deskcheck/core',
      '@deskcheck/core/node',
      '@deskcheck/reporter',
      '@deskcheck/schemas/*',
      'diff',
      'yargs',
      'yargs-parser',
    ],
    node: true,
  },
  // What the tests of cli share. These may use what the tests of core do.
  {
    path: 'packages/cli/src/testing',
    layers: ['packages/cli/src'],
    packages: ['@deskcheck/core/node', '@deskcheck/core/testing/*'],
    node: true,
  },
  {
    path: 'packages/action/src',
    outside: ['package.json'],
    layers: [],
    packages: ['@deskcheck/core', '@deskcheck/core/node', '@deskcheck/reporter'],
    node: true,
  },
  {
    path: 'packages/action/src/testing',
    layers: ['packages/action/src'],
    packages: ['@deskcheck/core/testing/*', '@deskcheck/reporter'],
    node: true,
  },
];
