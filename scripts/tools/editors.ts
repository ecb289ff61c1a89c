// What docs/editors.md tells people to paste, in the editors themselves where they run without a window.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Check } from './check.ts';
import { aptProgram, npmPackages } from './install.ts';
import { snippet } from './snippets.ts';
import { PROJECT, TemporaryWorkspace, withWorkspace } from './workspace.ts';

/** Where the one finding of a broken workspace stands. */
function expected(workspace: TemporaryWorkspace): string {
  const { output } = workspace.run('npx', 'deskcheck', '--format', 'json');
  const results = JSON.parse(output) as { filePath: string; messages: { line: number; column: number }[] }[];
  const places = results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, column }) => `${filePath}|${line}|${column}`),
  );
  assert.equal(places.length, 1);
  return places[0] as string;
}

function vim(workspace: TemporaryWorkspace): void {
  const program = aptProgram('vim', 'vim');
  workspace.breakLayout();
  const place = expected(workspace);
  const list = join(workspace.folder, 'list.txt');
  const settings = join(workspace.folder, 'vimrc');
  writeFileSync(settings, snippet('editors.md', '.vimrc'));
  const dump = `call writefile(map(filter(getqflist(), 'v:val.valid'), 'fnamemodify(bufname(v:val.bufnr), ":p") . "|" . v:val.lnum . "|" . v:val.col'), '${list}')`;
  workspace.run(program, '-u', settings, '-N', '-es', '-c', 'make', '-c', dump, '-c', 'qa!');
  assert.equal(readFileSync(list, 'utf8').trim(), place);
}

function emacs(workspace: TemporaryWorkspace): void {
  const program = aptProgram('emacs', 'emacs-nox');
  workspace.breakLayout();
  const place = expected(workspace);
  workspace.write('.dir-locals.el', snippet('editors.md', '.dir-locals.el'));
  const script = `
    (setq enable-local-variables :all compilation-always-kill t)
    (find-file "groups.json")
    (hack-local-variables)
    (let ((buffer (compilation-start compile-command)))
      (while (get-buffer-process buffer) (accept-process-output nil 0.1))
      (with-current-buffer buffer
        (compilation-next-error 1 nil (point-min))
        (let* ((message (get-text-property (point) 'compilation-message))
               (loc (compilation--message->loc message)))
          (princ (format "PLACE %s|%s|%s\\n" (caar (compilation--loc->file-struct loc))
                         (compilation--loc->line loc) (compilation--loc->col loc))))))`;
  workspace.write('visit.el', script);
  const { output } = workspace.run(program, '-Q', '--batch', '-l', 'visit.el');
  assert.ok(output.includes(`PLACE ${place}\n`), output);
}

interface LanguageService {
  configure(settings: object): void;
  parseJSONDocument(document: object): object;
  doValidation(document: object, parsed: object): Promise<{ message: string }[]>;
  doHover(document: object, position: object, parsed: object): Promise<{ contents: unknown[] } | null>;
}

async function pastedSchemas(workspace: TemporaryWorkspace): Promise<void> {
  workspace.write('.vscode/settings.json', snippet('editors.md', '.vscode/settings.json'));
  await schemas(workspace);
}

async function writtenSchemas(workspace: TemporaryWorkspace): Promise<void> {
  const { code, output } = workspace.run('npx', 'deskcheck', 'init', '--yes');
  assert.equal(code, 0, output);
  await schemas(workspace);
}

