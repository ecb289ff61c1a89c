/** A folder with one good file, one finding in it, and whatever else a test lays beside it. */
import type { Report } from '../model/report.ts';
import { lintPaths } from '../node/lint-paths.ts';
import { inFolder, write } from './folder.ts';

/** A channel in which nothing is found. */
export const CHANNEL = {
  id: '7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20',
  name: 'Peers',
  channelType: 'CHAT',
  visibility: { type: 'GROUPS', groups: [{ id: 'b1f7a8a2-0a53-4c0e-8a51-7b1f0f6f9d11' }] },
  settings: { autoArchiveAfterMinutes: 10080, maxParticipants: 50 },
};

/** A channel with one finding. */
export const EXPOSED = JSON.stringify({ ...CHANNEL, visibility: { type: 'GLOBAL' } });
/** That finding, which must be there whatever stands beside the file. */
export const EXPOSED_FOUND = 'channels/exposed.json channel/no-global-visibility';

export const TOOL = { name: 'deskcheck', version: '0.0.0' } as const;

/** @param fill lays what the test is about beside the channel */
export function besideExposed<Result>(
  fill: (folder: string) => void,
  look: (folder: string) => Promise<Result>,
): Promise<Result> {
  return inFolder((folder) => {
    write(folder, 'channels/exposed.json', EXPOSED);
    fill(folder);
    return look(folder);
  });
}

export async function reportOn(folder: string): Promise<Report> {
  return (await lintPaths({ cwd: folder, paths: ['.'], config: false, tool: TOOL })).report;
}

/** File and rule of every finding. */
export async function found(fill: (folder: string) => void): Promise<string[]> {
  const report = await besideExposed(fill, reportOn);
  return report.files.flatMap(({ diagnostics }) => diagnostics.map(({ file, rule }) => `${file} ${rule}`));
}
