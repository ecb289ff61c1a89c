import { counted, type GraphEdge } from '@deskcheck/core';
import { html } from '../escape/html.ts';
import { shorten } from '../shorten.ts';

const ROW = 30;
const BOX = { width: 340, height: 22 };
const GAP = 220;
const MARGIN = 12;
/** A picture of more than this is a picture of nothing; broken edges come first. */
const MOST_EDGES = 150;

/** The layouts on the left, the channels that they open on the right; a broken edge is dashed and says so. */
export function graphSection(edges: readonly GraphEdge[]): string {
  if (edges.length === 0) return '';
  const drawn = [...edges].sort((one, other) => Number(other.broken) - Number(one.broken)).slice(0, MOST_EDGES);
  const broken = edges.filter((edge) => edge.broken).length;
  const rest = edges.length - drawn.length;
  const caption = `${counted(edges.length, 'reference')} from a layout to a channel, ${broken} of them to a channel that is missing.`;
  const more = rest > 0 ? ` ${counted(rest, 'reference')} not drawn.` : '';
  return [
    '<section aria-labelledby="graph-title">\n<h2 id="graph-title">Layouts and the channels they open</h2>\n',
    `<p class="dim">${caption}${more}</p>\n`,
    // Scrolls, so it must be reachable by keyboard.
    `<div class="drawing" tabindex="0" role="region" aria-label="Drawing of layouts and channels">\n${drawing(drawn)}</div>\n`,
    `<details>\n<summary>The same as a table</summary>\n${table(drawn)}</details>\n</section>\n`,
  ].join('');
}

function drawing(edges: readonly GraphEdge[]): string {
  const left = rows(edges.map((edge) => edge.from));
  const right = rows(edges.map((edge) => edge.to));
  const width = 2 * BOX.width + GAP + 2 * MARGIN;
  const height = Math.max(left.size, right.size) * ROW + 2 * MARGIN;
  const parts = [
    `<svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="graph-title">\n`,
  ];
  const middle = (row: number) => MARGIN + row * ROW + BOX.height / 2;
  const start = MARGIN + BOX.width;
  const end = start + GAP;
  for (const { from, to, broken } of edges) {
    const y1 = middle(left.get(from) ?? 0);
    const y2 = middle(right.get(to) ?? 0);
    const bend = `M${start} ${y1}C${start + GAP / 2} ${y1} ${end - GAP / 2} ${y2} ${end} ${y2}`;
    const says = `${shorten(from, 200)} opens ${shorten(to, 200)}${broken ? ', which is missing' : ''}`;
    parts.push(`<path${broken ? ' class="broken"' : ''} d="${bend}"><title>${html(says)}</title></path>\n`);
  }
  for (const [label, row] of left) parts.push(box(label, MARGIN, row));
  for (const [label, row] of right) parts.push(box(label, end, row));
  parts.push('</svg>\n');
  return parts.join('');
}

function box(label: string, x: number, row: number): string {
  const y = MARGIN + row * ROW;
  return (
    `<g><title>${html(shorten(label, 200))}</title>` +
    `<rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="4"/>` +
    `<text x="${x + 8}" y="${y + 15}">${html(shorten(label, 40))}</text></g>\n`
  );
}

// In order of first appearance, so that edges cross little: the edges come by layout.
function rows(labels: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const label of labels) if (!found.has(label)) found.set(label, found.size);
  return found;
}

function table(edges: readonly GraphEdge[]): string {
  const cells = edges.map(({ from, to, broken }) => {
    const row = [shorten(from, 200), shorten(to, 200), broken ? 'missing' : 'exists'];
    return `<tr>${row.map((text) => `<td>${html(text)}</td>`).join('')}</tr>\n`;
  });
  const head = ['Layout', 'Channel', 'State'].map((name) => `<th scope="col">${name}</th>`).join('');
  return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${cells.join('')}</tbody>\n</table>\n`;
}
