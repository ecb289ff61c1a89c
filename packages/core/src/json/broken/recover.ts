import { type ParseError, type ParseOptions, visit } from 'jsonc-parser';
import type { Span } from '../../model/span.ts';
import { brokenNumber } from './number.ts';

/** What a tolerant parser makes of broken text. */
export interface Recovered {
  readonly value: unknown;
  /** Numbers that JSON doesn't allow, in order: each is read as `null`, so that nobody judges it as another one. */
  readonly numbers: readonly Span[];
}

/** Builds the value right away: a tree with a place for everything takes ten times the room, and few ask for the place of anything. */
export function recover(text: string, errors: ParseError[], options: ParseOptions): Recovered {
  const numbers: Span[] = [];
  const open: object[] = [];
  let value: unknown;
  let name = '';
  const add = (added: unknown): void => {
    const container = open.at(-1);
    if (container === undefined) value = added;
    else if (Array.isArray(container)) container.push(added);
    else if (name === '__proto__')
      Object.defineProperty(container, name, { value: added, enumerable: true, configurable: true, writable: true });
    else (container as Record<string, unknown>)[name] = added;
  };
  const begin = (container: object): void => {
    add(container);
    open.push(container);
  };
  const end = (): void => {
    open.pop();
  };
  visit(
    text,
    {
      onObjectBegin: () => begin({}),
      onArrayBegin: () => begin([]),
      onObjectEnd: end,
      onArrayEnd: end,
      onObjectProperty: (key) => {
        name = key;
      },
      onLiteralValue: (literal: unknown, start, length) => {
        const container = open.at(-1);
        const inObject = container !== undefined && !Array.isArray(container);
        const span = typeof literal === 'number' ? brokenNumber(text, start, start + length, inObject) : undefined;
        if (span) numbers.push(span);
        add(span ? null : literal);
      },
      onError: (error, offset, length) => {
        errors.push({ error, offset, length });
      },
    },
    options,
  );
  return { value, numbers };
}
