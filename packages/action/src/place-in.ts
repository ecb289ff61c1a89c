import { type Pointer, type Range, TextPlaces } from '@deskcheck/core';
import type { LintedWorkspace } from '@deskcheck/core/node';

/** Where a value stands in a file of the workspace; its start, where the file can't be read any more. */
export function placeIn(workspace: LintedWorkspace, file: string, pointer: Pointer): Range {
  const inspection = workspace.inspections.find((candidate) => candidate.file === file);
  const documents = new Set(inspection?.documents.map((document) => document.pointer));
  const places = new TextPlaces(workspace.text(file) ?? '', [pointer], { broken: inspection?.broken ?? false });
  return places.range({ pointer }, (prefix) => prefix === '' || documents.has(prefix));
}
