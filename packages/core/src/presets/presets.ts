import type { RuleSettings } from '../model/config.ts';
import { RULES } from '../rules/registry.generated.ts';

/** What each rule asks for by itself. */
function recommended(): RuleSettings {
  return Object.fromEntries([...RULES].map(([id, { level }]) => [id, level]));
}

/** Opt-in rules warn as well. */
function strict(): RuleSettings {
  return Object.fromEntries([...RULES].map(([id, { level }]) => [id, level === 'off' ? 'warn' : level]));
}

/** Both regulations need every conversation to be encrypted, logged, tagged and scanned. */
function regulated(): RuleSettings {
  return {
    ...recommended(),
    'channel/require-encryption': ['error', { everywhere: true }],
    'channel/require-compliance-tag': 'error',
    'compliance/require-exclusion': 'warn',
    'access/require-preflight': 'warn',
  };
}

/** Every preset by the name that a config's `extends` uses. Made when asked for: a run needs one of them. */
export const PRESETS = {
  get 'deskcheck:recommended'(): RuleSettings {
    return recommended();
  },
  get 'deskcheck:strict'(): RuleSettings {
    return strict();
  },
  get 'deskcheck:hipaa'(): RuleSettings {
    return {
      ...regulated(),
      // The platform ends an idle session after 900 seconds at most once an organization is under HIPAA.
      'settings/session-timeout': ['error', { minMinutes: 1, maxMinutes: 15 }],
    };
  },
  get 'deskcheck:pci-dss'(): RuleSettings {
    return regulated();
  },
  /** A rule that nobody names is off. What stands before it no longer holds. */
  'deskcheck:off': {} as RuleSettings,
} as const satisfies Readonly<Record<string, RuleSettings>>;

export type PresetName = keyof typeof PRESETS;

export const PRESET_NAMES = Object.keys(PRESETS) as readonly PresetName[];

export function isPresetName(name: string): name is PresetName {
  return Object.hasOwn(PRESETS, name);
}
