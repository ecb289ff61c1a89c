import { EXIT, type ReferenceGraph, referenceGraph } from '@deskcheck/core';
import { jsonText, mermaid } from '@deskcheck/reporter';
import { lintPaths } from '@deskcheck/core/node';
import { COMMON_OPTIONS, defineCommand } from '../command.ts';
import { TOOL } from '../tool.ts';
import { WORKSPACE_OPTIONS } from '../arguments/workspace-options.ts';

/** A terminal shows the text of the picture only. */
const HOW_TO_SEE =
  'To see the graph, paste this into a Markdown file on GitHub or GitLab, between a line ```mermaid and a line ```.\n';

/** `deskcheck graph [folder]` */
export const graphCommand = defineCommand({
  options: {
    format: {
      type: 'string',
      description: 'mermaid: a picture that GitHub and GitLab draw; json: every node and reference with its place',
      group: 'Report:',
      alias: 'f',
      choices: ['mermaid', 'json'],
      default: 'mermaid',
    },
    ...WORKSPACE_OPTIONS,
    ...COMMON_OPTIONS,
  },
  examples: [
    ['deskcheck graph > graph.mmd', 'draw what refers to what'],
    ['deskcheck graph --format json', 'the same for programs'],
  ],
  mostPositionals: 1,
  async run({ format, config }, [folder = '.'], { cwd, stdout, stderr }) {
    const { workspaces } = await lintPaths({
      cwd,
      paths: [folder],
      config,
      followsAll: true,
      tool: TOOL,
    });
    const graph = joined(workspaces.map(({ index }) => referenceGraph(index)));
    if (format === 'json') {
      stdout.write(`${jsonText(graph, 2)}\n`);
      return EXIT.clean;
    }
    stdout.write(mermaid(graph));
    if (stdout.isTTY) stderr.write(HOW_TO_SEE);
    return EXIT.clean;
  },
});

/** Workspaces below one another know nothing of each other, so their nodes stay apart. */
function joined(graphs: readonly ReferenceGraph[]): ReferenceGraph {
  const [only] = graphs;
  if (only && graphs.length === 1) return only;
  const apart = graphs.map(({ nodes, references }, index) => ({
    nodes: nodes.map((node) => ({ ...node, key: `${index} ${node.key}` })),
    references: references.map((reference) => ({
      ...reference,
      from: `${index} ${reference.from}`,
      to: `${index} ${reference.to}`,
    })),
  }));
  return { nodes: apart.flatMap(({ nodes }) => nodes), references: apart.flatMap(({ references }) => references) };
}
