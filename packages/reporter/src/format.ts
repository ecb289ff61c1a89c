import type { FileReport, GraphEdge, Report } from '@deskcheck/core';

/** What a format may know beside the report. */
export interface FormatOptions {
  /** Whether the text may carry colour codes. */
  readonly color: boolean;
  /** The text of one of the report's files, for excerpts and merged fixes; `undefined` when it can't be had. */
  readText(file: FileReport): string | undefined;
  /** Also list suppressed diagnostics, in formats where that is a choice (`json` always lists them). */
  readonly suppressed?: boolean | undefined;
  /** Absolute folder that relative paths start from: the repository's root. Default: the report's `cwd`. */
  readonly base?: string | undefined;
  /** Which layout opens which channel, to be drawn by formats that can draw. */
  readonly graph?: readonly GraphEdge[] | undefined;
}

/**
 * Turns a report into text, in chunks so that a hundred thousand diagnostics never stand in memory as one string.
 * Pure: the same report and options give the same chunks, in Node and in a browser.
 */
export type Format = (report: Report, options: FormatOptions) => Iterable<string>;
