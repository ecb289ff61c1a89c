/** What a case's programs must find, and the comparison with what they did find. */
import { relative } from 'node:path';
import type { Expected } from './corpus.ts';

/** A finding a line, in one order, so that what two programs found can be compared as text. */
export const inOrder = (findings: readonly Expected[]): string[] =>
  findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`).sort();

/** Findings in ESLint's JSON format, which deskcheck writes too, about files of the folder. */
export function findingsIn(json: string, folder: string): string[] {
  interface FileResult {
    filePath: string;
    messages: { ruleId: string; line: number; column: number }[];
  }
  const results = JSON.parse(json) as FileResult[];
  return inOrder(
    results.flatMap(({ filePath, messages }) => {
      const file = relative(folder, filePath).replaceAll('\\', '/');
      return messages.map(({ ruleId, line, column }) => ({ file, line, column, rule: ruleId }));
    }),
  );
}

/** The limit program's output is in the form of the truth already. */
export const findingsOfLimit = (output: string): string[] => output.split('\n').filter(Boolean).sort();

/** A program that loses a finding is infinitely fast: nothing is measured before each program has found exactly the truth. */
export function assertTruth(program: string, found: readonly string[], truth: readonly string[]): void {
  const foundSet = new Set(found);
  const truthSet = new Set(truth);
  const missed = truth.filter((finding) => !foundSet.has(finding));
  const invented = found.filter((finding) => !truthSet.has(finding));
  if (missed.length === 0 && invented.length === 0 && found.length === truth.length) return;
  const examples = [
    ...missed.slice(0, 3).map((line) => `- ${line}`),
    ...invented.slice(0, 3).map((line) => `+ ${line}`),
  ];
  throw new Error(
    `${program} found ${found.length} of ${truth.length}: ${missed.length} missed, ${invented.length} invented\n${examples.join('\n')}`,
  );
}
