// Proves what the formats claim with the programs that read them. Installs those programs into node_modules/.cache and,
// where they come from Debian, through apt. `run.ts NAME…` runs only the tools whose file name holds NAME.
import { readdirSync } from 'node:fs';
import { type Check, Skipped } from './check.ts';

const SHARED = new Set(['run.ts', 'check.ts', 'install.ts', 'sample.ts', 'snippets.ts', 'workspace.ts']);
const wanted = process.argv.slice(2);
const totals = { passed: 0, failed: 0, skipped: 0 };

for (const file of readdirSync(new URL('.', import.meta.url)).sort()) {
  if (!file.endsWith('.ts') || SHARED.has(file)) continue;
  if (wanted.length > 0 && !wanted.some((name) => file.includes(name))) continue;
  const { checks } = (await import(`./${file}`)) as { checks: readonly Check[] };
  console.log(file);
  for (const check of checks) {
    try {
      await check.run();
      totals.passed += 1;
      console.log(`  ok    ${check.name}`);
    } catch (error) {
      if (error instanceof Skipped) {
        totals.skipped += 1;
        console.log(`  skip  ${check.name}: ${error.message}`);
      } else {
        totals.failed += 1;
        console.log(`  FAIL  ${check.name}`);
        console.log(error);
      }
    }
  }
}

console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
// Nothing that ran is a failure too.
if (totals.failed > 0 || totals.passed === 0) process.exitCode = 1;
