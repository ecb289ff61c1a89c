export type { Format, FormatOptions } from './format.ts';
export {
  drawsWorkspace,
  FORMAT_NAMES,
  FORMATS,
  type FormatEntry,
  type FormatName,
  isFormatName,
  loadFormat,
} from './formats.ts';
export { loadPrinted, type ReportOutput, reportOutput } from './output.ts';
/** What GitHub shows beside a report. */
export { type Annotation, ANNOTATION_TYPES, annotationCommand, type AnnotationType } from './annotation.ts';
/** Escapes for the media that programs write to beside a format. */
export { withoutCommands } from './escape/workflow-command.ts';
export { jsonText } from './escape/json.ts';
export { markdown as markdownText, markdownCode } from './escape/markdown.ts';
export { visible as terminalText } from './escape/terminal.ts';
/** What refers to what, to be drawn. */
export { labelOf, mermaid } from './mermaid.ts';
/** Keeps secrets out of what programs show of a file. */
export { readingWithoutSecrets } from './shown-text.ts';
/** What a report can't vouch for. */
export { notChecked } from './not-checked.ts';
