export type { Format, FormatOptions } from './format.ts';
export { FORMAT_NAMES, FORMATS, type FormatEntry, type FormatName, isFormatName, loadFormat } from './formats.ts';
/** Escapes for the media that programs write to beside a format. */
export { commandData, commandProperty, withoutCommands } from './escape/workflow-command.ts';
export { markdown as markdownText, markdownCode } from './escape/markdown.ts';
export { visible as terminalText } from './escape/terminal.ts';
/** What refers to what, to be drawn. */
export { labelOf, mermaid } from './mermaid.ts';
