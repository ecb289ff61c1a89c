import { defineRule } from '../../model/rule.ts';
import { counted } from '../../words/counted.ts';

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
      examples: [60],
      description: `The longest timeout allowed, in minutes. Under HIPAA the platform allows ${HIPAA_MINUTES}.`,
    },
  },
  messages: {
    absent:
      'No session timeout is set, and the default may end a chat in the middle of a hand-off. Set "sessionTimeoutMinutes" to {{range}}.',
    absentBelowGuide: `No session timeout is set, and the default may end a chat in the middle of a hand-off. Set "sessionTimeoutMinutes" to {{range}}, which overrules the ${GUIDE_MINUTES} minutes that are recommended otherwise (under HIPAA the platform itself allows ${HIPAA_MINUTES} at most).`,
    short:
      'A session timeout of {{timeout}} may end a chat while an agent is typing, and the case being handed over is lost. Set it to {{range}}.',
    long: 'A session timeout of {{timeout}} leaves an unattended session open for longer than your organization allows. Set it to {{range}}.',
    overruled: `A session timeout of {{timeout}} is too long: {{max}} is the most that is allowed, which overrules the ${GUIDE_MINUTES} minutes that are recommended otherwise (under HIPAA the platform itself allows ${HIPAA_MINUTES} at most). Set it to {{range}}.`,
  },
  document: {
    settings({ sessionTimeoutMinutes: minutes }, { options: { minMinutes, maxMinutes: max }, report }) {
      const at = '/sessionTimeoutMinutes';
      // Who only sets the most wants the least to be no more.
      const min = Math.min(minMinutes, max ?? minMinutes);
      const range = max === undefined ? `${min} or more` : min === max ? `${max}` : `a value from ${min} to ${max}`;
      const isBelowGuide = max !== undefined && max < GUIDE_MINUTES;
      if (minutes == null)
        return report({ at, message: isBelowGuide ? 'absentBelowGuide' : 'absent', data: { range } });
      const data = { timeout: counted(minutes, 'minute'), range };
      if (minutes < min) report({ at, message: 'short', data });
      else if (max !== undefined && minutes > max)
        report(isBelowGuide ? { at, message: 'overruled', data: { ...data, max } } : { at, message: 'long', data });
    },
  },
});
