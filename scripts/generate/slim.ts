import { skipValue } from '../../packages/core/src/json/scan.ts';

/**
 * Shortens the code that ajv writes, for every start of the program has to read it: what each complaint spells out becomes a call, of
 * whole schemas kept for one word only the word stays, and validators hand each other a pointer instead of an object around it.
 *
 * @throws Error when there is nothing to shorten: ajv writes other code than it did
 */
export function slim(code: string): string {
  const { rest, schemas } = takeSchemas(code);
  const words = replaceEvery(
    rest,
    'word of a schema',
    /\b(schema\d+)((?:\.[A-Za-z_$][\w$]*|\[\d+\]|\["[^"\]]*"\])+)/g,
    (use, name = '', path = '') => {
      if (!schemas.has(name)) return use;
      let value = schemas.get(name);
      for (const [, dotted, index, quoted] of path.matchAll(/\.([A-Za-z_$][\w$]*)|\[(\d+)\]|\["([^"\]]*)"\]/g)) {
        value = (value as Record<string, unknown>)[dotted ?? index ?? quoted ?? ''];
      }
      return JSON.stringify(value);
    },
  );
  const calls = replaceEvery(
    words,
    'complaint',
    /const (err\d+) = \{instancePath(?::(.*?))?,schemaPath:"(?:[^"\\]|\\.)*",keyword:("[^"]*"),params:(\{.*?\})\};\s*if\(vErrors === null\)\{\s*vErrors = \[\1\];\s*\}\s*else \{\s*vErrors\.push\(\1\);\s*\}\s*errors\+\+;/g,
    (_block, _name, path = 'instancePath', keyword, params) =>
      `vErrors = fail(vErrors, ${path}, ${keyword}, ${params});errors++;`,
  );
  const taken = replaceEvery(
    calls,
    'parameter of a validator',
    /\{instancePath="", parentData, parentDataProperty, rootData=data(?:, dynamicAnchors=\{\})?\}=\{\}/g,
    () => 'instancePath = ""',
  );
  const handed = replaceEvery(
    taken,
    'call of a validator',
    /\{instancePath:((?:(?!parentData:).)*),parentData:.*?,rootData(?:,dynamicAnchors)?\}/g,
    (_object, pointer = '') => pointer,
  );
  return `${handed}\n${FAIL}`;
}

/** Replaces every match of a pattern, of which there has to be one. */
function replaceEvery(
  code: string,
  what: string,
  pattern: RegExp,
  replacement: (match: string, ...groups: (string | undefined)[]) => string,
): string {
  const replaced = code.replaceAll(pattern, replacement);
  if (replaced === code) throw new Error(unfound(what));
  return replaced;
}

function unfound(what: string): string {
  return `No ${what} is found in the code that ajv writes, so it can't be shortened. Adapt the pattern in scripts/generate/slim.ts.`;
}

const FAIL = `function fail(errors, instancePath, keyword, params) {
  const error = { instancePath, keyword, params };
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}
`;

/** Cuts out `const schema11 = {…};` and returns what each of them says. */
function takeSchemas(code: string): { rest: string; schemas: ReadonlyMap<string, unknown> } {
  const schemas = new Map<string, unknown>();
  let rest = '';
  let at = 0;
  for (const match of code.matchAll(/const (schema\d+) = (?=\{)/g)) {
    const start = match.index + match[0].length;
    const end = skipValue(code, start);
    schemas.set(match[1] ?? '', JSON.parse(code.slice(start, end)));
    rest += code.slice(at, match.index);
    at = end + 1;
  }
  if (schemas.size === 0) throw new Error(unfound('schema'));
  return { rest: rest + code.slice(at), schemas };
}
