import manifest from '../../../package.json' with { type: 'json' };

/** Who speaks: every link to a rule's page derives from the manifest's `homepage`, and there is none while that is unset. */
export const TOOL = {
  name: 'deskcheck',
  version: manifest.version,
  ...('homepage' in manifest && typeof manifest.homepage === 'string' && { homepage: manifest.homepage }),
} as const;
