import { defineRule } from '../../model/rule.ts';

export default defineRule({
  summary: 'Forbid a key that is given twice in one object.',
  why: 'Programs silently keep the last of two equal keys. A reviewer reads the first, and so a second "type": "GLOBAL" gets past them.',
  level: 'error',
  messages: {
    duplicate:
      '"{{key}}" is given twice in this object: only this last one counts, and whoever reads the first is misled. Keep one of the two.',
    last: '"{{key}}" is given {{times}} times in this object: only this last one counts, and whoever reads the first is misled. Keep one of them.',
    between:
      '"{{key}}" is given {{times}} times in this object: only the last one counts, so this one is ignored, and whoever reads it is misled. Keep one of them.',
  },
});
