import type { Pointer } from '../model/address.ts';
import type { Collector } from './collector.ts';

/** What ajv says of one place; the names are ajv's. */
export interface SchemaError {
  readonly instancePath: Pointer;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** The keys that an object may have, of an error that one which it may not have brought about. */
export function knownKeys({ params }: SchemaError): readonly string[] {
  return String(params['known']).split(',');
}

/** A validator that ajv compiled; `errors` is set when it returns false. */
export interface Validator {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

/** A document's validator also tells the collector, as `this`, what the document declares and refers to; `base` is the document's place. */
export interface DocumentValidator {
  call(collector: Collector, data: unknown, base: Pointer): boolean;
  readonly errors?: readonly SchemaError[] | null;
}
