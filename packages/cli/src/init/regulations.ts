import { inWords } from '@deskcheck/core';

/** A regulation that has a preset, and the file that says that the organization is under it. */
export interface Regulation {
  readonly name: string;
  readonly preset: string;
  readonly file: string;
}

/** A preset for each regulation. A later one overrules an earlier one, so the stricter one stands last. */
const PRESETS: readonly (readonly [name: string, preset: string])[] = [
  ['PCI_DSS', 'deskcheck:pci-dss'],
  ['HIPAA', 'deskcheck:hipaa'],
];

/** Something that an organization says it is under, and where it says so. */
export interface ComplianceScope {
  readonly file: string;
  readonly scope: string;
}

/** The regulations for which there is a preset, in the order in which a config extends these. */
export function regulationsAmong(scopes: readonly ComplianceScope[]): Regulation[] {
  return PRESETS.flatMap(([name, preset]) => {
    const naming = scopes.find(({ scope }) => scope === name);
    return naming === undefined ? [] : [{ name, preset, file: naming.file }];
  });
}

/** Why a config begins with other rules than most: nobody has asked for them. */
export function presetReason(regulations: readonly Regulation[]): string | undefined {
  if (regulations.length === 0) return undefined;
  const presets = inWords(regulations.map(({ preset }) => preset));
  const files = [...new Set(regulations.map(({ file }) => file))];
  const namedIn = (place: string) => inWords(regulations.flatMap(({ file, name }) => (file === place ? [name] : [])));
  return `${presets}, because ${inWords(files.map((file) => `${file} names ${namedIn(file)}`))}`;
}
