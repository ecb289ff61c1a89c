// A repository in a temporary folder, and the action run on it as the runner would.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { edit, write } from '@deskcheck/core/testing/folder';
import { type ReadLog, readLog, readOutputs } from './runner.ts';

const CLEAN = fileURLToPath(new URL('../../../../fixtures/workspaces/clean/', import.meta.url));

export const PEER_ID = '7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20';
export const OTHER_ID = 'a3b1c5d7-0f2e-4c68-8a9b-1c2d3e4f5a6b';
const PEER = 'channels/peer-support.json';

/** What one run of the action did. */
export interface Step extends ReadLog {
  readonly code: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs the action in an environment and says what it wrote and how it ended. */
export type Program = (env: Record<string, string>) => Promise<{ readonly code: number; readonly log: string }>;

export class Repository {
  /** Absolute. */
  readonly folder: string;
  readonly #temporary: string;
  readonly #program: Program;

  constructor(program: Program) {
    this.#program = program;
    this.#temporary = realpathSync(mkdtempSync(join(tmpdir(), 'deskcheck-action-')));
    this.folder = join(this.#temporary, 'repository');
    mkdirSync(this.folder);
  }

  /** A repository whose one commit holds a clean workspace of two channels. */
  static clean(program: Program, below = ''): Repository {
    const repository = new Repository(program);
    cpSync(CLEAN, join(repository.folder, below), { recursive: true });
    const peer = repository.read(join(below, PEER));
    const other = peer.replace(PEER_ID, OTHER_ID).replace('Agent_Peer_Support_Channel', 'Agent_Supervisor_Channel');
    repository.write(join(below, 'channels/supervisors.json'), other);
    repository.git('init', '-q', '-b', 'main');
    repository.commit('A clean workspace');
    return repository;
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  write(file: string, text: string): void {
    write(this.folder, file, text);
  }

  edit(file: string, from: string, to: string): void {
    edit(this.folder, file, from, to);
  }

  remove(file: string): void {
    rmSync(join(this.folder, file), { recursive: true });
  }

  git(...args: readonly string[]): string {
    const who = [
      '-c',
      'user.name=Test',
      '-c',
      'user.email=test@example.org',
      '-c',
      'commit.gpgsign=false',
      '-c',
      'protocol.file.allow=always',
    ];
    const { status, stdout, stderr } = spawnSync('git', [...who, ...args], { cwd: this.folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  }

  /** Commits everything and returns the commit. */
  commit(message: string): string {
    this.git('add', '--all');
    this.git('commit', '-q', '--allow-empty', '-m', message);
    return this.git('rev-parse', 'HEAD');
  }

  /** Runs the action as a step of a workflow that an event started. */
  async run(
    event: { readonly name: string; readonly payload: unknown },
    env: Readonly<Record<string, string>> = {},
  ): Promise<Step> {
    const at = (name: string): string => join(this.#temporary, name);
    for (const name of ['output', 'summary']) rmSync(at(name), { force: true });
    writeFileSync(at('event.json'), JSON.stringify(event.payload));
    const { code, log } = await this.#program({
      PATH: process.env['PATH'] ?? '',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: this.folder,
      GITHUB_EVENT_NAME: event.name,
      GITHUB_EVENT_PATH: at('event.json'),
      GITHUB_OUTPUT: at('output'),
      GITHUB_STEP_SUMMARY: at('summary'),
      RUNNER_TEMP: this.#temporary,
      ...env,
    });
    const text = (name: string): string => (existsSync(at(name)) ? readFileSync(at(name), 'utf8') : '');
    return { ...readLog(log), code, log, outputs: readOutputs(text('output')), summary: text('summary') };
  }

  /** Runs the action after a push that followed the given commit. */
  pushed(before: string, env?: Readonly<Record<string, string>>): Promise<Step> {
    return this.run({ name: 'push', payload: { before, repository: { default_branch: 'main' } } }, env);
  }

  dispose(): void {
    rmSync(this.#temporary, { recursive: true, force: true });
  }
}
