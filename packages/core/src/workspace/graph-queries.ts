import type { GraphEdge } from '../model/report.ts';
import type { GraphNode, GraphReference, ReferenceGraph } from './graph.ts';
import { nearest } from '../words/nearest.ts';

/** What refers to a node, directly or through a variable that stands for it. */
export interface Referrer {
  readonly node: GraphNode;
  readonly reference: GraphReference;
  /** The variable, with the environments in which it stands for the node; empty where its map serves one only. */
  readonly through?: { readonly variable: GraphNode; readonly environments: readonly string[] } | undefined;
}

/** Nodes with this id or name, or the variable of that name, whichever way it is written. Case doesn't count. */
export function findNodes({ nodes }: ReferenceGraph, text: string): GraphNode[] {
  const wanted = text.trim().toLowerCase();
  const variable = /^(?:\$\{)?(?:channels\.)?([^{}]+?)\}?$/.exec(wanted)?.[1];
  return nodes.filter(
    ({ kind, id, name }) =>
      id?.toLowerCase() === wanted ||
      name?.toLowerCase() === wanted ||
      (kind === 'variable' && name?.toLowerCase() === variable),
  );
}

/** The id or name that was probably meant. */
export function nearestNode({ nodes }: ReferenceGraph, text: string): string | undefined {
  return nearest(
    text,
    nodes.flatMap(({ id, name }) => [...(name === undefined ? [] : [name]), ...(id === undefined ? [] : [id])]),
  );
}

/** What refers to a node: directly first, then through a variable that stands for it. */
export function referrersOf(graph: ReferenceGraph, node: GraphNode): Referrer[] {
  const byKey = new Map(graph.nodes.map((each) => [each.key, each]));
  const to = (key: string): { node: GraphNode; reference: GraphReference }[] =>
    graph.references.flatMap((reference) => {
      const source = reference.to === key ? byKey.get(reference.from) : undefined;
      return source ? [{ node: source, reference }] : [];
    });
  const direct = to(node.key);
  const variables = new Set(direct.flatMap((referrer) => (referrer.node.kind === 'variable' ? [referrer.node] : [])));
  const indirect = [...variables].flatMap((variable) => {
    const entries = direct.filter((referrer) => referrer.node === variable);
    const environments = entries.flatMap(({ reference }) => reference.environment ?? []);
    return to(variable.key).map((referrer) => ({ ...referrer, through: { variable, environments } }));
  });
  return [...direct, ...indirect];
}

/** What a node refers to. */
export function referentsOf(
  graph: ReferenceGraph,
  { key }: GraphNode,
): { readonly node: GraphNode; readonly reference: GraphReference }[] {
  const byKey = new Map(graph.nodes.map((each) => [each.key, each]));
  return graph.references.flatMap((reference) => {
    const node = reference.from === key ? byKey.get(reference.to) : undefined;
    return node ? [{ node, reference }] : [];
  });
}

/** The groups that a channel or a layout is restricted to. */
export function groupsOf(graph: ReferenceGraph, node: GraphNode): GraphNode[] {
  return [...new Set(referentsOf(graph, node).map((target) => target.node))].filter(({ kind }) => kind === 'group');
}

/** Which layout opens which channel, as reports draw it: what a variable stands for counts as opened. */
export function layoutEdges(graph: ReferenceGraph): GraphEdge[] {
  return graph.nodes
    .filter(({ kind }) => kind === 'layout')
    .flatMap((layout) => {
      const from = layout.name ?? layout.declared[0]?.file ?? '';
      return referentsOf(graph, layout).flatMap(({ node, reference }): GraphEdge[] => {
        if (node.kind === 'channel') return [channelEdge(from, node, reference)];
        if (node.kind !== 'variable') return [];
        const channels = referentsOf(graph, node).map((target) => channelEdge(from, target.node, target.reference));
        return channels.length > 0
          ? channels
          : [{ from, to: `\${channels.${node.name ?? ''}}`, broken: reference.state === 'missing' }];
      });
    });
}

function channelEdge(from: string, { name, id }: GraphNode, { state }: GraphReference): GraphEdge {
  return { from, to: name ?? id ?? '', broken: state === 'missing' };
}
