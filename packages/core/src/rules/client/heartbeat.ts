import { defineRule } from '../../model/rule.ts';
import { entityAt } from '../../model/entity.ts';
import { counted } from '../../words/counted.ts';
import { nearestUpward } from '../../workspace/nearest-upward.ts';

/** At least every five minutes, says the guide. */
const MAX_MINUTES = 5;

export default defineRule({
  summary: 'Require clients to keep their session alive while somebody is typing.',
  why: 'Without a heartbeat the session ends while an agent is typing or uploading, and the case being handed over is lost.',
  guide: 'Edge Case 3: Session Timeout During Critical Handoffs',
  level: 'error',
  needs: ['integration', 'settings'],
  messages: {
    absent: `The client sends no heartbeat, so the session may end while an agent is typing, and the hand-off is lost. Have it send one every ${MAX_MINUTES} minutes or more often, and say so in "realtime": "heartbeatIntervalMinutes".`,
    never: `A heartbeat every {{minutes}} minutes is not possible, so the session may end while an agent is typing. Set "heartbeatIntervalMinutes" to a number from 1 to ${MAX_MINUTES}.`,
    long: `A heartbeat every {{minutes}} minutes comes too late to keep the session alive while an agent is typing. Set "heartbeatIntervalMinutes" to ${MAX_MINUTES} or less.`,
    timeout:
      'A heartbeat every {{interval}} comes too late, because the session already ends after {{timeout}}, and the agent loses the chat while typing. {{remedy}}',
  },
  document: {
    integration({ realtime }, { report }) {
      const at = '/realtime/heartbeatIntervalMinutes';
      const minutes = realtime?.heartbeatIntervalMinutes;
      if (minutes == null) report({ at, message: 'absent' });
      else if (minutes <= 0) report({ at, message: 'never', data: { minutes } });
      else if (minutes > MAX_MINUTES) report({ at, message: 'long', data: { minutes } });
    },
  },
  workspace(workspace, { report }) {
    const allSettings = workspace.documents('settings');
    for (const { file, pointer, facts } of workspace.documents('integration')) {
      const minutes = facts.realtime?.heartbeatIntervalMinutes;
      if (minutes == null || minutes <= 0 || minutes > MAX_MINUTES) continue;
      for (const settings of nearestUpward(allSettings, file)) {
        const timeout = settings.facts.sessionTimeoutMinutes;
        if (timeout == null || timeout <= 0 || minutes < timeout) continue;
        report({
          at: { file, pointer: `${pointer}/realtime/heartbeatIntervalMinutes` },
          message: 'timeout',
          data: {
            interval: minutes === 1 ? 'minute' : `${minutes} minutes`,
            timeout: counted(timeout, 'minute'),
            remedy:
              timeout > 1
                ? `Set "heartbeatIntervalMinutes" to less than ${timeout}.`
                : 'Raise "sessionTimeoutMinutes" in the settings.',
          },
          // Silent where the timeout itself is what is wrong.
          entity: entityAt(settings),
          related: [
            {
              file: settings.file,
              pointer: `${settings.pointer}/sessionTimeoutMinutes`,
              message: 'The session ends after this time.',
            },
          ],
        });
        break;
      }
    }
  },
});
