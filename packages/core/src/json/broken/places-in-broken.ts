import { visit } from 'jsonc-parser';
import type { Pointer } from '../../model/address.ts';
import type { Span } from '../../model/span.ts';
import { forget, type Trail, type Wanted, WantedPlaces } from '../trails.ts';
import { mendText } from './mend-text.ts';
import { brokenNumber } from './number.ts';

/** Finds the places of a few pointers in broken text, in one pass: where the tolerant parser sees what they lead to. */
export function placesInBroken(text: string, pointers: Iterable<Pointer>): Map<Pointer, Trail> {
  const wanted = new WantedPlaces(pointers);
  try {
    find(wanted.root, mendText(text).text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // The text is too much for the parser, so nothing is found in it.
    return new WantedPlaces(pointers).trails();
  }
  return wanted.trails();
}

/** An object or array that hasn't ended, or the file around everything. */
interface Open {
  readonly wanted: Wanted | undefined;
  readonly start: number;
  /** Its own key, if it is a property's value. */
  readonly key: Span | undefined;
  /** Of an array, how many elements have begun. */
  index: number | undefined;
  /** Of an object, the property at hand. */
  property: Wanted | undefined;
  propertyKey: Span | undefined;
}

function find(root: Wanted, text: string): void {
  const file: Open = {
    wanted: undefined,
    start: 0,
    key: undefined,
    index: undefined,
    property: root,
    propertyKey: undefined,
  };
  const open: Open[] = [file];
  const innermost = () => open.at(-1) ?? file;
  /** What is wanted of the value that begins. */
  const next = ({ wanted, index, property }: Open): Wanted | undefined =>
    index === undefined ? property : wanted?.children.get(String(index));
  const begin = (start: number, index: number | undefined): boolean => {
    const around = innermost();
    const wanted = next(around);
    if (around.index !== undefined) around.index++;
    open.push({ wanted, start, key: around.propertyKey, index, property: undefined, propertyKey: undefined });
    // What stands in it is only stepped over where nobody asks for it.
    return wanted !== undefined && wanted.children.size > 0;
  };
  const end = (offset: number, length: number): void => {
    const { wanted, start, key } = open.pop() ?? file;
    if (wanted) wanted.place = { start, end: offset + length, key };
  };
  visit(
    text,
    {
      onObjectBegin: (offset) => begin(offset, undefined),
      onArrayBegin: (offset) => begin(offset, 0),
      onObjectEnd: end,
      onArrayEnd: end,
      onObjectProperty: (name, offset, length) => {
        const object = innermost();
        object.property = object.wanted?.children.get(name);
        object.propertyKey = [offset, offset + length];
        if (object.property?.place) {
          object.property.place = undefined;
          forget(object.property);
        }
      },
      onLiteralValue: (value: unknown, start, length) => {
        const around = innermost();
        const wanted = next(around);
        if (around.index !== undefined) around.index++;
        if (!wanted) return;
        // Nobody knows which number was meant, so nothing that could be judged stands there.
        if (around !== file && isBroken(value, text, start, start + length, around.index === undefined)) return;
        wanted.place = { start, end: start + length, key: around.propertyKey };
      },
    },
    { allowTrailingComma: true },
  );
}

function isBroken(value: unknown, text: string, start: number, end: number, inObject: boolean): boolean {
  return typeof value === 'number' && brokenNumber(text, start, end, inObject) !== undefined;
}
