import type { Pointer } from '../model/address.ts';
import type { Collector } from './collector.ts';

/** What ajv says of one place; the names are ajv's. */
export interface SchemaError {
  readonly instancePath: Pointer;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

interface DataContext {
  readonly instancePath: Pointer;
  readonly parentData?: unknown;
  readonly parentDataProperty?: string | number;
  readonly rootData?: unknown;
}

/** A validator that ajv compiled; `errors` is set when it returns false. */
export interface Validator {
  (data: unknown, context?: DataContext): boolean;
  errors?: readonly SchemaError[] | null;
}

/** A document's validator also tells the collector, as `this`, what the document declares and refers to. */
export interface DocumentValidator {
  call(collector: Collector, data: unknown, context: DataContext): boolean;
  readonly errors?: readonly SchemaError[] | null;
}
