import type { Pointer } from '../model/address.ts';
import type { Exclusion } from '../model/documents.generated.ts';
import type { ChannelFacts } from '../model/facts.ts';
import { holdsVariable } from '../model/identifier.ts';
import { addTo } from '../model/multimap.ts';
import type { DocumentFacts, Workspace } from '../model/workspace.ts';

/** One thing by which a policy leaves channels unscanned: a channel's id, or a value of one of its labels. */
export type ExclusionTerm = {
  readonly policy: DocumentFacts<'dlp-policy'>;
  /** The value that says it. */
  readonly pointer: Pointer;
} & (
  | { readonly by: 'id'; readonly id: string }
  /** `key` is the label's name in a channel's metadata, where the field is one of these. */
  | {
      readonly by: 'label';
      readonly field: string;
      readonly fieldPointer: Pointer;
      readonly key: string | undefined;
      readonly value: string;
    }
);

const LABEL_FIELD = /^channelMetadata\.(.+)$/;

/** Everything that a policy's exclusions say, in document order. */
export function exclusionTerms(policy: DocumentFacts<'dlp-policy'>): ExclusionTerm[] {
  return (policy.facts.exclusions ?? []).flatMap((exclusion, index) =>
    exclusion ? termsOf(exclusion, policy, `${policy.pointer}/exclusions/${index}`) : [],
  );
}

function termsOf(
  exclusion: NonNullable<Exclusion>,
  policy: DocumentFacts<'dlp-policy'>,
  pointer: Pointer,
): ExclusionTerm[] {
  const terms: ExclusionTerm[] = [];
  const { field, value } = exclusion;
  if (field != null && value != null) {
    const key = LABEL_FIELD.exec(field)?.[1];
    const add = (text: string | null, place: Pointer) => {
      if (text === null || holdsVariable(text)) return;
      terms.push({ by: 'label', policy, pointer: place, field, fieldPointer: `${pointer}/field`, key, value: text });
    };
    if (Array.isArray(value)) value.forEach((element, index) => add(element, `${pointer}/value/${index}`));
    else add(value, `${pointer}/value`);
  }
  for (const [index, id] of (exclusion.channelIds ?? []).entries()) {
    if (id !== null) terms.push({ by: 'id', policy, pointer: `${pointer}/channelIds/${index}`, id });
  }
  return terms;
}

/** Answers which of a workspace's exclusions cover a channel, without comparing each with each. */
export class ExclusionIndex {
  readonly #byId = new Map<string, ExclusionTerm[]>();
  readonly #byLabel = new Map<string, Map<string, ExclusionTerm[]>>();

  constructor(terms: readonly ExclusionTerm[], workspace: Workspace) {
    // A channel may stand in a list by a variable as well.
    const variables = new Map<string, string>();
    for (const { from, file, pointer, target } of workspace.references('variable'))
      if (from === 'dlp-policy') variables.set(`${file}\0${pointer}`, target);
    for (const term of terms) {
      if (term.by === 'label') {
        if (term.key === undefined) continue;
        let values = this.#byLabel.get(term.key);
        if (!values) this.#byLabel.set(term.key, (values = new Map<string, ExclusionTerm[]>()));
        addTo(values, term.value, term);
        continue;
      }
      const variable = variables.get(`${term.policy.file}\0${term.pointer}`);
      const ids =
        variable === undefined ? [term.id] : workspace.variables.named(variable).flatMap(({ value }) => value ?? []);
      for (const id of new Set(ids.map((one) => one.toLowerCase()))) addTo(this.#byId, id, term);
    }
  }

  covering({ id, metadata }: ChannelFacts): readonly ExclusionTerm[] {
    const found = id === undefined ? [] : [...(this.#byId.get(id.toLowerCase()) ?? [])];
    for (const [key, values] of this.#byLabel) {
      if (Object.hasOwn(metadata, key)) found.push(...(values.get(metadata[key] ?? '') ?? []));
    }
    return found;
  }
}
