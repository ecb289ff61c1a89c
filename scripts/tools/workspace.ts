// Workspaces in temporary folders, with the built command installed in them as npm would.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

const CLEAN = join(PROJECT, 'fixtures/workspaces/clean');
const IDENTITY = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];

export interface Ran {
  readonly code: number | null;
  /** Both streams. */
  readonly output: string;
}

/** A git repository that holds a clean workspace whose two channels are both used by layouts, by their ids. */
export class TemporaryWorkspace {
  /** Absolute. */
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;

  constructor(env: Readonly<Record<string, string>> = {}) {
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), 'deskcheck-tools-')));
    this.env = { ...process.env, LC_ALL: 'C.UTF-8', ...env };
    // npm tells the scripts it runs how it was called, and these tests call it anew.
    for (const name of Object.keys(this.env))
      if (/^(?:npm_(?!config_)|npm_config_local_prefix|GIT_|NODE_OPTIONS)/.test(name)) delete this.env[name];
    cpSync(CLEAN, this.folder, { recursive: true });
    const other = this.read('channels/peer-support.json')
      .replace('7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20', 'a3b1c5d7-0f2e-4c68-8a9b-1c2d3e4f5a6b')
      .replace('Agent_Peer_Support_Channel', 'Agent_Supervisor_Channel');
    this.write('channels/supervisors.json', other);
    const layout = this.read('layouts/agent-standard.json')
      .replace('0b0d5f0e', '1b0d5f0e')
      .replace('Agent_Standard_Layout', 'Supervisor_Layout')
      .replace('${channels.peerSupport}', 'a3b1c5d7-0f2e-4c68-8a9b-1c2d3e4f5a6b');
    this.write('layouts/supervisors.json', layout);
    this.write('deskcheck.config.json', '{ "rules": { "layout/no-hardcoded-channel": "off" } }\n');
    this.write('.gitignore', 'node_modules\n');
  }

  /** Puts the built command and the schemas where `npm install deskcheck` puts them. */
  withCommand(): this {
    mkdirSync(join(this.folder, 'node_modules/.bin'), { recursive: true });
    mkdirSync(join(this.folder, 'node_modules/deskcheck'));
    symlinkSync(join(PROJECT, 'dist/deskcheck.cjs'), join(this.folder, 'node_modules/.bin/deskcheck'));
    symlinkSync(join(PROJECT, 'schemas'), join(this.folder, 'node_modules/deskcheck/schemas'));
    return this;
  }

  withGit(): this {
    this.git('init', '-q', '-b', 'main');
    return this;
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), text);
  }

  remove(file: string): void {
    rmSync(join(this.folder, file));
  }

  /** Makes a layout open a channel that doesn't exist: the error stands in layouts/supervisors.json. */
  breakLayout(): void {
    const layout = this.read('layouts/supervisors.json');
    this.write('layouts/supervisors.json', layout.replace('a3b1c5d7-0f2e-4c68-8a9b', '99999999-9999-9999-9999'));
  }

  run(program: string, ...args: readonly string[]): Ran {
    const ran = spawnSync(program, args, {
      cwd: this.folder,
      env: this.env,
      encoding: 'utf8',
      timeout: 300_000,
      maxBuffer: 2 ** 28,
    });
    return { code: ran.status, output: `${ran.stdout}${ran.stderr}${ran.error?.message ?? ''}` };
  }

  /** @throws when git fails */
  git(...args: readonly string[]): string {
    const { code, output } = this.run('git', ...IDENTITY, ...args);
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${output}`);
    return output.trim();
  }

  /** Commits everything, through the hooks that are installed. */
  commit(): Ran {
    this.git('add', '--all');
    return this.run('git', ...IDENTITY, 'commit', '-q', '-m', 'A change');
  }

  dispose(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Gives a workspace to the check and removes it afterwards. */
export async function withWorkspace(
  act: (workspace: TemporaryWorkspace) => Promise<void> | void,
  env?: Readonly<Record<string, string>>,
): Promise<void> {
  const workspace = new TemporaryWorkspace(env);
  try {
    await act(workspace);
  } finally {
    workspace.dispose();
  }
}
