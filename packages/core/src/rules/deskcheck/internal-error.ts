import { defineRule } from '../../model/rule.ts';

export default defineRule({
  summary: 'Report a rule of deskcheck itself that failed.',
  why: 'A rule that fails has checked nothing, and that must not look like a clean result.',
  level: 'error',
  remedy:
    'There is nothing to fix in your files. Please report what it says; whatever else deskcheck found still holds.',
  always: true,
  messages: {
    threw:
      'The rule {{rule}} failed with {{cause}}. This is a mistake in deskcheck, not in your file; every other rule has run. Please report it.',
  },
});
