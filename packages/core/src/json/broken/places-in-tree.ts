import { type Node, parseTree } from 'jsonc-parser';
import { tokens, type Pointer } from '../../model/address.ts';
import type { Place, Trail } from '../places.ts';
import { mendTexts } from './mend-texts.ts';
import { brokenNumberOf } from './number.ts';

/** Finds the places of a few pointers in broken text: in the tree that the tolerant parser recovers. */
export function placesInTree(text: string, pointers: Iterable<Pointer>): Map<Pointer, Trail> {
  const { mended, root } = treeOf(text);
  const result = new Map<Pointer, Trail>();
  for (const pointer of pointers) {
    const path: Place[] = root ? [placeOf(root)] : [];
    let node: Node | undefined = root;
    for (const key of tokens(pointer)) {
      node = node && childOf(node, key);
      // What number was meant nobody knows, so nothing that could be judged stands there.
      if (!node || brokenNumberOf(node, mended)) {
        node = undefined;
        break;
      }
      path.push(placeOf(node));
    }
    result.set(pointer, { path, found: node !== undefined });
  }
  return result;
}

/** No tree where a text is too much for the parser: then nothing is found in it. */
function treeOf(text: string): { readonly mended: string; readonly root: Node | undefined } {
  try {
    const mended = mendTexts(text).text;
    return { mended, root: parseTree(mended, [], { allowTrailingComma: true }) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { mended: text, root: undefined };
  }
}

function childOf(node: Node, key: string): Node | undefined {
  if (node.type === 'array') return node.children?.[Number(key)];
  // The last of equal keys is the one that counts; `findNodeAtLocation` would take the first.
  return node.children?.findLast((property) => property.children?.[0]?.value === key)?.children?.[1];
}

function placeOf(node: Node): Place {
  const key = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
  return {
    start: node.offset,
    end: node.offset + node.length,
    key: key && [key.offset, key.offset + key.length],
  };
}
