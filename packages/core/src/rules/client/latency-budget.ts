import { defineRule } from '../../model/rule.ts';

/** Beyond it agent and server fall out of step, says the guide. */
const MAX_LATENCY_MS = 150;

export default defineRule({
  summary: 'Require clients to limit the delay that they tolerate.',
  why: `Above ${MAX_LATENCY_MS} milliseconds the agent and the platform see different messages, and answers cross.`,
  guide: 'Edge Case 1: Latency-Induced Message Desynchronization',
  level: 'warn',
  messages: {
    absent: `The client sets no limit on delay, so agents are not told when they see old messages. Have it warn them, and say so in "realtime": "maxLatencyMs" of ${MAX_LATENCY_MS} or less.`,
    none: `No connection is as fast as {{ms}} milliseconds, so this limit has no use, and agents are not told when they see old messages. Set "maxLatencyMs" to ${MAX_LATENCY_MS} or less, but above zero.`,
    high: `The client tolerates a delay of {{ms}} milliseconds, but above ${MAX_LATENCY_MS} agents and the platform see different messages. Set "maxLatencyMs" to ${MAX_LATENCY_MS} or less.`,
  },
  document: {
    integration({ realtime }, { report }) {
      const at = '/realtime/maxLatencyMs';
      const ms = realtime?.maxLatencyMs;
      if (ms == null) report({ at, message: 'absent' });
      else if (ms <= 0) report({ at, message: 'none', data: { ms } });
      else if (ms > MAX_LATENCY_MS) report({ at, message: 'high', data: { ms } });
    },
  },
});
