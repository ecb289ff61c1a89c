import {
  didYouMean,
  EXIT,
  findNodes,
  type GraphNode,
  type GraphReference,
  groupsOf,
  nearestNode,
  type ReferenceGraph,
  referenceGraph,
  referentsOf,
  type Referrer,
  referrersOf,
} from '@deskcheck/core';
import { FilePlaces, type LintedWorkspace, lintPaths } from '@deskcheck/core/node';
import { labelOf, terminalText } from '@deskcheck/reporter';
import { COMMON_OPTIONS, defineCommand } from '../command.ts';
import { textTable } from '../text-table.ts';
import { printable } from '../streams.ts';
import { TOOL } from '../tool.ts';
import { UsageError } from '../usage-error.ts';
import { WORKSPACE_OPTIONS } from '../arguments/workspace-options.ts';

/** `deskcheck why <id or name>` */
export const whyCommand = defineCommand({
  options: { ...WORKSPACE_OPTIONS, ...COMMON_OPTIONS },
  examples: [
    ['deskcheck why Agent_Peer_Support_Channel', 'who declares the channel, what refers to it, who can see it'],
    ['deskcheck why 7d0a2c1e-52e4-4b36-9d0f-3f6a5c9e1b20', 'the same by its ID'],
  ],
  mostPositionals: 1,
  async run({ config }, [text], { cwd, env, stdout }) {
    if (text === undefined)
      throw new UsageError('Name what to look for: an ID, or the name of a channel, a layout, a group or a variable.');
    const { workspaces } = await lintPaths({
      cwd,
      paths: ['.'],
      config,
      followsAll: true,
      tool: TOOL,
    });
    const graphs = workspaces.map((workspace) => ({ workspace, graph: referenceGraph(workspace.index) }));
    const parts = graphs.flatMap(({ workspace, graph }) =>
      findNodes(graph, text).map((node) => new Account(node, graph, workspace).text()),
    );
    if (parts.length === 0) {
      const meant = graphs.map(({ graph }) => nearestNode(graph, text)).find((near) => near !== undefined);
      const hint = didYouMean(meant, '"deskcheck --list-files" shows what is read.');
      throw new UsageError(`Nothing in this workspace has the ID or the name "${text}". ${hint}`);
    }
    stdout.write(printable(parts.join('\n'), env));
    return EXIT.clean;
  },
});

/** What is to be said of one item. */
class Account {
  readonly #node: GraphNode;
  readonly #graph: ReferenceGraph;
  readonly #referrers: readonly Referrer[];
  readonly #referents: readonly { readonly node: GraphNode; readonly reference: GraphReference }[];
  readonly #places: FilePlaces;

  constructor(node: GraphNode, graph: ReferenceGraph, workspace: LintedWorkspace) {
    this.#node = node;
    this.#graph = graph;
    this.#referrers = referrersOf(graph, node);
    this.#referents = referentsOf(graph, node);
    const visibility = node.declared
      .slice(0, 1)
      .map(({ file, pointer }) => ({ file, pointer: `${pointer}/visibility/type` }));
    const references = [...this.#referrers, ...this.#referents].map(({ reference }) => reference);
    this.#places = new FilePlaces(workspace, [...node.declared, ...visibility, ...references]);
  }

  text(): string {
    const { id, name } = this.#node;
    const title = `${terminalText(`${labelOf(this.#node)}${name !== undefined && id !== undefined ? ` (${id})` : ''}`)}\n`;
    const sections: [string, string[]][] = [
      ['Declared in', this.#declarations()],
      ['Refers to', this.#targetLines()],
      ['Referred to by', this.#referrerLines()],
      ['Seen by', this.#audience()],
    ];
    return [title, ...sections.map(([heading, lines]) => section(heading, lines))].join('');
  }

  #declarations(): string[] {
    const { declared } = this.#node;
    return declared.length === 0
      ? ['nothing that deskcheck reads']
      : declared.map((place) => this.#places.shown(place));
  }

  #targetLines(): string[] {
    const rows = this.#referents.map(({ node, reference }) => {
      const state = reference.state === 'missing' ? 'which does not exist' : '';
      return [inEnvironment(node, reference), this.#places.shown(reference), state];
    });
    return aligned(rows);
  }

  #referrerLines(): string[] {
    if (this.#referrers.length === 0) return ['nothing'];
    const rows = this.#referrers.map(({ node, reference, through: via }) => {
      const where = via && via.environments.length > 0 ? ` in ${via.environments.join(', ')}` : '';
      return [
        inEnvironment(node, reference),
        this.#places.shown(reference),
        via ? `through ${via.variable.name ?? ''}${where}` : '',
      ];
    });
    return aligned(rows);
  }

  /** Only channels and layouts are shown to some and not to others. */
  #audience(): string[] {
    const { kind, declared } = this.#node;
    const [place] = declared;
    if (!place || (kind !== 'channel' && kind !== 'layout')) return [];
    const groups = groupsOf(this.#graph, this.#node).map(
      (group) => `${labelOf(group)}${group.name === undefined || group.id === undefined ? '' : ` (${group.id})`}`,
    );
    const visibility = this.#places.source({ file: place.file, pointer: `${place.pointer}/visibility/type` });
    if (visibility === '"GLOBAL"') groups.push('every agent of the organization: its visibility is GLOBAL');
    if (groups.length > 0) return groups;
    return [kind === 'channel' ? 'nobody: it names no groups' : 'whoever has its roles: it names no groups'];
  }
}

function inEnvironment(node: GraphNode, { environment }: GraphReference): string {
  return environment === undefined ? labelOf(node) : `${labelOf(node)} in ${environment}`;
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  return rows.length === 0
    ? []
    : textTable(rows.map((cells) => cells.map(terminalText)))
        .trimEnd()
        .split('\n');
}

/** Names come from documents, and a terminal obeys what it is sent. */
function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `\n${title}\n${lines.map((line) => `  ${terminalText(line)}\n`).join('')}`;
}
