import { above, type Pointer } from '../../model/address.ts';
import { entityAt } from '../../model/entity.ts';
import type { Finding } from '../../model/finding.ts';
import type { RuleId } from '../../model/rule-ids.generated.ts';
import type { Inspection } from '../../model/inspection.ts';
import { addTo, addToSet } from '../../model/multimap.ts';
import { RULES } from '../../rules/registry.generated.ts';
import { DocumentRoots } from '../../workspace/document-roots.ts';
import { inspectionOf } from '../../workspace/inspection-of.ts';

type FindingsByFile = ReadonlyMap<string, readonly Finding[]>;

/**
 * Of two rules that see one mistake, the more specific speaks: applies every rule's `silences`, once, when all has been said.
 *
 * @param inspections in path order
 */
export function silence(findings: FindingsByFile, inspections: readonly Inspection[]): FindingsByFile {
  const entities = new Entities(inspections);
  const silencedEntities = entitiesSilenced(findings, entities);
  const result = new Map<string, readonly Finding[]>();
  for (const file of [...findings.keys()].toSorted()) {
    const list = findings.get(file) ?? [];
    const speakers = speakersByPlace(list);
    const around = placesAround(list);
    const said = new Set<string>();
    const kept = list.filter(
      (finding) =>
        !silencedEntities.get(finding.rule)?.has(silencer(entities.of(finding), finding.yieldsTo)) &&
        (speakers.size === 0 || !isSilencedAtPlace(finding, speakers)) &&
        !around.get(finding.rule)?.has(finding.pointer) &&
        isFirstOfItsEntity(finding, said),
    );
    if (kept.length > 0) result.set(file, kept);
  }
  return result;
}

/** Of each rule that found something, what silences it, as `silencer` writes it. */
function entitiesSilenced(findings: FindingsByFile, entities: Entities): ReadonlyMap<RuleId, ReadonlySet<string>> {
  const speaking = new Set<RuleId>();
  for (const list of findings.values()) for (const { rule } of list) speaking.add(rule);
  const silenced = new Map<RuleId, Set<string>>();
  const silencedBy = new Map<RuleId, readonly Set<string>[]>();
  for (const rule of speaking) {
    const sets: Set<string>[] = [];
    const { silences = {} } = RULES.get(rule);
    for (const other of RULES.keys()) {
      // Most of these rules found nothing, so nothing has to be kept from them.
      if (silences[other] !== 'entity' || !speaking.has(other)) continue;
      const about = silenced.get(other) ?? new Set();
      silenced.set(other, about);
      sets.push(about);
    }
    if (sets.length > 0) silencedBy.set(rule, sets);
  }
  if (silencedBy.size === 0) return silenced;
  for (const list of findings.values()) {
    for (const finding of list) {
      for (const about of silencedBy.get(finding.rule) ?? NONE) {
        const entity = entities.of(finding);
        about.add(silencer(entity, undefined)).add(silencer(entity, finding.rule));
      }
    }
  }
  return silenced;
}

const NONE: readonly never[] = [];

/** What silences a finding about an entity: any rule that may, or this one only. */
function silencer(entity: string, by: RuleId | undefined): string {
  return by === undefined ? entity : `${entity}\0${by}`;
}

/** Of findings that each give way to another rule, whether this is the first that its rule reports of an entity at a place. */
function isFirstOfItsEntity({ rule, pointer, entity, yieldsTo }: Finding, said: Set<string>): boolean {
  if (yieldsTo === undefined) return true;
  const key = `${rule}\0${pointer}\0${entity}`;
  if (said.has(key)) return false;
  said.add(key);
  return true;
}

let placeSpeakers: ReadonlySet<RuleId> | undefined;

/** Whether a rule silences others at its place. */
function speaksForPlace(rule: RuleId): boolean {
  placeSpeakers ??= new Set(
    [...RULES].filter(([, { silences }]) => Object.values(silences ?? {}).includes('place')).map(([id]) => id),
  );
  return placeSpeakers.has(rule);
}

/** Findings whose rules silence others at their place, by pointer. */
function speakersByPlace(findings: readonly Finding[]): ReadonlyMap<Pointer, readonly Finding[]> {
  const speakers = new Map<Pointer, Finding[]>();
  for (const finding of findings) {
    if (finding.readAsMeant || !speaksForPlace(finding.rule)) continue;
    addTo(speakers, finding.pointer, finding);
  }
  return speakers;
}

/** What the places of some findings stand in, by the rule that is silenced there. */
function placesAround(findings: readonly Finding[]): ReadonlyMap<RuleId, ReadonlySet<Pointer>> {
  const places = new Map<RuleId, Set<Pointer>>();
  for (const { rule, pointer } of findings) {
    for (const silenced of silencedAround(rule))
      for (let place = above(pointer); place !== ''; place = above(place)) addToSet(places, silenced, place);
  }
  return places;
}

let silencedAroundBy: ReadonlyMap<RuleId, readonly RuleId[]> | undefined;

function silencedAround(rule: RuleId): readonly RuleId[] {
  silencedAroundBy ??= new Map(
    [...RULES].map(([id, { silences }]) => [id, [...RULES.keys()].filter((other) => silences?.[other] === 'around')]),
  );
  return silencedAroundBy.get(rule) ?? NONE;
}

/** A place is silenced with all that stands in it, or would. */
function isSilencedAtPlace(finding: Finding, speakers: ReadonlyMap<Pointer, readonly Finding[]>): boolean {
  for (let place = finding.pointer; ; place = above(place)) {
    // A finding with a span is about the text around its pointer (a comma, the second of two keys), not about the value there.
    const isElsewhere = finding.span !== undefined && place === finding.pointer;
    const here = isElsewhere ? undefined : speakers.get(place);
    if (here?.some((speaker) => speaker !== finding && silencesAtPlace(speaker.rule, finding.rule))) return true;
    if (place === '') return false;
  }
}

function silencesAtPlace(speaker: RuleId, rule: RuleId): boolean {
  const silences = RULES.get(speaker).silences;
  if (silences?.[rule] !== undefined) return silences[rule] === 'place' || silences[rule] === 'around';
  // `*` silences every rule but those that know the speaker's place better, and itself.
  return silences?.['*'] === 'place' && rule !== speaker && RULES.get(rule).silences?.[speaker] === undefined;
}

/** Tells what a finding is about: what it says itself, or the document that it stands in. */
class Entities {
  readonly #documents: DocumentRoots;

  constructor(inspections: readonly Inspection[]) {
    this.#documents = new DocumentRoots((file) => inspectionOf(inspections, file));
  }

  of({ entity, file, pointer }: Finding): string {
    return entity ?? entityAt({ file, pointer: this.#documents.around(file, pointer) });
  }
}
