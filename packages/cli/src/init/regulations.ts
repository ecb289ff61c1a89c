import { inWords, type PresetName, regulationNamed, type RegulationName } from '@deskcheck/core';

/** A preset for a regulation, and the file that says that the organization is under that. */
export interface RegulationPreset {
  readonly name: RegulationName;
  readonly preset: PresetName;
  readonly file: string;
}

/** A preset for each regulation. A later one overrules an earlier one, so the stricter one stands last. */
const PRESETS: readonly (readonly [name: RegulationName, preset: PresetName])[] = [
  ['PCI-DSS', 'deskcheck:pci-dss'],
  ['HIPAA', 'deskcheck:hipaa'],
];

/** Something that an organization says it is under, and where it says so. */
export interface ComplianceScope {
  readonly file: string;
  readonly scope: string;
}

/** The regulations for which there is a preset, in the order in which a config extends these. */
export function regulationsAmong(scopes: readonly ComplianceScope[]): RegulationPreset[] {
  return PRESETS.flatMap(([name, preset]) => {
    const naming = scopes.find(({ scope }) => regulationNamed(scope) === name);
    return naming === undefined ? [] : [{ name, preset, file: naming.file }];
  });
}

/** Why a config begins with other rules than most: nobody has asked for them. */
export function presetReason(regulations: readonly RegulationPreset[]): string | undefined {
  if (regulations.length === 0) return undefined;
  const presets = inWords(regulations.map(({ preset }) => preset));
  const files = [...new Set(regulations.map(({ file }) => file))];
  const namedIn = (place: string) => inWords(regulations.flatMap(({ file, name }) => (file === place ? [name] : [])));
  return `${presets}, because ${inWords(files.map((file) => `${file} names ${namedIn(file)}`))}`;
}
