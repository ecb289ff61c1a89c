// Lays what the published command needs into its package: the built programs, which hold all dependencies, and the schemas that
// `$schema` points at. Run by `npm pack` and `npm publish` in packages/cli.
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const target = `${root}packages/cli/`;

for (const folder of ['dist', 'schemas']) rmSync(target + folder, { recursive: true, force: true });
cpSync(`${root}dist`, `${target}dist`, { recursive: true });
rmSync(`${target}dist/action.mjs`, { force: true });
for (const file of readdirSync(`${target}dist/chunks`)) {
  if (file.startsWith('action-')) rmSync(`${target}dist/chunks/${file}`);
}
cpSync(`${root}schemas`, `${target}schemas`, {
  recursive: true,
  filter: (source) => !source.includes('node_modules') && !source.endsWith('package.json'),
});
for (const file of ['README.md', 'LICENSE']) cpSync(root + file, target + file);
