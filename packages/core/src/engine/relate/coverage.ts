import { holdsVariable } from '../../model/identifier.ts';
import type { Coverage } from '../../model/report.ts';
import { clientOf } from '../../workspace/clients.ts';
import type { WorkspaceIndex } from '../../workspace/workspace-index.ts';
import type { Settings } from '../settings/settings.ts';

/**
 * Tells what a run looked at, and which references it couldn't judge.
 *
 * @param files how many there are, recognised or not
 */
export function coverageOf(files: number, workspace: WorkspaceIndex, settings: Settings): Coverage {
  const unrecognised: string[] = [];
  const unsupported: { file: string; what: string }[] = [];
  for (const { file, unrecognised: what } of workspace.unrecognised) {
    if (typeof what === 'string') unsupported.push({ file, what });
    else unrecognised.push(file);
  }
  const references = new Tally();
  const entries = new Tally();
  const unjudged = countMapEntries(workspace, settings, references, entries);
  references.count('channel', workspace.countReferences('channel') + unjudged, workspace.inventory('channel').reason);
  const groups = workspace.countReferences('group');
  if (groups > 0) references.count('group', groups, workspace.inventory('group').reason);
  references.count('variable', workspace.countReferences('variable'), reasonNotToKnowVariables(workspace));
  countClients(workspace, settings, references);
  return {
    files,
    documents: workspace.counts,
    references: references.checked + entries.checked,
    unknown: references.unknown,
    unknownEnvironments: entries.unknown,
    unrecognised,
    unsupported,
  };
}

/** How many references were judged, and a sentence for those that weren't. */
class Tally {
  checked = 0;
  readonly unknown: string[] = [];

  /** @param reason why these can't be judged */
  count(what: string, number: number, reason: string | undefined): void {
    if (reason === undefined) this.checked += number;
    else if (number > 0)
      this.unknown.push(`${number} ${what} ${number === 1 ? 'reference' : 'references'} not checked: ${reason}`);
  }
}

/**
 * Counts the entries of channel maps, environment by environment. A repository often has the channels of production only, so that
 * staging's ids can't be judged: that is told `quietly` as long as some other environment could be judged, and `aloud` otherwise.
 *
 * @returns how many can't be judged because the workspace's own inventory isn't known
 */
function countMapEntries(workspace: WorkspaceIndex, settings: Settings, aloud: Tally, quietly: Tally): number {
  const { variables } = workspace;
  const { known } = workspace.inventory('channel');
  const isOneJudged = variables.environments.some((environment) => variables.inventory(environment).known);
  let unjudged = 0;
  for (const environment of variables.environments) {
    const entries = variables.entries.filter((entry) => entry.environment === environment);
    const { reason } = variables.inventory(environment);
    if (reason === undefined) {
      quietly.count(MAP, entries.length, reason);
      continue;
    }
    // What is filled in at deployment is no reference yet.
    const number = entries.filter(({ value }) => value !== undefined && !holdsVariable(value)).length;
    if (!settings.isFollowed('channel')) quietly.count(MAP, number, reason);
    else if (environment !== undefined && settings.environments.includes(environment))
      aloud.count(MAP, number, `in environment ${environment}, ${reason}`);
    else if (!known) unjudged += number;
    else (isOneJudged ? quietly : aloud).count(MAP, number, reason);
  }
  return unjudged;
}

const MAP = 'channel map';

/** Counts the clients that deployments name, as far as a rule asks for them. */
function countClients(workspace: WorkspaceIndex, settings: Settings, references: Tally): void {
  if (!settings.isOnSomewhere('access/require-client')) return;
  const named = workspace.documents('deployment').filter(({ facts: { oauthClient } }) => {
    return oauthClient != null && oauthClient.trim() !== '' && !holdsVariable(oauthClient);
  });
  const found = named.filter((deployment) => clientOf(deployment, workspace)).length;
  references.count('OAuth client', found, undefined);
  references.count('OAuth client', named.length - found, reasonNotToKnowClients(workspace));
}

function reasonNotToKnowClients(workspace: WorkspaceIndex): string | undefined {
  if (!workspace.knowsAll('oauth-client')) return 'not all clients could be read';
  return workspace.documents('oauth-client').length === 0 ? 'no clients' : undefined;
}

function reasonNotToKnowVariables(workspace: WorkspaceIndex): string | undefined {
  if (workspace.variables.known) return undefined;
  return workspace.knowsAll('channel-map') ? 'no channel map' : 'a channel map could not be read';
}
