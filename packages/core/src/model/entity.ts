import type { Address } from './address.ts';
import type { RuleId } from './rule-ids.generated.ts';

// What findings say that they are about. Rules that see one mistake name one entity, so none puts its text together by hand.

/** The entity of a finding that names none: the document that it stands in. */
export function entityOfDocument({ file, pointer }: Address): string {
  return `${file}\0${pointer}`;
}

/** A scope that a client or a deployment has, lacks or should have. */
export function entityOfScope(document: Address, scope: string): string {
  return `${entityOfDocument(document)}#${scope}`;
}

/** A name that channel maps define, or should. Nobody tells two apart by capital letters. */
export function entityOfVariable(name: string): string {
  return `variable:${name.toLowerCase()}`;
}

/** The compliance tags of all channels together: a tag that a policy names and no channel carries is one that some channel lost. */
export const COMPLIANCE_TAGS = 'compliance-tag';

/** An entity, in a finding that gives way to this one rule only. */
export function yieldingTo(rule: RuleId, entity: string): string {
  return `${entity}\0${rule}`;
}

/** The entity of a finding that gives way to one rule only, without that rule; nothing of other findings. */
export function yieldingEntity(entity: string | undefined): string | undefined {
  if (entity === undefined) return undefined;
  // One of them stands between a document's file and its pointer.
  const end = entity.lastIndexOf('\0');
  return entity.indexOf('\0') === end ? undefined : entity.slice(0, end);
}
