/** The engine with files: finds, reads and lints workspaces on disk. */
export { discover, type Discovery, mayHoldDocuments } from './discover.ts';
export { BASELINE_NAME, loadBaseline, type LoadedBaseline, lookedAtBy, saveBaseline } from './baseline-file.ts';
export { type FileChange, FileChanges } from './change-files.ts';
export { explainConfig, type ExplainedConfig, type HeldRule } from './explain-config.ts';
export { FilePlaces } from './file-places.ts';
export { fixPaths, type FixOptions, type FixResult, rankForFixes } from './fix-files.ts';
export { inspectShard } from './inspect-shard.ts';
export type { LintOptions } from './lint-options.ts';
export { lintPaths, type LintedWorkspace, type LintResult, textOf } from './lint-paths.ts';
export { CONFIG_NAMES, findConfig, loadConfig, type LoadedConfig } from './load-config.ts';
export { relativePath } from './relative-path.ts';
export { relateParts } from './relate-parts.ts';
export { type Mention, type Renamed, renameId } from './rename-id.ts';
export { toolOf } from './tool.ts';
export { writeAside } from './write-aside.ts';
export { type FileWrite, writeFiles } from './write-files.ts';
