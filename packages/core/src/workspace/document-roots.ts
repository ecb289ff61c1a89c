import { above, type Pointer } from '../model/address.ts';
import type { DocumentEntry, Inspection } from '../model/inspection.ts';

/** Tells where documents begin in a file. Made for questions that come file by file: it remembers the last one. */
export class DocumentRoots {
  readonly #inspectionOf: (file: string) => Inspection | undefined;
  #file: string | undefined;
  #roots: ReadonlySet<Pointer> = new Set();

  constructor(inspectionOf: (file: string) => Inspection | undefined) {
    this.#inspectionOf = inspectionOf;
  }

  /** The document that a pointer leads into; the file itself where it leads into none. */
  around(file: string, pointer: Pointer): Pointer {
    const roots = this.#of(file);
    let root = pointer;
    while (root !== '' && !roots.has(root)) root = above(root);
    return root;
  }

  /** Whether a pointer is that of a document, or of the file. */
  has(file: string, pointer: Pointer): boolean {
    return pointer === '' || this.#of(file).has(pointer);
  }

  #of(file: string): ReadonlySet<Pointer> {
    if (this.#file !== file) {
      this.#roots = rootsOf(this.#inspectionOf(file)?.documents ?? []);
      this.#file = file;
    }
    return this.#roots;
  }
}

/** Where some documents of one file begin. */
export function rootsOf(documents: readonly DocumentEntry[]): ReadonlySet<Pointer> {
  return new Set(documents.map(({ pointer }) => pointer));
}
