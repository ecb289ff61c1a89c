import type { Diagnostic, DiagnosticSuggestion, FileEdits, Range, RelatedDiagnostic } from '../../model/diagnostic.ts';
import type { Finding } from '../../model/finding.ts';
import type { Level } from '../../model/level.ts';
import type { RuleId } from '../../model/rule-ids.generated.ts';

/** Works out what only some formats ask of a finding. Made once a file. */
export interface Details {
  identity(finding: Finding): string;
  related(finding: Finding): readonly RelatedDiagnostic[];
  fix(finding: Finding): readonly FileEdits[] | undefined;
  suggestions(finding: Finding): readonly DiagnosticSuggestion[];
}

/** What a diagnostic says besides what its finding and its place say. */
interface Saying {
  readonly level: Level;
  readonly message: string;
  readonly fixable: boolean;
  readonly url: string | undefined;
}

/** A diagnostic that works out its details when it is asked for them. A class, because tens of thousands of objects with getters of their own are slow to make. */
export class LocatedDiagnostic implements Diagnostic {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: RuleId;
  readonly level: Level;
  readonly message: string;
  readonly messageId: string;
  readonly file: string;
  readonly pointer: string;
  readonly fixable: boolean;
  readonly url: string | undefined;
  // Not `#private`: what `changed` makes of a diagnostic reads them through it.
  private readonly finding: Finding;
  private readonly details: Details;

  constructor(finding: Finding, range: Range, { level, message, fixable, url }: Saying, details: Details) {
    this.line = range.line;
    this.column = range.column;
    this.endLine = range.endLine;
    this.endColumn = range.endColumn;
    this.rule = finding.rule;
    this.level = level;
    this.message = message;
    this.messageId = finding.message;
    this.file = finding.file;
    this.pointer = finding.pointer;
    this.fixable = fixable;
    this.url = url;
    this.finding = finding;
    this.details = details;
  }

  get part(): Finding['part'] {
    return this.finding.part;
  }

  get identity(): string {
    return this.details.identity(this.finding);
  }

  get related(): readonly RelatedDiagnostic[] {
    return this.details.related(this.finding);
  }

  get fix(): readonly FileEdits[] | undefined {
    return this.details.fix(this.finding);
  }

  get suggestions(): readonly DiagnosticSuggestion[] {
    return this.details.suggestions(this.finding);
  }
}
