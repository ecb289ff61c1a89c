import type { Diagnostic, FileEdits, FileReport, Range } from '@deskcheck/core';
import { oneLine, visible } from '../escape/terminal.ts';
import type { FormatOptions } from '../format.ts';
import { absolutePath, fileUri, pathBelow, relativeUri } from '../location.ts';
import { shorten } from '../shorten.ts';
import type { Limits } from './limits.ts';

/** What a result is made of beside its diagnostic. */
export interface ResultContext {
  readonly base: string;
  readonly file: FileReport;
  readonly fingerprint: string;
  readonly ruleIndex: number | undefined;
  readonly limits: Limits;
  readonly options: FormatOptions;
}

/** A diagnostic as a SARIF `result`. */
export function sarifResult(diagnostic: Diagnostic, context: ResultContext) {
  const { base, file, limits } = context;
  const related = limits.related(diagnostic.related);
  const fixes = [
    ...sarifFix('Apply the fix that --fix makes.', diagnostic.fix, context),
    ...diagnostic.suggestions.flatMap(({ message, edits }) => sarifFix(message, edits, context)),
  ];
  return {
    ruleId: diagnostic.rule,
    ...(context.ruleIndex !== undefined && { ruleIndex: context.ruleIndex }),
    level: diagnostic.level === 'error' ? 'error' : 'warning',
    message: { text: messageText(diagnostic, limits) },
    locations: [
      {
        physicalLocation: physicalLocation(file.path, diagnostic, base),
        ...(diagnostic.pointer !== '' && { logicalLocations: [{ fullyQualifiedName: visible(diagnostic.pointer) }] }),
      },
    ],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, index) => ({
        id: index + 1,
        message: { text: plainText(limits.message(place.message)) },
        physicalLocation: physicalLocation(place.path, place, base),
      })),
    }),
    partialFingerprints: { 'deskcheck/v1': context.fingerprint },
    ...(fixes.length > 0 && { fixes }),
    // Either every result says whether it is suppressed, or none does.
    ...(context.options.suppressed === true && { suppressions: suppressions(diagnostic) }),
  };
}

// GitHub shows only those related places that the message links to.
function messageText({ message, related }: Diagnostic, limits: Limits): string {
  const links = related.slice(0, 10).map((place, index) => `[${linkText(place.message)}](${index + 1})`);
  return [plainText(limits.message(message)), ...links].join(' ');
}

// In a SARIF text `[a](b)` is a link and `{0}` a placeholder: text that isn't ours may hold neither.
function plainText(text: string): string {
  const shown = oneLine(text);
  const unlinked = /\]\s*\(/.test(shown) ? linkBrackets(shown) : shown;
  return unlinked.replace(/\{(\d+)\}/g, '{{$1}}');
}

function linkText(text: string): string {
  return linkBrackets(oneLine(shorten(text, 300)))
    .replace(/\.$/, '')
    .replace(/\{(\d+)\}/g, '{{$1}}');
}

function linkBrackets(text: string): string {
  return text.replace(/[\\[\]]/g, '\\$&');
}

function sarifFix(description: string, edits: readonly FileEdits[] | undefined, { base, file, limits }: ResultContext) {
  const changed = (edits ?? []).filter((one) => one.edits.length > 0);
  if (changed.length === 0) return [];
  return [
    {
      description: { text: plainText(limits.message(description)) },
      artifactChanges: changed.map((one) => ({
        artifactLocation: artifactLocation(absolutePath(file.root, one.file), base),
        replacements: one.edits.map(({ start, end, text }) => ({
          deletedRegion: { charOffset: start, charLength: end - start },
          ...(text !== '' && { insertedContent: { text } }),
        })),
      })),
    },
  ];
}

function physicalLocation(path: string, { line, column, endLine, endColumn }: Range, base: string) {
  return {
    artifactLocation: artifactLocation(path, base),
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

function artifactLocation(path: string, base: string) {
  const relative = pathBelow(base, path);
  return relative === undefined ? { uri: fileUri(path) } : { uri: relativeUri(relative), uriBaseId: '%SRCROOT%' };
}

function suppressions({ suppressed }: Diagnostic) {
  if (suppressed === undefined) return [];
  return [{ kind: suppressed.by === 'comment' ? 'inSource' : 'external', justification: oneLine(suppressed.reason) }];
}
