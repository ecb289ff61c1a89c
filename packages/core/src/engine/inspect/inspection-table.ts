import {
  LONE_DOCUMENTS,
  REFERENCE_TARGETS,
  type Declaration,
  type Inspection,
  type LocalReference,
} from '../../model/inspection.ts';
import { type Kind, KINDS } from '../../model/kind.ts';
import { decodeInspection, encodeInspection, type InspectionCode } from './inspection-code.ts';

/**
 * Many inspections as columns. Most files hold one document that declares one entity and refers to some: of these only what differs is
 * kept, in flat lists that are read back ten times as fast as an object each. The others stand in `rest`, by their row.
 */
export interface InspectionTable {
  readonly columns: InspectionColumns;
  /** Files that the columns can't tell of, by row. */
  readonly rest: Readonly<Record<number, InspectionCode>>;
}

export interface InspectionColumns {
  /** By row: the document's kind, or -1 for a file that stands in `rest`. */
  readonly kinds: readonly number[];
  /** By row: the declared id and name; 0 for none, for both when nothing is declared. */
  readonly ids: readonly (string | 0)[];
  readonly names: readonly (string | 0)[];
  /** By row: how many references it has. */
  readonly counts: readonly number[];
  /** One row after the other: what the references lead to, and where they stand. */
  readonly targets: readonly string[];
  readonly pointers: readonly string[];
  /** The same, for what most references are: `to`, as an index of REFERENCE_TARGETS. */
  readonly to: readonly number[];
}

export function encodeTable(inspections: readonly Inspection[]): InspectionTable {
  const rest: Record<number, InspectionCode> = {};
  const columns = {
    kinds: [] as number[],
    ids: [] as (string | 0)[],
    names: [] as (string | 0)[],
    counts: [] as number[],
    targets: [] as string[],
    pointers: [] as string[],
    to: [] as number[],
  };
  for (const [row, inspection] of inspections.entries()) {
    const kind = plainKind(inspection);
    const declaration = inspection.declarations[0];
    columns.kinds.push(kind === undefined ? -1 : KINDS.indexOf(kind));
    columns.ids.push((kind && declaration?.id) ?? 0);
    columns.names.push((kind && declaration?.name) ?? 0);
    columns.counts.push(kind === undefined ? 0 : inspection.references.length);
    if (kind === undefined) rest[row] = encodeInspection(inspection);
    else {
      for (const { to, target, pointer } of inspection.references) {
        columns.to.push(REFERENCE_TARGETS.indexOf(to));
        columns.targets.push(target);
        columns.pointers.push(pointer);
      }
    }
  }
  return { columns, rest };
}

/** The kind of a file's only document, when the table's columns can say all that there is to say of the file. */
function plainKind(inspection: Inspection): Kind | undefined {
  const { documents, declarations, references, findings, variables, listings, lost, suppressions } = inspection;
  const kind = documents[0]?.kind;
  if (
    kind === undefined ||
    documents !== LONE_DOCUMENTS[kind] ||
    inspection.broken ||
    inspection.inPieces !== undefined ||
    inspection.unrecognised !== false
  )
    return undefined;
  if (findings.length + variables.length + listings.length + lost.length + suppressions.length > 0) return undefined;
  if (inspection.hash !== undefined || references.some(({ from }) => from !== kind)) return undefined;
  const [declaration] = declarations;
  if (declaration === undefined) return kind;
  const isPlain = declaration.kind === kind && declaration.pointer === '' && !declaration.listed;
  // A declaration without id and name would look like none.
  return declarations.length === 1 && isPlain && (declaration.id ?? declaration.name) !== undefined ? kind : undefined;
}

/** Reads rows of a table. The columns are only looked at when somebody asks for what they tell. */
export class TableReader {
  readonly #columns: () => ReadColumns;
  readonly #rest: InspectionTable['rest'];

  constructor(rest: InspectionTable['rest'], columns: () => InspectionColumns) {
    this.#rest = rest;
    let read: ReadColumns | undefined;
    this.#columns = () => (read ??= withStarts(columns()));
  }

  take(row: number, file: string): Inspection {
    const code = this.#rest[row];
    return code ? decodeInspection(file, code) : new Row(this.#columns, row, file);
  }
}

interface ReadColumns extends InspectionColumns {
  /** By row: where its references begin. */
  readonly starts: readonly number[];
}

function withStarts(columns: InspectionColumns): ReadColumns {
  let start = 0;
  const starts = columns.counts.map((count) => {
    start += count;
    return start - count;
  });
  return { ...columns, starts };
}

const NONE: readonly never[] = [];

function textOf(value: string | 0 | undefined): string | undefined {
  return value === 0 ? undefined : value;
}

/** A plain file's inspection, of which nothing is made until it is asked for: in most runs nobody asks for most of it. */
class Row implements Inspection {
  readonly file: string;
  readonly #columns: () => ReadColumns;
  readonly #row: number;

  constructor(columns: () => ReadColumns, row: number, file: string) {
    this.#columns = columns;
    this.#row = row;
    this.file = file;
  }

  get #kind(): Kind {
    return KINDS[this.#columns().kinds[this.#row] ?? 0] as Kind;
  }

  get documents(): Inspection['documents'] {
    return LONE_DOCUMENTS[this.#kind];
  }

  get declarations(): readonly Declaration[] {
    const { file } = this;
    const { ids, names } = this.#columns();
    // An empty text is an id or a name as well, so this isn't `||`.
    const id = textOf(ids[this.#row]);
    const name = textOf(names[this.#row]);
    if (id === undefined && name === undefined) return NONE;
    return [{ file, kind: this.#kind as Declaration['kind'], id, name, pointer: '', listed: false }];
  }

  get references(): readonly LocalReference[] {
    const { to, targets, pointers, counts, starts } = this.#columns();
    const count = counts[this.#row] ?? 0;
    if (count === 0) return NONE;
    const from = this.#kind;
    const first = starts[this.#row] ?? 0;
    return Array.from({ length: count }, (_item, index): LocalReference => {
      const at = first + index;
      const target = REFERENCE_TARGETS[to[at] ?? 0] ?? 'channel';
      return { to: target, target: targets[at] ?? '', pointer: pointers[at] ?? '', from };
    });
  }

  get hash(): undefined {
    return undefined;
  }

  get findings(): readonly never[] {
    return NONE;
  }

  get variables(): readonly never[] {
    return NONE;
  }

  get listings(): readonly never[] {
    return NONE;
  }

  get lost(): readonly never[] {
    return NONE;
  }

  get suppressions(): readonly never[] {
    return NONE;
  }

  get broken(): false {
    return false;
  }

  get inPieces(): undefined {
    return undefined;
  }

  get unrecognised(): false {
    return false;
  }
}
