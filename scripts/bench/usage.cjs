/* oxlint-disable import/no-commonjs, typescript/no-unsafe-assignment, typescript/no-unsafe-call, typescript/no-unsafe-member-access -- plain JavaScript, no types */
// Preloaded into every measured process (node -r): reports what the process itself has used, threads included, on the
// pipe that measure.ts opened as descriptor 3. A parent can't ask for this: Node tells only of its own process.
// CommonJS, because an --import hook would start the ESM loader, a tenth of a cold start, for programs that don't.
const { writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

const report = () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 }));
};

// Worker threads inherit the preload, and are in the process's figures already.
if (isMainThread) process.on('exit', report);
