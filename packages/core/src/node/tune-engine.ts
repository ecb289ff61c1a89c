import { isLarge, type OpenWorkspace } from './open-workspace.ts';

/** From so many files on, telling V8 what is worth its time pays for asking. */
const MANY_FILES = 200;

/** V8 11 counts bytecodes (default: 135168), and compiles simply at once: interpreting first costs two in a hundred … */
const COMPILE_LATE_11 = ['--interrupt-budget=1000000', '--always-sparkplug'];
/** … and later versions, which have two optimizing compilers, count calls as well (defaults: 400 and 3000). */
const COMPILE_LATE = ['--invocation-count-for-maglev=3000', '--invocation-count-for-turbofan=50000'];

/**
 * Suits V8 to many small files, or to one large one that is read in pieces: nearly all that is made lives for one file, or one piece.
 *
 * - Its nursery stays small, so that it stays in the processor's cache, and is cleared by one thread instead of several that wait for
 *   each other: a tenth less processor time at 2,000 and at 20,000 files, a fifth less on an export of 100 MB, a fifth less memory.
 * - It compiles later and inlines less. The validators are large functions, most of whose branches never run: compiling them early and
 *   into each other costs more, on all its threads together, than a run of this length gets back: a sixth at 2,000 files (Node 20 and 24).
 */
export async function tuneEngine({ files, pathOf }: Pick<OpenWorkspace, 'files' | 'pathOf'>): Promise<void> {
  if (files.length < MANY_FILES && !files.some((file) => isLarge(pathOf(file)))) return;
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--semi-space-growth-factor=1');
  setFlagsFromString('--no-parallel-scavenge');
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=150');
  // A flag that a version doesn't know is complained of on standard error.
  const late = process.versions.v8.startsWith('11.') ? COMPILE_LATE_11 : COMPILE_LATE;
  for (const flag of late) setFlagsFromString(flag);
}
