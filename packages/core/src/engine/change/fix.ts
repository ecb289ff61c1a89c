import { EditSet } from '../../json/text-edits.ts';
import type { Diagnostic, FileEdits, TextEdit } from '../../model/diagnostic.ts';

/** What a diagnostic offers to change: all of it is made, or nothing. */
export interface Offer {
  readonly diagnostic: Diagnostic;
  readonly edits: readonly FileEdits[];
}

/** What is applied: safe fixes only, or also the suggestion of a finding that has exactly one. */
export type FixExtent = 'safe' | 'suggestions';

/** What a diagnostic offers to that extent; nothing where it has no fix, or several suggestions among which a person has to choose. */
export function offerOf(diagnostic: Diagnostic, extent: FixExtent): Offer | undefined {
  const { fix, suggestions } = diagnostic;
  const [only, ...others] = suggestions;
  if (fix) return { diagnostic, edits: fix };
  return extent === 'suggestions' && only && others.length === 0 ? { diagnostic, edits: only.edits } : undefined;
}

/** The offers that are made, and what they change. */
export interface Chosen {
  readonly offers: readonly Offer[];
  /** By file as the offers name it; in order of place and without overlap. */
  readonly edits: ReadonlyMap<string, readonly TextEdit[]>;
}

/**
 * Chooses the offers that can be made together. Of two that touch the same characters the first one is made; the other may still stand
 * after that, so whoever applies these looks again.
 */
export function chooseFixes(offers: Iterable<Offer>): Chosen {
  const chosen: Offer[] = [];
  const sets = new Map<string, EditSet>();
  const setFor = (file: string): EditSet => {
    let set = sets.get(file);
    if (!set) sets.set(file, (set = new EditSet()));
    return set;
  };
  for (const offer of offers) {
    if (!offer.edits.every(({ file, edits }) => setFor(file).admits(edits))) continue;
    for (const { file, edits } of offer.edits) setFor(file).add(edits);
    chosen.push(offer);
  }
  const edits = [...sets].flatMap(([file, set]) => (set.edits.length === 0 ? [] : [[file, set.edits] as const]));
  return { offers: chosen, edits: new Map(edits) };
}
