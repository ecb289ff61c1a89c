import { readFileSync } from 'node:fs';

/** The text of the one code block in a page of `docs/` whose fence names this file: what readers copy is what is run. */
export function snippet(page: string, file: string): string {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
  const blocks = [...text.matchAll(/^```(\w+) (\S+)\n([\s\S]*?)^```$/gm)].filter(([, , name]) => name === file);
  const [block, ...others] = blocks;
  if (block?.[3] === undefined || others.length > 0) {
    throw new Error(`docs/${page} should have one code block for ${file}, and has ${blocks.length}.`);
  }
  return block[3];
}
