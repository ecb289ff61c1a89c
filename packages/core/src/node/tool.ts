import type { Report } from '../model/report.ts';

/** Who speaks, by a manifest: every link to a rule's page derives from its `homepage`, and there is none while that is unset. */
export function toolOf({
  version,
  homepage,
}: {
  readonly version: string;
  readonly homepage?: string;
}): Report['tool'] {
  return { name: 'deskcheck', version, homepage };
}
