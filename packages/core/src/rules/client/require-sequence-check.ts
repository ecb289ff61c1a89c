import { absentElement } from '../../model/address.ts';
import { defineRule } from '../../model/rule.ts';
import { nearest } from '../../words/nearest.ts';

const EVENT = 'onMessageOrder';

export default defineRule({
  summary: 'Require WebSocket clients to check the order of messages.',
  why: 'When the network is busy messages arrive out of order. A client that does not check lets an older one overwrite a newer one, and the agent acts on it.',
  guide: 'Edge Case 1: Latency-Induced Message Desynchronization',
  level: 'error',
  messages: {
    neither: `The client neither checks the order of messages nor listens to "${EVENT}", so an older message may overwrite a newer one. Have it do both, and say so in "realtime": "sequenceValidation": true and "events": ["${EVENT}"].`,
    absent:
      'The client does not check the order of messages, so an older message may overwrite a newer one. Have it check that, and say so in "realtime": "sequenceValidation": true.',
    disabled:
      '"sequenceValidation" is false, so the client does not check the order of messages, and an older one may overwrite a newer one. Have it check that, and write true.',
    event: `The client does not listen to "${EVENT}", so it cannot put messages into order, and agents may answer the wrong one. Have it listen, and add "${EVENT}" to "events" in "realtime".`,
    nearEvent: `"{{value}}" is not an event of the platform, so the client is not told the order of messages, and agents may answer the wrong one. Did you mean "${EVENT}"?`,
  },
  document: {
    integration({ realtime }, { report, isUnreadable }) {
      if (realtime?.transport !== 'WEBSOCKET') return;
      const { sequenceValidation, events } = realtime;
      const isAbsent = (key: 'sequenceValidation' | 'events') =>
        realtime[key] == null && !isUnreadable(`/realtime/${key}`);
      if (isAbsent('sequenceValidation') && isAbsent('events'))
        return report({ at: '/realtime/sequenceValidation', message: 'neither' });
      if (sequenceValidation !== true) {
        report({ at: '/realtime/sequenceValidation', message: sequenceValidation == null ? 'absent' : 'disabled' });
      }
      if (events?.includes(EVENT)) return;
      if (events == null) return report({ at: '/realtime/events', message: 'event' });
      const near = nearest(
        EVENT,
        events.filter((event) => event !== null),
      );
      if (near === undefined) return report({ at: absentElement('/realtime/events', events), message: 'event' });
      report({ at: `/realtime/events/${events.indexOf(near)}`, message: 'nearEvent', data: { value: near } });
    },
  },
});
