import type { Pointer } from '../model/address.ts';
import { cutBack } from '../model/cut-back.ts';
import { describesToken, signedInClient } from '../model/signed-in-client.ts';
import { isGuid, isPlaceholder } from '../model/identifier.ts';
import type { Declaration, EntityKind, LocalReference, ReferenceTarget } from '../model/inspection.ts';
import { keptPointer } from '../model/kept-pointer.ts';
import type { Kind } from '../model/kind.ts';
import { ListPlaces } from './list-places.ts';
import { lacksLetter, type NearKey, nearKey } from './near-keys.ts';
import { operationMeant } from './operation-meant.ts';
import { TargetNumbers } from './target-numbers.ts';
import { ENVIRONMENT_VARIABLE, type VariableSyntax } from './variable.ts';

/** A key that nearly is a known one. */
export interface Misspelling {
  /** Of the object that holds the key. */
  readonly pointer: Pointer;
  readonly key: string;
  readonly meant: string;
}

/** A value at an id position that has no id's form. */
export interface MalformedId {
  readonly pointer: Pointer;
  readonly value: string;
  /** `variable`: it is one, or nearly, that nothing fills in there. `blank`: it has the form, but for a blank before or after it. */
  readonly what: 'id' | 'variable' | 'blank';
  /** Whether a channel's variable could stand there as well as an id: in a map names lead to no other names. */
  readonly takesChannelVariable: boolean;
}

/** A value that nearly is one with a meaning. */
export interface NearValue {
  readonly pointer: Pointer;
  readonly value: string;
  readonly meant: string;
  /** Of `schema/valid`, where it isn't the one that says so of any word. */
  readonly message?: string;
}

/** How much a collector holds. */
export interface Marks {
  declarations: number;
  references: number;
  malformed: number;
  misspellings: number;
  nearValues: number;
}

