import type { Corpus } from './corpus.ts';

export interface Case {
  name: string;
  title: string;
  corpus: Omit<Corpus, 'folder' | 'truth'>;
  /** Counted pairs of runs. */
  pairs: number;
  /** How deskcheck finds its cache: filled by a run before, and left alone or with one file changed before each run. */
  cache?: 'unchanged' | 'one changed';
  /** The most that deskcheck's processor time may be of the limit program's. */
  goal?: number;
  /** Part of --quick. */
  quick?: boolean;
  /** Takes minutes and gigabytes, so it is run only when named. */
  byHand?: boolean;
}

export const cases: readonly Case[] = [
  { name: 'one', title: 'one file, cold', corpus: { files: 1, findings: 'clean' }, pairs: 21, goal: 1.3 },
  { name: '2000', title: '2,000 files', corpus: { files: 2000, findings: 'few' }, pairs: 11, goal: 1.3, quick: true },
  { name: '20000', title: '20,000 files, 120 MB', corpus: { files: 20_000, findings: 'few' }, pairs: 7, goal: 1.3 },
  {
    name: 'export',
    title: '100 MB single export',
    corpus: { exportMegabytes: 100, findings: 'few' },
    pairs: 7,
    goal: 1.3,
  },
  {
    name: 'warm',
    title: 'warm, nothing changed, 20,000 files',
    corpus: { files: 20_000, findings: 'few' },
    pairs: 7,
    cache: 'unchanged',
    goal: 0.35,
  },
  {
    name: 'warm-one',
    title: 'warm, one file changed, 20,000 files',
    corpus: { files: 20_000, findings: 'few' },
    pairs: 7,
    cache: 'one changed',
    goal: 0.4,
  },
  {
    name: 'many',
    title: '20,000 files, a finding in four of five',
    corpus: { files: 20_000, findings: 'many' },
    pairs: 7,
    goal: 2.5,
  },
  {
    name: 'many-2000',
    title: '2,000 files, a finding in four of five',
    corpus: { files: 2000, findings: 'many' },
    pairs: 7,
    quick: true,
  },
  {
    name: 'warm-2000',
    title: 'warm, nothing changed, 2,000 files',
    corpus: { files: 2000, findings: 'few' },
    pairs: 7,
    cache: 'unchanged',
    quick: true,
  },
  {
    name: 'recommended',
    title: '20,000 files, all recommended rules (the limit program: its five)',
    corpus: { files: 20_000, findings: 'clean', recommended: true },
    pairs: 5,
    goal: 1.6,
  },
  {
    name: 'export-1gb',
    title: '1 GB single export',
    corpus: { exportMegabytes: 1000, findings: 'few' },
    pairs: 1,
    byHand: true,
  },
];
