import { isLarge } from '../files/read-text.ts';

/** From so many files on, telling V8 what is worth its time pays for asking … */
export const MANY_FILES = 200;
/** … and compiling early pays for itself while they are inspected. */
const VERY_MANY_FILES = 8000;

/** When what runs often is compiled. */
export type Compiling = 'early' | 'late';

/** How inspecting some files wants V8 to be; `undefined` for what is over before it could profit. */
export function compilingFor(files: readonly string[], pathOf: (file: string) => string): Compiling | undefined {
  if (files.length >= MANY_FILES) return files.length >= VERY_MANY_FILES ? 'early' : 'late';
  return files.some((file) => isLarge(pathOf(file))) ? 'early' : undefined;
}

/**
 * Suits V8 to many small files, or to one large one that is read in pieces: nearly all that is made lives for one file, or one piece.
 *
 * - Its nursery stays small, so that it stays in the processor's cache, and is cleared by one thread instead of several that wait for
 *   each other: a tenth less processor time at 2,000 and at 20,000 files, a fifth less on an export of 100 MB, a fifth less memory.
 * - It inlines less. The validators are large functions, most of whose branches never run: compiling them into each other costs more, on
 *   all its threads together, than a run of this length gets back.
 * - It compiles late, unless something is inspected very often. Listing files and relating what they yielded are many different things,
 *   each done for no longer than compiling it takes: they were half of all compiling.
 *
 * Does nothing in versions of Node that can't be asked at once (before 20.16).
 */
export function tuneEngine(compiling: Compiling): void {
  const v8 = process.getBuiltinModule?.('node:v8');
  if (!v8) return;
  for (const flag of ALWAYS) v8.setFlagsFromString(flag);
  if (IS_V8_11) v8.setFlagsFromString(`--interrupt-budget=${BYTECODES[compiling]}`);
}

/** Sets back what `tuneEngine` has changed, so that what is kept of the code fits the next run, which begins with V8 as it comes. */
export function restoreEngine(): void {
  const v8 = process.getBuiltinModule?.('node:v8');
  if (v8) for (const flag of DEFAULTS) v8.setFlagsFromString(flag);
}

const V8_MAJOR = Number.parseInt(process.versions.v8, 10);
// A flag that a version doesn't know is complained of on standard error.
const IS_V8_11 = V8_MAJOR === 11;

const ALWAYS = [
  '--semi-space-growth-factor=1',
  '--no-parallel-scavenge',
  '--max-inlined-bytecode-size-cumulative=150',
  ...(IS_V8_11
    ? // Interpreting first costs two in a hundred.
      ['--always-sparkplug']
    : // Later versions have two optimizing compilers, and count calls. Compiling early pays for neither.
      ['--invocation-count-for-maglev=3000', '--invocation-count-for-turbofan=50000']),
];

/** V8 11 counts bytecodes before it compiles. `early` is its own default. */
const BYTECODES: Readonly<Record<Compiling, number>> = { early: 67_584, late: 1_000_000 };

const DEFAULTS = [
  '--semi-space-growth-factor=2',
  '--parallel-scavenge',
  '--max-inlined-bytecode-size-cumulative=920',
  ...(IS_V8_11
    ? ['--no-always-sparkplug', `--interrupt-budget=${BYTECODES.early}`]
    : ['--invocation-count-for-maglev=400', `--invocation-count-for-turbofan=${V8_MAJOR === 12 ? 3000 : 10_000}`]),
];
