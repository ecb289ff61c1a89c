/** A JSON Schema as data. */
export type Schema = { readonly [keyword: string]: unknown };

/**
 * Copies a schema and takes in everything that it refers to in other files, so that it can be handed to any tool as one file.
 *
 * @param files every schema by the name that a `$ref` uses
 * @throws Error for a reference to a file or a definition that isn't there, or two definitions that would share a name
 */
export function selfContained(file: string, files: ReadonlyMap<string, Schema>): Schema {
  const root = files.get(file);
  if (!root) throw new Error(`There is no schema file ${file}.`);
  return new Inliner(file, files).inline(root);
}

class Inliner {
  readonly #file: string;
  readonly #files: ReadonlyMap<string, Schema>;
  /** What the result's `definitions` hold, by name: which reference each came from, and the copy. */
  readonly #taken = new Map<string, { readonly from: string; schema: unknown }>();

  constructor(file: string, files: ReadonlyMap<string, Schema>) {
    this.#file = file;
    this.#files = files;
  }

  inline(root: Schema): Schema {
    const { definitions: _own, ...rest } = root;
    const copy = this.#copy(rest, this.#file) as Schema;
    if (this.#taken.size === 0) return copy;
    return { ...copy, definitions: Object.fromEntries([...this.#taken].map(([name, { schema }]) => [name, schema])) };
  }

  #copy(value: unknown, file: string): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#copy(item, file));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([keyword, part]: [string, unknown]) =>
        keyword === '$ref' && typeof part === 'string'
          ? [keyword, this.#take(part, file)]
          : [keyword, this.#copy(part, file)],
      ),
    );
  }

  /** Returns what the reference is called inside the result. */
  #take(reference: string, from: string): string {
    const [path = '', fragment = ''] = reference.split('#');
    const file = path === '' ? from : path;
    const key = `${file}#${fragment}`;
    const name = fragment === '' ? file.replace('.schema.json', '') : (fragment.split('/').at(-1) ?? '');
    const taken = this.#taken.get(name);
    if (taken && taken.from !== key)
      throw new Error(`${key} and ${taken.from} would both be called "${name}". Rename one of the two.`);
    if (!taken) {
      const entry = { from: key, schema: undefined as unknown };
      this.#taken.set(name, entry);
      entry.schema = this.#copy(this.#lookUp(file, fragment), file);
    }
    return `#/definitions/${name}`;
  }

  #lookUp(file: string, fragment: string): Schema {
    const schema = this.#files.get(file);
    if (schema && fragment === '') {
      // What makes it a file of its own is left behind, or its references would be looked up in the wrong document.
      const { $schema: _draft, $id: _name, definitions: _own, ...rest } = schema;
      return rest;
    }
    const definition = (schema?.['definitions'] as Readonly<Record<string, Schema>> | undefined)?.[
      fragment.replace('/definitions/', '')
    ];
    if (!definition) throw new Error(`${file}#${fragment} leads to no definition.`);
    return definition;
  }
}
