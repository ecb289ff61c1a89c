import { relative, resolve } from 'node:path';
import * as util from 'node:util';
import { counted, EXIT, type ExitCode, quotedInWords } from '@deskcheck/core';
import { terminalText } from '@deskcheck/reporter';
import { readSetupText } from '@deskcheck/core/node';
import { COMMON_OPTIONS, defineCommand } from '../command.ts';
import { environmentFor } from '../render/environment.ts';
import { writeRendered } from '../render/output.ts';
import { type Preparation, prepareLayouts, type RenderRequest } from '../render/prepare.ts';
import type { Streams } from '../streams.ts';
import { UsageError } from '../usage-error.ts';
import { WORKSPACE_OPTIONS } from '../arguments/workspace-options.ts';

const RENDER = 'Rendering:';

/** `deskcheck render [layouts…] --env production` */
export const renderCommand = defineCommand({
  options: {
    env: { type: 'string', description: 'The environment whose channel IDs are filled in', group: RENDER, alias: 'e' },
    'env-file': {
      type: 'string',
      description:
        'A file of NAME=value lines for ${env:NAME}; variables of the environment itself take precedence. With the long form, Node 20 reads the file too, and obeys NODE_OPTIONS in it',
      group: RENDER,
      alias: 'f',
    },
    out: {
      type: 'string',
      description: 'Write the layouts to this folder; one layout alone may go to standard output',
      group: RENDER,
      alias: 'o',
    },
    check: {
      type: 'boolean',
      description: 'Write nothing: only say whether everything can be filled in',
      group: RENDER,
    },
    ...WORKSPACE_OPTIONS,
    ...COMMON_OPTIONS,
  },
  examples: [
    ['deskcheck render --env production --out build/layouts', 'what is applied to production'],
    ['deskcheck render --env staging --check', 'would everything be filled in? for a pull request'],
    ['deskcheck render layouts/agent.json --env staging', 'one layout, to standard output'],
    ['deskcheck render --env staging -f .env --check', 'with values for ${env:NAME} from a file'],
  ],
  mostPositionals: Number.POSITIVE_INFINITY,
  async run(options, paths, streams) {
    const { cwd, env } = streams;
    const out = options.out === undefined ? undefined : resolve(cwd, options.out);
    const fromFile = options['env-file'] === undefined ? {} : readEnvFile(resolve(cwd, options['env-file']));
    const request: RenderRequest = {
      cwd,
      paths: paths.length === 0 ? ['.'] : paths,
      config: options.config,
      environmentOf: (workspace) => environmentFor(options.env, workspace),
      lookUp: (name) => env[name] ?? fromFile[name],
    };
    const prepared = await prepareLayouts({ ...request, ...(out !== undefined && { out }) });
    if (prepared.problems.length > 0) return refuse(prepared, streams);
    // Whoever deploys what is rendered would otherwise deploy nothing, and not know.
    if (prepared.layouts.length === 0) {
      const where = paths.length === 0 ? 'here' : `in ${quotedInWords(paths)}`;
      throw new UsageError(await whyNothing(where, request, out));
    }
    if (!options.check) await writeRendered(prepared, out, streams);
    const where = options.check
      ? 'can be rendered'
      : out === undefined
        ? 'rendered'
        : `rendered into ${relative(cwd, out) || '.'}`;
    const what = `${counted(prepared.count, 'layout')} ${where}${forEnvironment(prepared)}`;
    streams.stderr.write(`deskcheck: ${terminalText(what)}, with ${counted(prepared.replaced, 'place')} filled in\n`);
    return EXIT.clean;
  },
});

/** Of layouts in the folder that is written to, "there is no layout" would not be believed. */
async function whyNothing(where: string, request: RenderRequest, out: string | undefined): Promise<string> {
  const areInOut = out !== undefined && (await prepareLayouts(request)).layouts.length > 0;
  return areInOut
    ? `All layouts ${where} are in the folder given with --out, which is not read because it is written to. Choose another folder for --out.`
    : `There is no layout ${where}, so nothing can be rendered. Check the path.`;
}

/** Tells everything that is wrong; nothing is written. */
function refuse({ problems }: Preparation, { stderr }: Streams): ExitCode {
  for (const { place, message, rule } of problems)
    stderr.write(`${terminalText(`${place}: ${message}${rule === undefined ? '' : `  ${rule}`}`)}\n`);
  stderr.write(`\ndeskcheck: ${counted(problems.length, 'problem')}, so nothing was written\n`);
  return EXIT.findings;
}

function readEnvFile(path: string): Readonly<Record<string, string | undefined>> {
  if (!('parseEnv' in util)) {
    throw new UsageError(
      `Node ${process.versions.node} can't read the file given with --env-file, which needs 20.12 or later. Set the variables in the environment instead.`,
    );
  }
  const file = readSetupText(
    path,
    `The file given with --env-file, ${path},`,
    () => 'Check the path and its permissions.',
  );
  if (!file.ok) throw new UsageError(file.message);
  return util.parseEnv(file.text);
}

function forEnvironment({ environment }: Preparation): string {
  return environment === undefined ? '' : ` for ${environment}`;
}
