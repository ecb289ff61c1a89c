import type { DocumentFacts, Workspace } from '../model/workspace.ts';

/** The regulations that an organization can name, as people write them. */
const NAMES = { HIPAA: 'HIPAA', PCI_DSS: 'PCI-DSS' } as const;
/** A compliance tag for what each protects: the guide's, and one of that form. */
const TAGS = { HIPAA: 'PHI_SECURE', PCI_DSS: 'PCI_SECURE' } as const;

export type RegulationName = (typeof NAMES)[keyof typeof NAMES];

/** A regulation that holds for a file, and where the organization says that it does. */
export interface Regulation {
  readonly name: RegulationName;
  /** A tag that marks channels with data which it protects. */
  readonly tag: string;
  readonly place: { readonly file: string; readonly pointer: string };
}

/** The regulation that the organization to which a file belongs is under: the first where there are several. */
export function regulationOf(file: string, workspace: Workspace): Regulation | undefined {
  const organization = workspace.organizationFor(file);
  const scopes = organization?.facts.complianceScopes ?? [];
  const index = scopes.findIndex((scope) => scope !== null);
  const scope = scopes[index];
  if (!organization || scope == null) return undefined;
  return {
    name: NAMES[scope],
    tag: TAGS[scope],
    place: { file: organization.file, pointer: `${organization.pointer}/complianceScopes/${index}` },
  };
}

/** The regulation that an organization names; nothing for a text that names none. */
export function regulationNamed(scope: string): RegulationName | undefined {
  return Object.hasOwn(NAMES, scope) ? NAMES[scope as keyof typeof NAMES] : undefined;
}

/** All that an organization is under, each once. */
export function regulationNames({ facts }: DocumentFacts<'organization'>): RegulationName[] {
  return [...new Set(facts.complianceScopes?.flatMap((scope) => (scope === null ? [] : NAMES[scope])))];
}
