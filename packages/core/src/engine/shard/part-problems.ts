import { inWords } from '../../words/in-words.ts';
import type { SetupProblem } from '../../model/setup-error.ts';
import type { Part, WorkspaceIdentity } from './part.ts';

/** A part and the absolute path that it was read from. */
export interface NamedPart extends Part {
  readonly path: string;
}

/** Why parts don't make up one run: shards that are missing or there twice, and parts of other runs. */
export function problemsAmong(parts: readonly NamedPart[]): SetupProblem[] {
  const [first] = parts;
  if (!first) return [];
  const [, count] = first.shard;
  const problems: SetupProblem[] = [];
  const byIndex = new Map<number, NamedPart>();
  for (const part of parts) {
    const [index, ofHowMany] = part.shard;
    const { path } = part;
    if (ofHowMany !== count) {
      const message = `This is shard ${index} of ${ofHowMany}, while ${first.path} is one of ${count}. Join the parts of one run only.`;
      problems.push({ path, message });
      continue;
    }
    const other = byIndex.get(index);
    if (other) {
      problems.push({
        path,
        message: `This is shard ${index} of ${count}, and so is ${other.path}. Leave one of the two out.`,
      });
      continue;
    }
    byIndex.set(index, part);
    if (JSON.stringify(part.selection) !== JSON.stringify(first.selection)) {
      const message = `Its shard was inspected with different paths or options from that of ${first.path}. Give every shard the same ones, except for --shard and -o.`;
      problems.push({ path, message });
    }
  }
  const missing = Array.from({ length: count }, (_shard, index) => index + 1).filter((index) => !byIndex.has(index));
  if (missing.length > 0) problems.push({ message: missingMessage(missing, count) });
  return problems;
}

const MOST_LISTED = 10;

function missingMessage(missing: readonly number[], count: number): string {
  const one = missing.length === 1;
  return `${one ? 'Shard' : 'Shards'} ${inWords(missing.map(String), 'and', MOST_LISTED)} of ${count} ${one ? 'is' : 'are'} missing. Name the parts of all ${count} shards, and check that each one's job ran.`;
}

/** Why what a part says of its workspaces doesn't hold here. */
export function problemsHere({ path, workspaces }: NamedPart, here: readonly WorkspaceIdentity[]): SetupProblem[] {
  const inspected = new Map(workspaces.map(({ identity }) => [identity.root, identity]));
  const found = new Map(here.map((identity) => [identity.root, identity]));
  const problems = [...inspected.keys()]
    .filter((root) => !found.has(root))
    .map((root) => ({
      path,
      message: `It holds files of the workspace ${root}, which isn't here. Run relate in the same checkout and the same folder as inspect.`,
    }));
  for (const [root, identity] of found) {
    const message = differenceOf(inspected.get(root), identity);
    if (message !== undefined) problems.push({ path, message });
  }
  return problems;
}

function differenceOf(inspected: WorkspaceIdentity | undefined, here: WorkspaceIdentity): string | undefined {
  const { root } = here;
  if (!inspected) {
    return `It holds nothing of the workspace ${root}, which is here. Run relate in the same checkout and the same folder as inspect.`;
  }
  if (inspected.config !== here.config) {
    return `The workspace ${root} was inspected with ${configNamed(inspected)}, and here it has ${configNamed(here)}. Inspect it again with the config of this checkout.`;
  }
  if (inspected.settings !== here.settings) {
    return `The workspace ${root} was inspected with settings that differ from those here (${configNamed(here)}). Inspect it again with the config of this checkout.`;
  }
  if (inspected.fileCount !== here.fileCount || inspected.fileList !== here.fileList) {
    const counts =
      inspected.fileCount === here.fileCount
        ? `${here.fileCount} then and now, but not the same ones`
        : `${inspected.fileCount} then, ${here.fileCount} now`;
    return `The workspace ${root} held different files when it was inspected (${counts}). Run relate in the same checkout as inspect.`;
  }
  const lacking = here.follows.filter((target) => !inspected.follows.includes(target));
  if (lacking.length > 0) {
    return `The workspace ${root} was inspected for its findings alone, and this report shows every reference: those to ${lacking.join(', ')} are missing. Give every shard --all-references.`;
  }
  return undefined;
}

function configNamed({ config }: WorkspaceIdentity): string {
  return config === null ? 'no config' : `the config ${config}`;
}
