import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { isForeignFile, parse } from '@deskcheck/core';
import { FilePlaces, findConfig, type LintedWorkspace, relativePath } from '@deskcheck/core/node';
import { isSchemaName, schemaOf } from '../schemas.ts';
import { repositoryOf } from '../repository.ts';
import { TOOL } from '../tool.ts';
import { configText } from './config-text.ts';
import { associations, type DocumentFile, withAssociations } from './editor-settings.ts';
import { hookLines, withHook } from './pre-commit.ts';
import { type ComplianceScope, presetReason, regulationsAmong } from './regulations.ts';

/** Something that could be written, after asking. */
export interface Proposal {
  /** What it is good for, as the rest of a sentence that begins with the file's name: `says …`. */
  readonly purpose: string;
  readonly files: readonly { readonly path: string; readonly text: string; readonly expected?: string }[];
}

export interface Plan {
  readonly proposals: readonly Proposal[];
  /** What is not proposed, and why: each line by itself. */
  readonly notes: readonly string[];
}

const INSTALLED = 'node_modules/deskcheck/schemas';
const COPIES = '.vscode/deskcheck';
/** Until then every commit would be stopped. */
const FROM_REGISTRY = `works once deskcheck ${TOOL.version} is published in the npm registry`;

/** Says what could be set up for a workspace. Nothing that is there is ever proposed to be overwritten. */
export function planFor(workspace: LintedWorkspace): Plan {
  const plans = [planConfig(workspace), planEditor(workspace), planHook(workspace.root)];
  return { proposals: plans.flatMap(({ proposals }) => proposals), notes: plans.flatMap(({ notes }) => notes) };
}

function planConfig(workspace: LintedWorkspace): Plan {
  const { root, inspections } = workspace;
  const present = findConfig(root);
  if (present !== undefined) return note(`${relative(root, present)} already exists, and is left as it is.`);
  const regulations = regulationsAmong(complianceScopes(workspace));
  const text = configText({
    regulations,
    unrecognised: inspections.flatMap(({ file, unrecognised }) =>
      unrecognised === true && !isForeignFile(file) ? [file] : [],
    ),
    ...(existsSync(join(root, INSTALLED)) && { schema: `./${INSTALLED}/config.schema.json` }),
  });
  const reason = presetReason(regulations);
  const purpose = `says which rules apply here${reason === undefined ? '' : `; begins with ${reason}`}`;
  return { proposals: [{ purpose, files: [{ path: join(root, 'deskcheck.config.jsonc'), text }] }], notes: [] };
}

function complianceScopes(workspace: LintedWorkspace): ComplianceScope[] {
  const places = workspace.inspections.flatMap(({ file, documents }) =>
    documents.flatMap(({ kind, pointer }) =>
      kind === 'organization' ? [{ file, pointer: `${pointer}/complianceScopes` }] : [],
    ),
  );
  const sources = new FilePlaces(workspace, places);
  return places.flatMap((place) => {
    const source = sources.source(place);
    // A document may hold comments.
    const value = source === undefined ? undefined : parse(source, { comments: true }).value;
    const scopes = Array.isArray(value) ? value.filter((scope) => typeof scope === 'string') : [];
    return scopes.map((scope) => ({ file: place.file, scope }));
  });
}

function planEditor({ root, inspections }: LintedWorkspace): Plan {
  const opened = openedFolder(root);
  const folder = relativePath(opened, root);
  const path = join(opened, '.vscode/settings.json');
  const present = readIfThere(path);
  // Only a file that holds one document is described by that document's schema as a whole.
  const documents = inspections.flatMap(({ file, documents: [first, ...others] }): DocumentFile[] =>
    first && others.length === 0 && first.pointer === '' ? [{ file, kind: first.kind }] : [],
  );
  const installed = [INSTALLED, posix.join(folder, INSTALLED)].find((place) => existsSync(join(opened, place)));
  const base = installed ?? COPIES;
  const urlOf = (kind: string) => `./${base}/${kind}.schema.json`;
  const config = { fileMatch: ['deskcheck.config.json', 'deskcheck.config.jsonc'], url: urlOf('config') };
  const all = inspections.map(({ file }) => file);
  const wanted = [...associations(documents, all, urlOf, folder), config];
  const text = withAssociations(present, wanted, folder);
  const name = posix.join(relativePath(root, opened), '.vscode/settings.json');
  if (text === undefined) return note(`${name} could not be understood, and is left as it is.`);
  if (text === present) return note(`${name} already lists the schemas.`);
  const kinds = ['config', ...new Set(documents.map(({ kind }) => kind))];
  const copies = installed === undefined ? kinds.flatMap((kind) => schemaCopy(opened, kind)) : [];
  const settings = { path, text, ...(present !== undefined && { expected: present }) };
  return {
    proposals: [{ purpose: 'lets VS Code explain and check these files as you type', files: [...copies, settings] }],
    notes: [],
  };
}

function schemaCopy(folder: string, kind: string): { path: string; text: string }[] {
  const path = join(folder, COPIES, `${kind}.schema.json`);
  return !isSchemaName(kind) || existsSync(path)
    ? []
    : [{ path, text: `${JSON.stringify(schemaOf(kind), null, 2)}\n` }];
}

function planHook(root: string): Plan {
  const repository = repositoryOf(root);
  if (repository === undefined)
    return note('This is not a git repository, so there is nowhere to add a pre-commit hook.');
  const path = join(repository, '.pre-commit-config.yaml');
  const present = readIfThere(path);
  const folder = relativePath(repository, root);
  const text = withHook(present, TOOL.version, folder);
  if (text === undefined)
    return note(
      `.pre-commit-config.yaml is not written as a plain list, and is left as it is. Add this under "repos"; it ${FROM_REGISTRY}:`,
      ...hookLines(TOOL.version, folder),
    );
  if (text === present) return note('.pre-commit-config.yaml already has the hook.');
  const purpose = `lets pre-commit check the workspace before every commit; ${FROM_REGISTRY}`;
  return {
    proposals: [{ purpose, files: [{ path, text, ...(present !== undefined && { expected: present }) }] }],
    notes: [],
  };
}

/**
 * The folder that an editor is opened at, because VS Code reads no settings from folders below: the nearest upward that has settings, else
 * the repository. Outside a repository nobody knows, and in the home folder `.vscode` is the program's own.
 */
function openedFolder(root: string): string {
  const repository = repositoryOf(root);
  if (repository === undefined) return root;
  let at = root;
  while (at !== repository && !existsSync(join(at, '.vscode'))) at = dirname(at);
  return at;
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function note(...lines: readonly string[]): Plan {
  return { proposals: [], notes: lines };
}
