/** Workspaces in memory: texts by path, as tests make and change them by the thousand. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspect } from '../engine/inspect/inspect.ts';
import { lint, type WorkspaceReport } from '../engine/lint.ts';
import { Settings } from '../engine/settings/settings.ts';
import { withoutMark } from '../json/byte-order-mark.ts';
import { valueAt } from '../model/address.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Inspection } from '../model/inspection.ts';
import type { Kind } from '../model/kind.ts';
import { addTo } from '../model/multimap.ts';
import { configIn, loadConfig } from '../node/config/load-config.ts';
import { RULES } from '../rules/registry.generated.ts';

/** Texts by path from the workspace's root. */
export type Texts = ReadonlyMap<string, string>;

/** A folder of fixtures as a workspace in memory. */
export interface FixtureWorkspace {
  readonly name: string;
  readonly texts: Texts;
  readonly settings: Settings;
}

const fixtures = fileURLToPath(new URL('../../../../fixtures/', import.meta.url));

/** The workspace below fixtures/workspaces. */
export function fixtureWorkspace(name: string): FixtureWorkspace {
  return workspaceIn(name, join(fixtures, 'workspaces', name));
}

/**
 * Every invalid case of every rule, with that rule on.
 *
 * @throws Error when there is none: a test that goes through them would pass without testing anything
 */
export function invalidCases(): FixtureWorkspace[] {
  const cases = [...RULES].flatMap(([id, { level }]) => {
    const folder = join(fixtures, 'rules', id, 'invalid');
    if (!existsSync(folder)) return [];
    const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    return names.map(({ name }) => workspaceIn(`${id}/${name}`, join(folder, name), level === 'off' ? id : undefined));
  });
  if (cases.length === 0) throw new Error(`No rule has an invalid case in ${join(fixtures, 'rules')}.`);
  return cases;
}

function workspaceIn(name: string, folder: string, extraRule?: string): FixtureWorkspace {
  const { config, rules } = loadConfig(configIn(folder));
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = new Map<string, string>();
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const file = path.slice(folder.length + 1).replaceAll('\\', '/');
    if (/\.jsonc?$/.test(file) && !file.startsWith('deskcheck')) texts.set(file, readFileSync(path, 'utf8'));
  }
  const commandLine = extraRule === undefined ? {} : { [extraRule]: 'warn' as const };
  return { name, texts, settings: new Settings(config, rules, { commandLine }) };
}

export function recommended(): Settings {
  const { config, rules } = loadConfig(undefined);
  return new Settings(config, rules);
}

export function inspectTexts(texts: Texts, settings: Settings): Inspection[] {
  return [...texts].map(([file, text]) => inspect({ file, text: withoutMark(text) }, settings));
}

/** The documents of a workspace by kind, without what held them. */
export function documentsIn({ texts, settings }: FixtureWorkspace): ReadonlyMap<Kind, readonly object[]> {
  const documents = new Map<Kind, object[]>();
  for (const inspection of inspectTexts(texts, settings)) {
    const value: unknown = JSON.parse(texts.get(inspection.file) ?? 'null');
    for (const { kind, pointer } of inspection.documents) addTo(documents, kind, valueAt(value, pointer) as object);
  }
  return documents;
}

/** Lints texts, in the order in which they are given. */
export function lintTexts(
  texts: Texts,
  settings: Settings = recommended(),
  inspections: readonly Inspection[] = inspectTexts(texts, settings),
): WorkspaceReport {
  return lint({
    root: '/workspace',
    settings,
    configFile: undefined,
    inheritedSuppressions: 0,
    inspections,
    isSelected: () => true,
    exists: (path) => texts.has(path),
    mustBeRecognised: () => false,
    pathOf: (file) => `/workspace/${file}`,
    text: (file) => {
      const text = texts.get(file);
      return text === undefined ? undefined : withoutMark(text);
    },
    pieces: () => [],
    slice: () => '',
    urlOf: () => undefined,
    today: () => '2026-01-01',
  });
}

export function diagnosticsOf(texts: Texts, settings?: Settings, inspections?: readonly Inspection[]): Diagnostic[] {
  return lintTexts(texts, settings, inspections).files.flatMap(({ diagnostics }) => diagnostics);
}

/** `file:line:column-line:column rule message`. */
export function placed({ file, line, column, endLine, endColumn, rule, message }: Diagnostic): string {
  return `${file}:${line}:${column}-${endLine}:${endColumn} ${rule} ${message}`;
}
