import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from './cases.ts';
import { writeCorpus, type Expected } from './corpus.ts';
import { corpora } from './programs.ts';
import { inOrder } from './truth.ts';

/** The files of a case, and every finding in them, as truth.ts compares findings. */
export interface Prepared {
  folder: string;
  expected: readonly string[];
}

const GENERATOR = ['corpus.ts', 'corpus-documents.ts'] as const;

/** A corpus is built once for each set of options and version of its generator. */
export function prepare({ corpus }: Case): Prepared {
  const hash = createHash('sha256').update(JSON.stringify(corpus));
  for (const source of GENERATOR) hash.update(readFileSync(new URL(source, import.meta.url)));
  const folder = join(corpora, hash.digest('hex').slice(0, 12));
  const truth = `${folder}.truth.json`;
  if (!existsSync(folder)) {
    // Under another name until it is complete.
    const unfinished = `${folder}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    writeCorpus({ ...corpus, folder: unfinished, truth });
    renameSync(unfinished, folder);
  }
  return { folder, expected: inOrder(JSON.parse(readFileSync(truth, 'utf8')) as Expected[]) };
}
