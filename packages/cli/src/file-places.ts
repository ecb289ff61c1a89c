import { type Address, addTo, TextPlaces } from '@deskcheck/core';
import type { LintedWorkspace } from '@deskcheck/core/node';

/** Tells where things stand in the files of a workspace. Each file is read once, so all addresses are given first. */
export class FilePlaces {
  readonly #workspace: LintedWorkspace;
  readonly #files = new Map<string, TextPlaces>();

  constructor(workspace: LintedWorkspace, addresses: readonly Address[]) {
    this.#workspace = workspace;
    const pointers = new Map<string, string[]>();
    for (const { file, pointer } of addresses) addTo(pointers, file, pointer);
    for (const [file, wanted] of pointers) {
      const broken = this.#inspection(file)?.broken ?? false;
      this.#files.set(file, new TextPlaces(workspace.text(file) ?? '', wanted, { broken }));
    }
  }

  /** `layouts/agent.json:6:43` */
  shown(address: Address): string {
    const documents = this.#inspection(address.file)?.documents ?? [];
    const range = this.#files
      .get(address.file)
      ?.range(address, (prefix) => documents.some(({ pointer }) => pointer === prefix));
    return `${address.file}:${range?.line ?? 1}:${range?.column ?? 1}`;
  }

  /** The value as it is written, or `undefined` where there is none. */
  source({ file, pointer }: Address): string | undefined {
    return this.#files.get(file)?.source(pointer);
  }

  #inspection(file: string): LintedWorkspace['inspections'][number] | undefined {
    return this.#workspace.inspections.find((inspection) => inspection.file === file);
  }
}
