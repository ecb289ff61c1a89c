import type { RuleSettings } from '../model/config.ts';
import { RULES } from '../rules/registry.generated.ts';

/** What each rule asks for by itself. */
const recommended: RuleSettings = Object.fromEntries([...RULES].map(([id, { level }]) => [id, level]));

/** Opt-in rules warn as well. */
const strict: RuleSettings = Object.fromEntries(
  [...RULES].map(([id, { level }]) => [id, level === 'off' ? 'warn' : level]),
);

/** Both regimes need every conversation to be encrypted, logged, tagged and scanned. */
const regulated: RuleSettings = {
  ...recommended,
  'channel/require-encryption': ['error', { everywhere: true }],
  'channel/require-compliance-tag': 'error',
  'compliance/require-exclusion': 'warn',
  'access/require-preflight': 'warn',
};

/** Every preset by the name that a config's `extends` uses. */
export const PRESETS: Readonly<Record<string, RuleSettings>> = {
  'deskcheck:recommended': recommended,
  'deskcheck:strict': strict,
  'deskcheck:hipaa': {
    ...regulated,
    // The platform ends an idle session after 900 seconds at most once an organization is under HIPAA.
    'settings/session-timeout': ['error', { minMinutes: 1, maxMinutes: 15 }],
  },
  'deskcheck:pci-dss': regulated,
  'deskcheck:off': {},
};
