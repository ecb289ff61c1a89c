import { addTo } from '../model/multimap.ts';
import { fold, nearestOnes } from '../words/nearest.ts';

/** So many names are compared with each; of more, only those that start or end alike. */
const FEW = 200;

/** Finds which of many names was meant. */
export class NameIndex {
  readonly #names: readonly string[];
  readonly #answers = new Map<string, readonly string[]>();
  #byEnds: Map<string, string[]> | undefined;

  constructor(names: Iterable<string>) {
    this.#names = [...names];
  }

  /** Those that are nearest. */
  near(name: string): readonly string[] {
    let answer = this.#answers.get(name);
    if (!answer) this.#answers.set(name, (answer = nearestOnes(name, this.#candidates(name))));
    return answer;
  }

  #candidates(name: string): Iterable<string> {
    if (this.#names.length <= FEW) return this.#names;
    this.#byEnds ??= this.#groupByEnds();
    const groups = this.#byEnds;
    return new Set(ends(name).flatMap((end) => groups.get(end) ?? []));
  }

  #groupByEnds(): Map<string, string[]> {
    const groups = new Map<string, string[]>();
    for (const name of this.#names) {
      for (const end of ends(name)) addTo(groups, end, name);
    }
    return groups;
  }
}

/** Two slips leave the start or the end of a name as it was, unless it is a very short one. */
function ends(name: string): string[] {
  const folded = fold(name);
  return [`^${folded.slice(0, 3)}`, `$${folded.slice(-3)}`];
}
