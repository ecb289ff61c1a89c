import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Skipped } from './check.ts';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/deskcheck-tools/', import.meta.url));

/** A folder for what a tool's check writes: inside the cache, so that nothing else is touched. */
export function scratch(name: string): string {
  const folder = join(CACHE, 'scratch', name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * Installs packages from npm into a folder of the cache (once) and says where they are. Versions are pinned, so
 * that a check fails because of us and not because a tool moved.
 */
export function npmPackages(
  name: string,
  versions: Readonly<Record<string, string>>,
): { folder: string; require: NodeJS.Require } {
  const folder = join(CACHE, name);
  const wanted = Object.entries(versions).map(([packageName, version]) => `${packageName}@${version}`);
  const marker = join(folder, `.installed-${wanted.join('+').replaceAll('/', '_')}`);
  if (!existsSync(marker)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
    const npm = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', ...wanted], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 240_000,
    });
    if (npm.status !== 0) throw new Skipped(`npm can't install ${wanted.join(', ')}: ${firstLine(npm.stderr)}`);
    writeFileSync(marker, '');
  }
  return { folder, require: createRequire(join(folder, 'package.json')) };
}

/** Makes sure that a program is there, installing its Debian package when it isn't. */
export function aptProgram(program: string, packageName: string): string {
  if (isInstalled(program)) return program;
  if (process.getuid?.() === 0 && isInstalled('apt-get')) {
    spawnSync('apt-get', ['update', '-qq'], { timeout: 120_000 });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', packageName], { timeout: 300_000 });
  }
  if (!isInstalled(program)) throw new Skipped(`${program} can't be installed here (Debian package ${packageName})`);
  return program;
}

function isInstalled(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}

function firstLine(text: string): string {
  return text.trim().split('\n')[0] ?? '';
}
