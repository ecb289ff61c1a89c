import type { Inspection, LocalReference, Reference, ReferenceTarget } from '../model/inspection.ts';

/** What one file refers to. */
type Referring = Pick<Inspection, 'file' | 'references'>;

/** All references to one kind of target. */
interface Group {
  readonly files: Referring[];
  readonly targets: Set<string>;
  /** How many stand elsewhere than in a channel map. */
  outsideMaps: number;
}

/** The references of all files, by what they lead to. There may be hundreds of thousands, but they lead to a few targets. */
export class ReferenceIndex {
  readonly #groups = new Map<ReferenceTarget, Group>();

  add(inspection: Referring): void {
    const { references } = inspection;
    let group: Group | undefined;
    let to: ReferenceTarget | undefined;
    for (let index = 0; index < references.length; index++) {
      const reference = references[index] as LocalReference;
      // Most files refer to one kind of target.
      if (!group || reference.to !== to) group = this.#group((to = reference.to), inspection);
      group.targets.add(reference.target);
      if (reference.from !== 'channel-map') group.outsideMaps++;
    }
  }

  targets(to: ReferenceTarget): ReadonlySet<string> {
    return this.#groups.get(to)?.targets ?? NO_TARGETS;
  }

  countOutsideMaps(to: ReferenceTarget): number {
    return this.#groups.get(to)?.outsideMaps ?? 0;
  }

  /** @param wants asked once a target: whether references to it are wanted */
  references(to: ReferenceTarget, wants?: (target: string) => boolean): Iterable<Reference> {
    const group = this.#groups.get(to);
    if (!group) return [];
    if (!wants) return walk(to, group);
    const wanted = new Set<string>();
    for (const target of group.targets) if (wants(target)) wanted.add(target);
    return wanted.size === 0 ? [] : walk(to, group, wanted);
  }

  #group(to: ReferenceTarget, inspection: Referring): Group {
    let group = this.#groups.get(to);
    if (!group) this.#groups.set(to, (group = { files: [], targets: new Set<string>(), outsideMaps: 0 }));
    if (group.files.at(-1) !== inspection) group.files.push(inspection);
    return group;
  }
}

export const NO_TARGETS: ReadonlySet<string> = new Set<string>();

/** Made one at a time: hardly any is remembered. */
function* walk(to: ReferenceTarget, { files }: Group, wanted?: ReadonlySet<string>): Generator<Reference> {
  for (const { file, references } of files) {
    for (const reference of references) {
      if (reference.to === to && (!wanted || wanted.has(reference.target))) yield placed(file, reference);
    }
  }
}

function placed(file: string, { to, target, pointer, from }: LocalReference): Reference {
  return { file, to, target, pointer, from };
}
