import type { LintResult } from '@deskcheck/core/node';
import { terminalText } from '@deskcheck/reporter';
import { TOOL } from '../tool.ts';
import { takenFor } from './taken-for.ts';

/** Says how a run went, for whoever wonders why a rule or a file was or wasn't looked at. */
export function debugNotes({ workspaces }: LintResult, milliseconds: number): string {
  const lines = [`deskcheck ${TOOL.version} on Node ${process.version}; linting took ${Math.round(milliseconds)} ms`];
  for (const { root, loaded, settings, inspections } of workspaces) {
    const rules = [...settings.rulesFor('').active.values()];
    const errors = rules.filter(({ level }) => level === 'error').length;
    lines.push(
      `workspace ${root}`,
      `  config: ${loaded.path ?? 'none'}`,
      `  settings from: ${[...new Set(loaded.origins.values())].join(', ')}`,
      `  rules on: ${rules.length} (${errors} as errors)`,
      `  files: ${inspections.length}`,
    );
    for (const inspection of inspections) {
      const rest = inspection.lost.length > 0 ? '; not all of it could be read' : '';
      lines.push(`    ${inspection.file}: ${takenFor(inspection)}${rest}`);
    }
  }
  return lines.map((line) => `${terminalText(line)}\n`).join('');
}
