import type { Workspace } from '../model/workspace.ts';

/** A law that holds for a file, as people write it, and where the organization says that it does. */
export interface Regulation {
  readonly name: 'HIPAA' | 'PCI-DSS';
  readonly place: { readonly file: string; readonly pointer: string };
}

/** The law that the organization to which a file belongs is under: the first where there are several. */
export function regulationOf(file: string, workspace: Workspace): Regulation | undefined {
  const organization = workspace.organizationFor(file);
  const scopes = organization?.facts.complianceScopes ?? [];
  const index = scopes.findIndex((scope) => scope !== null);
  if (!organization || index < 0) return undefined;
  return {
    name: scopes[index] === 'PCI_DSS' ? 'PCI-DSS' : 'HIPAA',
    place: { file: organization.file, pointer: `${organization.pointer}/complianceScopes/${index}` },
  };
}
