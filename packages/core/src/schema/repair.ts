import { below, keyAt, originalPointer, type Pointer, type Renaming, tokens, valueAt } from '../model/address.ts';
import type { Change } from '../model/finding.ts';
import { isGuid } from '../model/identifier.ts';
import { isObject } from '../model/json-object.ts';
import type { Kind } from '../model/kind.ts';
import type { Collector, Misspelling } from './collector.ts';
import {
  belongsElsewhere,
  explain,
  listMissing,
  misplaced,
  misspelt,
  nearly,
  reshaped,
  type SchemaFinding,
  setTo,
  standsInItself,
} from './explain.ts';
import { homeOfKey, isMisplacedWidget, TOP } from './home-of-key.ts';
import { meantKey } from './meant-key.ts';
import { listMissingAround } from './names-of-ids.ts';
import { knownKeys, type SchemaError } from './validator.ts';

/** A misspelt key, and whether its object takes no other keys. */
interface ClosedMisspelling extends Misspelling {
  readonly isClosed: boolean;
}

/** So many ids are read as groups: each has a place of its own to be found again. */
const MOST_IDS = 500;

/** Changes a document into one that can be read, and keeps account of what was wrong and where it stood. */
export class Repair {
  readonly findings: SchemaFinding[] = [];
  readonly renamed: Renaming[] = [];
  readonly #kind: Kind;
  readonly #document: object;
  readonly #base: Pointer;
  readonly #said = new Set<string>();
  /** Values of a wrong type, which were taken out. */
  readonly #removed = new Set<Pointer>();

  constructor(kind: Kind, document: object, base: Pointer) {
    this.#kind = kind;
    this.#document = document;
    this.#base = base;
  }

  original(pointer: Pointer): Pointer {
    return originalPointer(pointer, this.renamed);
  }

