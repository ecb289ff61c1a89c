import { defineRule } from '../../model/rule.ts';

export default defineRule({
  summary: 'Report suppressions that suppress nothing or have expired.',
  why: 'A suppression that outlives its mistake hides the next one at the same place.',
  level: 'warn',
  fix: 'safe',
  concerns: 'suppression',
  options: {
    requireReason: {
      type: 'boolean',
      default: false,
      description: 'Also report a suppression that gives no reason.',
    },
  },
  messages: {
    unused:
      'There is no finding of {{rules}} here, so this suppression would only hide the next mistake at this place. Remove it.',
    elsewhere:
      'There is no finding of {{rules}} at "{{pointer}}", but there is one at "{{found}}" in {{file}}, so this suppression may miss what it was written for. Correct the pointer, or remove the suppression.',
    missing:
      'No file or folder matches "{{path}}", so this suppression of {{rules}} suppresses nothing. Correct the path, or remove the suppression.',
    unknown: 'There is no rule "{{rules}}", so nothing is suppressed. {{hint}}',
    expired:
      'This suppression of {{rules}} was valid until {{until}}, so the finding is reported again. Fix what was found, or set a later date.',
    reason: 'This suppression gives no reason, so nobody can tell later whether it is still right. Write one.',
  },
});
