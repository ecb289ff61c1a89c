import { setImmediate as turn } from 'node:timers/promises';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does something that must not end in its middle, such as writing files that belong together: a signal that comes meanwhile ends the
 * process afterwards. Only for what is done synchronously and before long.
 */
export async function uninterrupted(act: () => void): Promise<void> {
  let held: NodeJS.Signals | undefined;
  const hold = (signal: NodeJS.Signals) => {
    held ??= signal;
  };
  for (const signal of SIGNALS) process.on(signal, hold);
  try {
    act();
    // Node tells of a signal when it next looks for what has come, which it may just have done.
    await turn();
    await turn();
  } finally {
    for (const signal of SIGNALS) process.off(signal, hold);
  }
  if (held !== undefined) process.kill(process.pid, held);
}
