/** One import of a source file: what it asks for, and on which line. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
}

/**
 * `import … from 'x'`, `import 'x'` and `export … from 'x'`, over several lines too and with or without `type`.
 * Anchored to the start of a line, so that prose and examples in comments are not taken for imports.
 */
const STATEMENT = /^[ \t]*(?:import|export)\b(?:[\w\s{},*$]*?\bfrom)?\s*(['"])(?<specifier>[^'"\n]+)\1/gm;
/** `import('x')`, as a value or in a type, and `require('x')`. */
const CALL = /\b(?:import|require)\(\s*(['"])(?<specifier>[^'"\n]+)\1/g;
const COMMENT_LINE = /^\s*(?:\*|\/\/|\/\*)/;

/** Every import in a source text, type-only ones included, in the order of their lines. */
export function importsIn(text: string): Import[] {
  const lines = text.split('\n');
  const imports: Import[] = [];
  for (const pattern of [STATEMENT, CALL]) {
    for (const match of text.matchAll(pattern)) {
      // The line of the specifier itself: that is where an editor should land.
      const end = match.index + match[0].length;
      const line = text.slice(0, end).split('\n').length;
      const specifier = match.groups?.['specifier'];
      if (specifier === undefined || COMMENT_LINE.test(lines[line - 1] ?? '')) continue;
      imports.push({ specifier, line });
    }
  }
  return imports.sort((a, b) => a.line - b.line);
}