  /** Repairs what one reading complained of. Returns whether the document has to be read again. */
  apply(errors: readonly SchemaError[], collector: Collector): boolean {
    const { before } = collector;
    const widgets = errors.filter((error) => isMisplacedWidget(error, this.#get(error.instancePath)));
    if (widgets.length > 0) {
      for (const { instancePath } of widgets) this.#putIntoWidgets(instancePath);
      return true;
    }
    const misspellings = [
      ...collector.misspellings.slice(before.misspellings).map((one) => ({ ...one, isClosed: false })),
      ...errors.filter((error) => error.keyword === 'x-closed').flatMap((error) => this.#misspelling(error)),
    ];
    // Names first: what is missing, and what a value should be, can only be told once the keys are known.
    if (misspellings.length > 0) {
      for (const misspelling of misspellings) this.#rename(misspelling);
      return true;
    }
    if (this.#takeOutUnlisted()) return true;
    let changed = false;
    for (const error of errors) if (error.keyword === 'x-closed') changed = this.#moveHome(error) || changed;
    if (changed) return true;
    for (const { pointer, value, meant, message } of collector.nearValues.slice(before.nearValues)) {
      this.#say({ ...nearly(this.original(pointer), value, meant, message), readAsMeant: true });
      changed = this.#set(pointer, meant) || changed;
    }
    for (const error of errors) changed = this.#complaint(error) || changed;
    return changed;
  }

  /** Reads a widget as if it stood in a list of widgets. */
  #putIntoWidgets(pointer: Pointer): void {
    const widget = this.#get(pointer) as Readonly<Record<string, unknown>>;
    const was = this.original(pointer);
    this.#say(misplaced(was, String(widget['type'])));
    this.#set(pointer, { widgets: [widget] });
    this.renamed.push({ now: below(pointer, 'widgets', 0), was });
  }

  /** Takes out names of a channel map that stand in no list: until they do, they name nothing, and no fix may build on them. */
  #takeOutUnlisted(): boolean {
    const top = this.#document as Record<string, unknown>;
    const missing = this.#kind === 'channel-map' ? listMissingAround(top) : undefined;
    if (!missing) return false;
    this.#say(listMissing(below(this.#base, missing.list), missing.keys));
    for (const key of missing.keys) delete top[key];
    return true;
  }

  /** Reads a key that stands in the wrong object of its document as if it stood where it belongs. Returns whether it does. */
  #moveHome({ instancePath, params }: SchemaError): boolean {
    const key = String(params['key']);
    const [name, ...deeper] = tokens(instancePath.slice(this.#base.length));
    if (deeper.length > 0) return false;
    const isNested = name === key;
    const top = this.#document as Record<string, unknown>;
    const lacksIt = (of: string) => isObject(top[of]) && (top[of] as Record<string, unknown>)[key] == null;
    const home = isNested ? key : homeOfKey(this.#kind, key, name ?? TOP, lacksIt);
    const holder = this.#get(instancePath) as Record<string, unknown>;
    const value = holder[key];
    if (home === undefined || value == null) return false;
    // A single word (`type`, `enabled`) is no sign of an object that isn't there.
    const target = home === TOP ? top : (top[home] ?? (/[A-Z]/.test(key) ? {} : undefined));
    const moved = isNested ? value : { [key]: value };
    if (!isObject(target) || !isObject(moved)) return false;
    const into = home === TOP ? this.#base : below(this.#base, home);
    // What was taken out there was no absence.
    const isTaken = (each: string) => target[each] != null || this.#removed.has(below(into, each));
    if (Object.keys(moved).some((each) => each !== name && isTaken(each))) return false;
    const was = this.original(below(instancePath, key));
    this.#say(isNested ? standsInItself(was, key) : belongsElsewhere(was, key, home));
    delete holder[key];
    if (home === TOP) Object.assign(top, moved);
    else top[home] = Object.assign(target, moved);
    for (const each of Object.keys(moved))
      this.renamed.push({ now: below(into, each), was: isNested ? below(was, each) : was });
    return true;
  }

  #misspelling(error: SchemaError): ClosedMisspelling[] {
    const { instancePath, params } = error;
    const key = String(params['key']);
    const holder = this.#get(instancePath) as Record<string, unknown> | undefined;
    const absent = knownKeys(error).filter((known) => holder?.[known] == null);
    const meant = meantKey(key, holder?.[key], this.#nameOf(instancePath), absent);
    return meant === undefined ? [] : [{ pointer: instancePath, key, meant, isClosed: true }];
  }

  /** What an object is called by where it stands: by the list, for one of its elements. */
  #nameOf(pointer: Pointer): string {
    return keyAt(pointer.slice(this.#base.length)) ?? this.#kind;
  }

  #rename({ pointer, key, meant, isClosed }: ClosedMisspelling): void {
    const holder = this.#get(pointer) as Record<string, unknown> | undefined;
    // Two misspellings of one key: the first is taken for it, the second then is an unknown property.
    if (!holder || holder[meant] != null || !Object.hasOwn(holder, key)) return;
    const was = this.original(below(pointer, key));
    this.#say(misspelt({ at: was, key, meant, isClosed }));
    holder[meant] = holder[key];
    delete holder[key];
    this.renamed.push({ now: below(pointer, meant), was });
    if (meant === 'groups' && /ids?$/i.test(key)) this.#readAsGroups(below(pointer, meant), holder[meant]);
  }

  /** Returns whether the complaint changed the document. */
  #complaint(error: SchemaError): boolean {
    const value = this.#get(error.instancePath);
    const { finding, correction } = explain(error, value);
    const pointer = this.original(finding.pointer);
    // What stands there and is wrong isn't missing as well.
    if (this.#removed.has(finding.pointer)) return false;
    if (this.#isToldByName(error, value)) return this.#bringIntoForm(error, value);
    this.#say({
      ...finding,
      pointer,
      ...(correction && { suggestions: setTo(pointer, correction.value) }),
    });
    if (correction?.certain) return this.#set(error.instancePath, correction.value);
    // A wrong type would trip every rule; a text or a missing key trips none.
    if (error.keyword !== 'type' && error.keyword !== 'enum') return false;
    this.#removed.add(error.instancePath);
    return this.#set(error.instancePath, null);
  }

  /**
   * Whether the misspelt name of a value says as well that it has another form: one thing in place of a list (`redirectUri`), or a list
   * in place of one. Whoever corrects the name corrects that as well.
   */
  #isToldByName({ instancePath, keyword, params }: SchemaError, value: unknown): boolean {
    if (keyword !== 'type' || !this.renamed.some(({ now }) => now === instancePath)) return false;
    const types = [params['type']].flat();
    return (typeof value === 'object') !== (types.includes('array') || types.includes('object'));
  }

  /** Reads one word as a list of it, and renames it to that. Anything else of another form is taken out. */
  #bringIntoForm({ instancePath: pointer, params }: SchemaError, value: unknown): boolean {
    if (![params['type']].flat().includes('array') || typeof value !== 'string' || /[\s,]/.test(value)) {
      this.#removed.add(pointer);
      return this.#set(pointer, null);
    }
    const was = this.original(pointer);
    this.#takeAlong(was, [{ op: 'set', pointer: was, value: [value] }], [value]);
    this.renamed.push({ now: below(pointer, 0), was });
    return this.#set(pointer, [value]);
  }

  /** Reads ids as the groups that have them, where the name says that ids stand there (`groupIds`). */
  #readAsGroups(pointer: Pointer, value: unknown): boolean {
    const ids = [value].flat();
    if (ids.length > MOST_IDS || !ids.every((id) => typeof id === 'string' && isGuid(id))) return false;
    const was = this.original(pointer);
    const isList = Array.isArray(value);
    const placeOf = (index: number) => (isList ? below(was, index) : was);
    const groups = ids.map((id) => ({ id }));
    this.#takeAlong(
      was,
      isList
        ? groups.map((group, index) => ({ op: 'set', pointer: placeOf(index), value: group }))
        : [{ op: 'set', pointer: was, value: groups }],
      groups,
    );
    for (let index = 0; index < ids.length; index++)
      this.renamed.push({ now: below(pointer, index, 'id'), was: placeOf(index) });
    return this.#set(pointer, groups);
  }

  /** Adds changes to the rename of a key, after which `value` stands behind it. */
  #takeAlong(key: Pointer, changes: readonly Change[], value: unknown): void {
    const place = this.findings.findIndex((finding) => finding.pointer === key && finding.part === 'key');
    const finding = this.findings[place];
    if (finding) this.findings[place] = reshaped(finding, changes, value);
  }

  #say(finding: SchemaFinding): void {
    const key = `${finding.pointer}\0${finding.rule}\0${finding.message}`;
    if (this.#said.has(key)) return;
    this.#said.add(key);
    this.findings.push(finding);
  }

  #get(pointer: Pointer): unknown {
    return valueAt(this.#document, pointer.slice(this.#base.length));
  }

  #set(pointer: Pointer, value: unknown): boolean {
    const path = tokens(pointer.slice(this.#base.length));
    const last = path.pop();
    if (last === undefined) return false;
    const holder = valueAt(this.#document, below('', ...path)) as Record<string, unknown> | undefined;
    if (!holder || holder[last] === value) return false;
    holder[last] = value;
    return true;
  }
}
