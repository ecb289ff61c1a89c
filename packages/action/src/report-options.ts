import { join } from 'node:path';
import { layoutEdges, referenceGraph, type Report } from '@deskcheck/core';
import { type LintResult, textOf } from '@deskcheck/core/node';
import { drawsWorkspace, type FormatName, type FormatOptions, readingWithoutSecrets } from '@deskcheck/reporter';
import { brokenEdges } from './broken-edges.ts';
import type { Comparison } from './comparison.ts';
import type { RepositoryPaths } from './repository-paths.ts';

/** What each format may know beside the report. */
export class ReportOptions {
  readonly #result: LintResult;
  readonly #shown: Report;
  readonly #comparison: Comparison;
  readonly #paths: RepositoryPaths;
  readonly #readText: FormatOptions['readText'];

  constructor(result: LintResult, shown: Report, comparison: Comparison, paths: RepositoryPaths) {
    this.#result = result;
    this.#shown = shown;
    this.#comparison = comparison;
    this.#paths = paths;
    this.#readText = readingWithoutSecrets(result.report.files, (file) => textOf(result, file));
  }

  for(format: FormatName): FormatOptions {
    return {
      color: false,
      base: this.#paths.base,
      graph: drawsWorkspace(format) ? this.#allEdges() : format === 'markdown' ? this.#brokenEdges() : undefined,
      readText: this.#readText,
    };
  }

  /** A page draws which layout opens which channel. */
  #allEdges(): ReturnType<typeof layoutEdges> {
    return this.#result.workspaces.flatMap(({ index }) => layoutEdges(referenceGraph(index)));
  }

  /** A summary draws what broke. */
  #brokenEdges(): ReturnType<typeof brokenEdges> {
    return this.#result.workspaces.flatMap((workspace) => {
      const files = this.#shown.files.filter(({ root }) => root === workspace.root);
      const shown = (file: string): string => this.#paths.shown(join(workspace.root, file));
      return brokenEdges(workspace, files, (channel) => this.#comparison.nameOf(channel), shown);
    });
  }
}