/** VS Code's own JSON support, as an extension host would set it up from `json.schemas`. */
async function schemas(workspace: TemporaryWorkspace): Promise<void> {
  const { require } = npmPackages('vscode-json', { 'vscode-json-languageservice': '5.7.2' });
  const { getLanguageService, TextDocument } = require('vscode-json-languageservice') as {
    getLanguageService: (params: object) => LanguageService;
    TextDocument: { create(uri: string, language: string, version: number, text: string): object };
  };
  const settings = JSON.parse(workspace.read('.vscode/settings.json')) as {
    'json.schemas': { fileMatch: string[]; url: string }[];
  };
  const service = getLanguageService({
    schemaRequestService: async (uri: string) => readFileSync(new URL(uri), 'utf8'),
    workspaceContext: { resolveRelativePath: (path: string, from: string) => new URL(path, from).href },
  });
  service.configure({
    validate: true,
    schemas: settings['json.schemas'].map(({ fileMatch, url }) => ({
      fileMatch,
      uri: pathToFileURL(join(workspace.folder, url)).href,
    })),
  });
  const problems = async (file: string, text: string): Promise<string[]> => {
    const document = TextDocument.create(pathToFileURL(join(workspace.folder, file)).href, 'json', 1, text);
    return (await service.doValidation(document, service.parseJSONDocument(document))).map(({ message }) => message);
  };
  for (const file of workspace.git('ls-files', '--others', '*.json').split('\n')) {
    if (!file.startsWith('node_modules')) assert.deepEqual(await problems(file, workspace.read(file)), [], file);
  }
  assert.notDeepEqual(
    await problems(
      'channels/peer-support.json',
      workspace.read('channels/peer-support.json').replace('"GROUPS"', '"GROUP"'),
    ),
    [],
  );
  // With one folder open, VS Code applies the patterns outside of it as well.
  for (const folder of ['../User', '../User/profiles/1a2b', '../Machine', '.vscode'])
    assert.deepEqual(await problems(`${folder}/settings.json`, '{ "editor.fontSize": 13 }'), [], folder);
  assert.notDeepEqual(await problems('settings.json', '{ "editor.fontSize": 13 }'), []);
  assert.notDeepEqual(await problems('layouts/a.json', '{ "name": 1, "widgets": [] }'), []);
  assert.notDeepEqual(await problems('deskcheck.config.json', '{ "rulez": {} }'), []);
}

/** JetBrains' output filter is an expression with three words in it. */
function jetBrains(workspace: TemporaryWorkspace): void {
  workspace.breakLayout();
  const place = expected(workspace);
  const filter = snippet('editors.md', 'output-filter').trim();
  const expression = filter
    .replace('$FILE_PATH$', '(?<file>(?:[a-zA-Z]:)?[^:]+)')
    .replace('$LINE$', String.raw`(?<line>\d+)`)
    .replace('$COLUMN$', String.raw`(?<column>\d+)`);
  const { output } = workspace.run('npx', 'deskcheck', '--format', 'unix');
  const { file, line, column } = new RegExp(expression).exec(output)?.groups ?? {};
  assert.equal(`${file}|${line}|${column}`, place);
}

/** The task that uses VS Code's matcher prints what that matcher reads. */
function vsCodeTask(): void {
  const { tasks } = JSON.parse(snippet('editors.md', '.vscode/tasks.json')) as {
    tasks: { command: string; problemMatcher: string }[];
  };
  assert.deepEqual(
    tasks.map(({ command, problemMatcher }) => [command, problemMatcher]),
    [['npx deskcheck --format stylish', '$eslint-stylish']],
  );
  const known = readFileSync(join(PROJECT, 'docs/editors.md'), 'utf8');
  assert.ok(known.includes('$eslint-compact'));
}

const run = (act: (workspace: TemporaryWorkspace) => Promise<void> | void) => () =>
  withWorkspace((workspace) => act(workspace.withCommand().withGit()));

export const checks: readonly Check[] = [
  { name: 'vim: :make fills the quickfix list', run: run(vim) },
  { name: 'Emacs: compile finds the place', run: run(emacs) },
  { name: "VS Code: the schemas' associations validate", run: run(pastedSchemas) },
  { name: 'VS Code: and so do those that init writes', run: run(writtenSchemas) },
  { name: 'VS Code: the task has a built-in matcher', run: vsCodeTask },
  { name: 'JetBrains: the output filter finds the place', run: run(jetBrains) },
];
