/** The engine with files: finds, reads and lints workspaces on disk. */
export { discover, type Discovery, mayHoldDocuments } from './files/discover.ts';
export { BASELINE_NAME, loadBaseline, type LoadedBaseline, lookedAtBy, saveBaseline } from './config/baseline-file.ts';
export { type FileChange, FileChanges } from './write/change-files.ts';
export { explainConfig, type ExplainedConfig, type HeldRule } from './config/explain-config.ts';
export { FilePlaces } from './file-places.ts';
export { fixPaths, type FixOptions, type FixResult, rankForFixes } from './write/fix-files.ts';
export { inspectShard } from './shard/inspect-shard.ts';
export type { LintOptions } from './lint-options.ts';
export { lintPaths, type LintedWorkspace, type LintResult, textOf } from './lint-paths.ts';
export { CONFIG_NAMES, findConfig, loadConfig, type LoadedConfig } from './config/load-config.ts';
export { relativePath } from './files/relative-path.ts';
export { relateParts } from './shard/relate-parts.ts';
export { type Mention, type Renamed, renameId } from './write/rename-id.ts';
export { toolOf } from './tool.ts';
export { restoreEngine } from './inspect/tune-engine.ts';
export { writeAside } from './write/write-aside.ts';
export { writeReport } from './write/write-report.ts';
export { type FileWrite, writeFiles } from './write/write-files.ts';
