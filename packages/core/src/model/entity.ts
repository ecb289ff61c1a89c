import type { Address } from './address.ts';

// What findings say that they are about. Rules that see one mistake name one entity, so none puts its text together by hand.

/** What stands at a place. A finding that names no entity is about the document that it stands in. */
export function entityAt({ file, pointer }: Address): string {
  return `${file}\0${pointer}`;
}

/** A scope that a client or a deployment has, lacks or should have. */
export function entityOfScope(document: Address, scope: string): string {
  return `${entityAt(document)}#${scope}`;
}

/** A name that channel maps define, or should. Nobody tells two apart by capital letters. */
export function entityOfVariable(name: string): string {
  return `variable:${name.toLowerCase()}`;
}

/** The compliance tags of all channels together: a tag that a policy names and no channel carries is one that some channel lost. */
export const COMPLIANCE_TAGS = 'compliance-tag';
