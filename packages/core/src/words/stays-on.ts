/** What to tell somebody who switches a rule off that nobody can. */
export function staysOn(rule: string): string {
  return `"${rule}" can't be switched off, because it tells of a mistake in deskcheck itself. Leave it out.`;
}
