import { DocumentRoots } from '../workspace/document-roots.ts';
import { inspectionOf } from '../workspace/inspection-of.ts';
import { TextPlaces } from '../json/text-places.ts';
import type { Address, Pointer } from '../model/address.ts';
import type { Range } from '../model/diagnostic.ts';
import type { Inspection } from '../model/inspection.ts';
import { addTo } from '../model/multimap.ts';
import type { LintedWorkspace } from './lint-paths.ts';

/** Tells where things stand in the files of a workspace. Each file is read once, so all addresses are given first. */
export class FilePlaces {
  readonly #workspace: LintedWorkspace;
  readonly #pointers = new Map<string, Pointer[]>();
  readonly #files = new Map<string, TextPlaces>();
  readonly #documents = new DocumentRoots((file) => this.#inspection(file));

  constructor(workspace: LintedWorkspace, addresses: readonly Address[]) {
    this.#workspace = workspace;
    for (const { file, pointer } of addresses) addTo(this.#pointers, file, pointer);
  }

  /** Where a value stands; for what is absent, where it belongs; the file's start, where the file can't be read any more. */
  range(address: Address): Range {
    const { file } = address;
    return this.#in(file).range(address, (prefix) => this.#documents.has(file, prefix));
  }

  /** `layouts/agent.json:6:43` */
  shown(address: Address): string {
    const { line, column } = this.range(address);
    return `${address.file}:${line}:${column}`;
  }

  /** The value as it is written, or `undefined` where there is none. */
  source({ file, pointer }: Address): string | undefined {
    return this.#in(file).source(pointer);
  }

  #in(file: string): TextPlaces {
    let places = this.#files.get(file);
    if (!places) {
      const broken = this.#inspection(file)?.broken ?? false;
      places = new TextPlaces(this.#workspace.text(file) ?? '', this.#pointers.get(file) ?? [], { broken });
      this.#files.set(file, places);
    }
    return places;
  }

  #inspection(file: string): Inspection | undefined {
    return inspectionOf(this.#workspace.inspections, file);
  }
}
