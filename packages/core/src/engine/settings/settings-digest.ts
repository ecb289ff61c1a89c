import { REFERENCE_TARGETS, type ReferenceTarget } from '../../model/inspection.ts';
import type { Settings } from './settings.ts';

type InspectedBy = Pick<Settings, 'config' | 'rules' | 'commandLine' | 'needs' | 'isFollowed' | 'ownSchemas'>;

/**
 * Tells apart any two settings under which one text could be inspected differently: all that an inspection may depend on besides the
 * text, its path and deskcheck's version.
 */
export function settingsDigest({ config, rules, commandLine, needs, isFollowed, ownSchemas }: InspectedBy): string {
  const { suppressions: _whatIsShown, ignore: _whatIsRead, ...read } = config;
  return JSON.stringify([
    read,
    rules,
    commandLine,
    [...needs].toSorted(),
    followedTargets({ isFollowed }),
    [...ownSchemas.values()].map(({ text }) => text),
  ]);
}

/** What references are collected to. */
export function followedTargets({ isFollowed }: Pick<Settings, 'isFollowed'>): readonly ReferenceTarget[] {
  return REFERENCE_TARGETS.filter(isFollowed);
}
