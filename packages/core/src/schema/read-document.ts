import type { Pointer, Renaming } from '../model/address.ts';
import type { Kind } from '../model/kind.ts';
import type { Collector } from './collector.ts';
import type { SchemaFinding } from './explain.ts';
import { Repair } from './repair.ts';
import { validators } from './validators.generated.ts';

/** A document as rules receive it, and what its schema had to say. */
export interface ReadDocument {
  /** `value` itself where all is well. Else a copy, spelt right, without what has the wrong type. */
  readonly document: object;
  readonly findings: readonly SchemaFinding[];
  /** The keys that were spelt right. */
  readonly renamed: readonly Renaming[];
  /** Where a pointer into `document` leads in the file. */
  readonly original: (pointer: Pointer) => Pointer;
}

const unchanged = (pointer: Pointer): Pointer => pointer;

/** Nearly every document is fine, and there may be a million: what is to be said of them stands in one record, until the next is read. */
const fine: { -readonly [Name in keyof ReadDocument]: ReadDocument[Name] } = {
  document: {},
  findings: [],
  renamed: [],
  original: unchanged,
};

/**
 * Validates one document and tells `collector` what it declares and refers to, in one walk. Only a document with mistakes is walked
 * again: each misspelt key is renamed, each value of a wrong type taken out, until what is left can be read.
 *
 * @param base pointer of the document in its file
 */
export function readDocument(kind: Kind, value: object, base: Pointer, collector: Collector): ReadDocument {
  const validate = validators[kind];
  if (validate.call(collector, value, base) && !collector.hasNearMisses) {
    fine.document = value;
    return fine;
  }
  return readRepaired(kind, value, base, collector);
}

function readRepaired(kind: Kind, value: object, base: Pointer, collector: Collector): ReadDocument {
  const validate = validators[kind];
  const document = structuredClone(value);
  const repair = new Repair(kind, document, base);
  // Each pass may bring to light what stood under a misspelt key or a misspelt word, so the document is read until nothing new turns up.
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    collector.restart();
    const valid = validate.call(collector, document, base);
    const errors = valid ? [] : (validate.errors ?? []);
    if (!repair.apply(errors, collector)) break;
  }
  for (const list of ['declarations', 'references', 'malformed'] as const) {
    const items: { readonly pointer: Pointer }[] = collector[list];
    for (let index = collector.before[list]; index < items.length; index++) {
      const item = items[index];
      if (item) items[index] = { ...item, pointer: repair.original(item.pointer) };
    }
  }
  return {
    document,
    findings: repair.findings,
    renamed: repair.renamed,
    original: (pointer) => repair.original(pointer),
  };
}

const MAX_PASSES = 20;
