import type { ReferenceTarget } from '../model/inspection.ts';
import type { Settings } from './settings.ts';

const TARGETS: readonly ReferenceTarget[] = ['channel', 'group', 'oauth-client', 'variable', 'env'];

/**
 * Tells apart any two settings under which one text could be inspected differently: all that an inspection may depend on besides the
 * text, its path and deskcheck's version.
 */
export function settingsDigest({ config, rules, commandLine, needs, isFollowed }: Settings): string {
  const { suppressions: _whatIsShown, ignore: _whatIsRead, ...read } = config;
  return JSON.stringify([read, rules, commandLine, [...needs].toSorted(), TARGETS.filter(isFollowed)]);
}
