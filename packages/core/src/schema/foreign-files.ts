/** Files of well-known programs, by the names that these insist on. They stand beside documents in nearly every repository and hold none. */
const FOREIGN = new Set([
  'angular.json',
  'biome.json',
  'biome.jsonc',
  'bower.json',
  'cdk.json',
  'composer.json',
  'cspell.json',
  'deno.json',
  'deno.jsonc',
  'firebase.json',
  'global.json',
  'jsconfig.json',
  'lerna.json',
  'npm-shrinkwrap.json',
  'nx.json',
  'package-lock.json',
  'package.json',
  'pyrightconfig.json',
  'renovate.json',
  'tsconfig.json',
  'turbo.json',
  'vercel.json',
]);

/** `tsconfig.build.json` */
const VARIANT = /^(?:ts|js)config\.[\w.-]+\.json$/;

/** Whether a file, by its name, is another program's own. What it holds may still be recognised. */
export function isForeignFile(file: string): boolean {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return FOREIGN.has(name) || VARIANT.test(name);
}