/** What a validator tells while it walks a document: called from the generated code as `this`. */
export class Collector {
  readonly declarations: Declaration[] = [];
  readonly references: LocalReference[] = [];
  readonly malformed: MalformedId[] = [];
  readonly misspellings: Misspelling[] = [];
  readonly nearValues: NearValue[] = [];
  /** How much was told before the document at hand. */
  readonly before: Marks = { declarations: 0, references: 0, malformed: 0, misspellings: 0, nearValues: 0 };
  readonly #targets: Readonly<Record<ReferenceTarget, TargetNumbers>> = {
    channel: new TargetNumbers(),
    group: new TargetNumbers(),
    'oauth-client': new TargetNumbers(),
    variable: new TargetNumbers(),
    env: new TargetNumbers(),
  };
  readonly #places = new ListPlaces();
  readonly #variables: VariableSyntax;
  readonly #follows: (to: ReferenceTarget) => boolean;
  #file = '';
  #kind: Kind = 'channel';
  #listed = false;

  /** @param follows whether references to a target are of use to anybody; there are hundreds of thousands of them */
  constructor(variables: VariableSyntax, follows: (to: ReferenceTarget) => boolean) {
    this.#variables = variables;
    this.#follows = follows;
  }

  /** Says what file comes next, and forgets the one before. */
  open(file: string): void {
    this.#file = file;
    cutBack(this.declarations);
    cutBack(this.references);
    cutBack(this.malformed);
    cutBack(this.misspellings);
    cutBack(this.nearValues);
  }

  /** Says what document comes next. */
  enter(kind: Kind, listed: boolean): void {
    this.#kind = kind;
    this.#listed = listed;
    const { before } = this;
    before.declarations = this.declarations.length;
    before.references = this.references.length;
    before.malformed = this.malformed.length;
    before.misspellings = this.misspellings.length;
    before.nearValues = this.nearValues.length;
  }

  /** Forgets what was told of the document at hand. */
  restart(): void {
    const { before } = this;
    cutBack(this.declarations, before.declarations);
    cutBack(this.references, before.references);
    cutBack(this.malformed, before.malformed);
    cutBack(this.misspellings, before.misspellings);
    cutBack(this.nearValues, before.nearValues);
  }

  /** Whether something in the document at hand nearly has a meaning. */
  get hasNearMisses(): boolean {
    return this.misspellings.length > this.before.misspellings || this.nearValues.length > this.before.nearValues;
  }

  declare(kind: EntityKind, data: Readonly<Record<string, unknown>>, pointer: Pointer): void {
    const signedIn = kind === 'oauth-client' ? signedInClient(data) : undefined;
    if (signedIn) return this.#declare(kind, signedIn, `${pointer}/OAuthClient`, true);
    this.#declare(kind, data, pointer, this.#listed || (kind === 'oauth-client' && describesToken(data)));
  }

  #declare(kind: EntityKind, data: Readonly<Record<string, unknown>>, pointer: Pointer, listed: boolean): void {
    const written = typeof data['id'] === 'string' ? data['id'] : undefined;
    const id = written === undefined || isGuid(written) ? written : this.#unusualId(written, `${pointer}/id`);
    const name = typeof data['name'] === 'string' ? data['name'] : undefined;
    this.declarations.push({ file: this.#file, kind, id, name, pointer, listed });
  }

  /** Returns the id as it is read. */
  #unusualId(value: string, pointer: Pointer): string {
    const id = value.trim();
    const isBlank = isGuid(id);
    this.malformed.push({ pointer, value, what: isBlank ? 'blank' : 'id', takesChannelVariable: false });
    return isBlank ? id : value;
  }

  /** Whether a reference is worth telling of, asked before its pointer is put together: often nobody follows it, and nothing is wrong with it. */
  minds(to: ReferenceTarget, target: string): boolean {
    return this.#follows(to) || !(isGuid(target) || to === 'oauth-client');
  }

  reference(to: ReferenceTarget, target: string, pointer: Pointer): void {
    if (isGuid(target) || to === 'oauth-client') this.#refer(to, target, pointer);
    else if (target.trim() !== '') this.#unusualReference(to, target, pointer);
    // The schema has told of one that is empty; of a chat that opens nothing, a rule tells.
    else if (target !== '' && !(this.#kind === 'layout' && pointer.endsWith('/initialChannelId')))
      this.malformed.push({ pointer, value: target, what: 'id', takesChannelVariable: false });
  }

  /**
   * A reference in a list.
   *
   * @param below where it stands in the list's element
   */
  listed(to: ReferenceTarget, target: string, list: Pointer, index: number, below: Pointer): void {
    if (!this.minds(to, target)) return;
    const { references } = this;
    const number = this.#targets[to].numberOf(target);
    const before = this.#places.find(list, index, number);
    if (before?.from === this.#kind) {
      references.push(before);
      return;
    }
    const count = references.length;
    this.reference(to, target, `${list}/${index}${below}`);
    const reference = references[count];
    // One that is malformed is told of each time.
    if (reference && isGuid(target)) this.#places.keep(index, number, reference);
  }

  #unusualReference(to: ReferenceTarget, target: string, pointer: Pointer): void {
    const takesChannelVariable = to === 'channel' && this.#kind !== 'channel-map';
    const name = takesChannelVariable ? this.#variables.channelName(target) : undefined;
    if (name !== undefined) return this.#refer('variable', name, pointer);
    const environmentVariable = ENVIRONMENT_VARIABLE.exec(target)?.[1];
    if (environmentVariable !== undefined) return this.#refer('env', environmentVariable, pointer);
    if (target !== target.trim()) return this.#blankAround(to, target, pointer);
    const what = this.#variables.isVariable(target) ? 'variable' : 'id';
    if (what === 'id') this.#refer(to, target, pointer);
    this.malformed.push({ pointer, value: target, what, takesChannelVariable });
  }

  /** A variable in a text that isn't a channel's place. */
  mention(name: string, pointer: Pointer): void {
    this.#refer('variable', name, pointer);
  }

  /** A reference that is read without the blanks around it. */
  #blankAround(to: ReferenceTarget, value: string, pointer: Pointer): void {
    const { length } = this.malformed;
    this.reference(to, value.trim(), pointer);
    if (this.malformed.length === length)
      this.malformed.push({ pointer, value, what: 'blank', takesChannelVariable: false });
  }

  #refer(to: ReferenceTarget, target: string, pointer: Pointer): void {
    if (!this.#follows(to)) return;
    this.references.push({
      to,
      target: this.#targets[to].kept(target),
      pointer: keptPointer(pointer),
      from: this.#kind,
    });
  }

  /** Whether a value nearly is the one with a meaning, rather than another that is listed (`chart`). */
  nearlySays(value: string, meant: string, listed: string): boolean {
    return nearKey(value, listed)?.meant === meant || lacksLetter(value, meant);
  }

  /** Whether a key nearly is one of some listed ones. Hardly any is, so it is asked before a pointer is put together. */
  resembles(text: string, listed: string): boolean {
    return nearKey(text, listed) !== undefined;
  }

  /** A key that an open object's schema doesn't list: welcome, unless the listed one that it resembles is absent. */
  unlisted(key: string, data: Readonly<Record<string, unknown>>, pointer: Pointer, listed: string): void {
    const near = nearKey(key, listed);
    if (near === undefined || data[near.meant] != null || !this.#mayStandBehind(near, data[key])) return;
    this.misspellings.push({ pointer, key, meant: near.meant });
  }

  /** Whether a value may belong to the key that was meant: a team's own word with another form of value is another word. */
  #mayStandBehind({ form, isDoubtful }: NearKey, value: unknown): boolean {
    if (value === null && !isDoubtful) return true;
    switch (form.kind) {
      case 'any':
        return true;
      case 'types':
        return form.types.includes(Array.isArray(value) ? 'array' : typeof value);
      case 'words':
        return typeof value === 'string' && (!isDoubtful || form.words.includes(value.toUpperCase()));
      case 'channel':
        return isDoubtful ? [value].flat().some(this.#mayBeId) : typeof value === 'string';
    }
  }

  readonly #mayBeId = (value: unknown): boolean =>
    typeof value === 'string' && (isGuid(value.trim()) || isPlaceholder(value) || this.#variables.isVariable(value));

  operation(value: string, pointer: Pointer): void {
    const meant = operationMeant(value);
    if (meant !== undefined) this.nearValues.push({ pointer, value, meant, message: 'nearOperation' });
  }

  nearValue(value: string, meant: string, pointer: Pointer): void {
    this.nearValues.push({ pointer, value, meant });
  }
}
