import { type GraphNode, type GraphReference, KIND_NOUNS, type ReferenceGraph } from '@deskcheck/core';
import { oneLine } from './escape/terminal.ts';
import { shorten } from './shorten.ts';

/** GitHub draws no diagram with more than 500 edges or 50,000 characters. */
const MOST_EDGES = 450;
const MOST_CHARACTERS = 45_000;
const MOST_LABEL = 60;

/**
 * A reference graph as a Mermaid flowchart, small enough to be drawn by GitHub: references that lead nowhere come first, and a remark
 * says what was left out. Items that nothing refers to and that refer to nothing are not drawn.
 */
export function mermaid({ nodes, references }: ReferenceGraph): string {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const drawn = new Map<string, string>();
  const lines: string[] = [];
  let length = 0;
  const add = (line: string) => {
    lines.push(`  ${line}\n`);
    length += line.length + 3;
  };
  const draw = (key: string): string => {
    let name = drawn.get(key);
    const node = byKey.get(key);
    if (name === undefined && node) {
      name = `n${drawn.size + 1}`;
      drawn.set(key, name);
      add(shape(name, node, isMissing.has(key)));
    }
    return name ?? '';
  };
  const merged = mergeEdges(references);
  const isMissing = new Set(references.flatMap(({ to, state }) => (state === 'missing' ? [to] : [])));
  let edges = 0;
  for (const edge of merged) {
    if (edges === MOST_EDGES || length > MOST_CHARACTERS) break;
    const [from, to] = [draw(edge.from), draw(edge.to)];
    const label =
      edge.environments.length === 0 ? '' : `|"${escaped(shorten(edge.environments.join(', '), MOST_LABEL))}"|`;
    add(`${from} ${edge.state === 'missing' ? '-.-x' : '-->'}${label} ${to}`);
    edges++;
  }
  const remark =
    edges < merged.length
      ? `  %% ${edges} of ${merged.length} references are drawn, those that lead nowhere first.\n`
      : '';
  return `flowchart LR\n${remark}${lines.join('')}  classDef missing stroke-dasharray: 4 4\n`;
}

interface Edge extends Pick<GraphReference, 'from' | 'to' | 'state'> {
  readonly environments: string[];
}

/** Several references from one item to another are one arrow. */
function mergeEdges(references: readonly GraphReference[]): Edge[] {
  const edges = new Map<string, Edge>();
  for (const { from, to, state, environment } of references) {
    const key = `${from}\n${to}\n${state === 'missing' ? 1 : 0}`;
    let edge = edges.get(key);
    if (!edge) edges.set(key, (edge = { from, to, state, environments: [] }));
    if (environment !== undefined && !edge.environments.includes(environment)) edge.environments.push(environment);
  }
  return [...edges.values()].sort((a, b) => Number(b.state === 'missing') - Number(a.state === 'missing'));
}

/** Names that stand for something are rounded, what doesn't exist is dashed. */
function shape(name: string, node: GraphNode, isMissing: boolean): string {
  const label = escaped(shorten(oneLine(labelOf(node)), MOST_LABEL));
  const body = node.kind === 'variable' || node.kind === 'environment-variable' ? `(["${label}"])` : `["${label}"]`;
  return `${name}${body}${isMissing ? ':::missing' : ''}`;
}

/** What people call the item: `channel Agent_Peer_Support_Channel`. */
export function labelOf({ kind, id, name, declared }: GraphNode): string {
  const noun =
    kind === 'variable' ? 'variable' : kind === 'environment-variable' ? 'environment variable' : KIND_NOUNS[kind][0];
  return `${noun} ${name ?? id ?? declared[0]?.file ?? ''}`;
}

// Mermaid reads Markdown, HTML, entities and its own words inside a label; letters, digits and these few mean nothing to it.
const SPECIAL = /[^\p{L}\p{N} _-]/gu;

function escaped(text: string): string {
  return text.replaceAll(SPECIAL, (character) => `#${character.codePointAt(0) ?? 0};`);
}
