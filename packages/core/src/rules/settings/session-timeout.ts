import { defineRule } from '../../model/rule.ts';

/** What the guide recommends. */
const GUIDE_MINUTES = 30;
/** The most that the platform allows under HIPAA. */
const HIPAA_MINUTES = 15;

export default defineRule({
  summary: 'Require a session timeout that outlasts a hand-off.',
  why: 'A session that ends while an agent is typing loses the case that was being handed over. One that never ends is open to anyone who passes by.',
  guide: 'Edge Case 3: Session Timeout During Critical Handoffs',
  level: 'warn',
  // A heartbeat can only be compared with a timeout that is itself right.
  silences: { 'client/heartbeat': 'entity' },
  options: {
    minMinutes: {
      type: 'integer',
      default: GUIDE_MINUTES,
      minimum: 1,
      description: 'The shortest timeout allowed, in minutes.',
    },
    maxMinutes: {
      type: 'integer',
      minimum: 1,
      description: `The longest timeout allowed, in minutes. Under HIPAA the platform allows ${HIPAA_MINUTES}.`,
    },
  },
  messages: {
    absent:
      'No session timeout is set, and the default may end a chat in the middle of a hand-off. Set "sessionTimeoutMinutes" to {{range}}.',
    short:
      'A session timeout of {{minutes}} minutes may end a chat while an agent is typing, and the case being handed over is lost. Set it to {{range}}.',
    long: 'A session timeout of {{minutes}} minutes leaves an unattended session open for longer than your organization allows. Set it to {{range}}.',
    overruled: `A session timeout of {{minutes}} minutes is too long: under HIPAA the platform ends idle sessions after ${HIPAA_MINUTES} minutes at most, which overrules the ${GUIDE_MINUTES} minutes that are recommended otherwise. Set it to {{range}}.`,
  },
  document: {
    settings({ sessionTimeoutMinutes: minutes }, { options: { minMinutes: min, maxMinutes: max }, report }) {
      const at = '/sessionTimeoutMinutes';
      const range = max === undefined ? `${min} or more` : `a value from ${min} to ${max}`;
      const isOverruled = max !== undefined && max < GUIDE_MINUTES;
      if (minutes == null) {
        report({
          at,
          message: 'absent',
          data: {
            range: isOverruled
              ? `${range}, which overrules the ${GUIDE_MINUTES} minutes that are recommended otherwise`
              : range,
          },
        });
      } else if (minutes < min) {
        report({ at, message: 'short', data: { minutes, range } });
      } else if (max !== undefined && minutes > max) {
        report({ at, message: isOverruled ? 'overruled' : 'long', data: { minutes, range } });
      }
    },
  },
});
