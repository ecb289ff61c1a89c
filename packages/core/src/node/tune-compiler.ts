/** From so many files on, compiling less pays; below, little is compiled anyway. */
const MANY_FILES = 1000;

/**
 * Tells V8 to inline less. The validators are large functions, most of whose branches never run: inlining them into each other costs
 * more, on all its compiling threads together, than the calls that it saves.
 */
export async function tuneCompiler(files: number): Promise<void> {
  if (files < MANY_FILES) return;
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=150');
}
