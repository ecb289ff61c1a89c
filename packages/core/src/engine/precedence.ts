import type { Pointer } from '../model/address.ts';
import { entityOfDocument, type Finding, type RuleId } from '../model/finding.ts';
import type { Inspection } from '../model/inspection.ts';
import { RULES } from '../rules/registry.generated.ts';

type FindingsByFile = ReadonlyMap<string, readonly Finding[]>;

/** Of two rules that see one mistake, the more specific speaks: applies every rule's `silences`, once, when all has been said. */
export function silence(findings: FindingsByFile, inspections: readonly Inspection[]): FindingsByFile {
  const entities = new Entities(inspections);
  const silencedEntities = new Map<RuleId, Set<string>>();
  for (const list of findings.values()) {
    for (const finding of list) {
      for (const [silenced, by] of Object.entries(RULES.get(finding.rule)?.silences ?? {})) {
        if (by !== 'entity') continue;
        const about = silencedEntities.get(silenced) ?? new Set();
        const entity = entities.of(finding);
        // A finding whose entity ends in a rule's id yields to that rule alone.
        silencedEntities.set(silenced, about.add(entity).add(`${entity}\0${finding.rule}`));
      }
    }
  }
  const result = new Map<string, readonly Finding[]>();
  for (const file of [...findings.keys()].toSorted()) {
    const list = findings.get(file) ?? [];
    const speakers = speakersByPlace(list);
    const kept = list.filter(
      (finding) =>
        !silencedEntities.get(finding.rule)?.has(entities.of(finding)) &&
        (speakers.size === 0 || !isSilencedAtPlace(finding, speakers)),
    );
    if (kept.length > 0) result.set(file, kept);
  }
  return result;
}

/** Findings whose rules silence others at their place, by pointer. */
function speakersByPlace(findings: readonly Finding[]): ReadonlyMap<Pointer, readonly Finding[]> {
  const speakers = new Map<Pointer, Finding[]>();
  for (const finding of findings) {
    if (finding.mended || !Object.values(RULES.get(finding.rule)?.silences ?? {}).includes('place')) continue;
    const here = speakers.get(finding.pointer);
    if (here) here.push(finding);
    else speakers.set(finding.pointer, [finding]);
  }
  return speakers;
}

/** A place is silenced with all that stands in it, or would. */
function isSilencedAtPlace(finding: Finding, speakers: ReadonlyMap<Pointer, readonly Finding[]>): boolean {
  for (let place = finding.pointer; ; place = place.slice(0, place.lastIndexOf('/'))) {
    // A finding with a span is about the text around its pointer (a comma, the second of two keys), not about the value there.
    const isElsewhere = finding.span !== undefined && place === finding.pointer;
    const here = isElsewhere ? undefined : speakers.get(place);
    if (here?.some((speaker) => speaker !== finding && silencesAtPlace(speaker.rule, finding.rule))) return true;
    if (place === '') return false;
  }
}

function silencesAtPlace(speaker: RuleId, rule: RuleId): boolean {
  const silences = RULES.get(speaker)?.silences;
  if (silences?.[rule] === 'place') return true;
  // `*` silences every rule but those that know the speaker's place better, and itself.
  return silences?.['*'] === 'place' && rule !== speaker && RULES.get(rule)?.silences?.[speaker] === undefined;
}

/** Tells what a finding is about: what it says itself, or the document that it stands in. */
class Entities {
  readonly #inspections: readonly Inspection[];
  #documents: ReadonlyMap<string, ReadonlySet<Pointer>> | undefined;

  constructor(inspections: readonly Inspection[]) {
    this.#inspections = inspections;
  }

  of(finding: Finding): string {
    if (finding.entity !== undefined) return finding.entity;
    this.#documents ??= new Map(
      this.#inspections.map(({ file, documents }) => [file, new Set(documents.map(({ pointer }) => pointer))]),
    );
    const { file } = finding;
    const documents = this.#documents.get(file);
    let { pointer } = finding;
    while (pointer !== '' && !documents?.has(pointer)) pointer = pointer.slice(0, pointer.lastIndexOf('/'));
    return entityOfDocument({ file, pointer });
  }
}
