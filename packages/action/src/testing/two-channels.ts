// A repository in which two layouts open two channels, and the action run on it in this very process.
import { run } from '../run.ts';
import { OTHER_ID, type Program, Repository } from './repository.ts';

const inProcess: Program = async (env) => {
  let log = '';
  const code = await run(env, (text) => {
    log += text;
  });
  return { code, log };
};

/** The only layout that opens the supervisors' channel. */
export const LAYOUT = 'layouts/supervisors.json';

/** The text of a layout with a chat widget for each channel. */
export function layoutOpening(...channels: readonly string[]): string {
  const widgets = channels.map((id, index) => ({
    id: `chat-${index}`,
    type: 'CHAT',
    dockingBehavior: 'FLOATING',
    properties: { initialChannelId: id },
  }));
  return `${JSON.stringify({ id: '3c5a7e91-2b4d-4f60-8a1c-9e7d5b3f1a20', name: 'Supervisor_Layout', widgets }, undefined, 2)}\n`;
}

/** Hard-coding ids is what these layouts are for. */
const CONFIG = '{ "rules": { "layout/no-hardcoded-channel": "off" } }\n';

/** @param below the folder of the workspace in the repository; empty for the repository itself */
export async function inRepository(
  act: (repository: Repository, base: string) => Promise<void>,
  below = '',
): Promise<void> {
  const repository = Repository.clean(inProcess, below);
  try {
    const prefix = below === '' ? '' : `${below}/`;
    repository.write(`${prefix}deskcheck.config.json`, CONFIG);
    repository.write(prefix + LAYOUT, layoutOpening(OTHER_ID));
    await act(repository, repository.commit('Supervisors'));
  } finally {
    repository.dispose();
  }
}
