import { MAX_DEPTH } from '../../model/max-depth.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  summary: 'Require files that can be read.',
  why: 'What a file holds is not checked when it cannot be read, and what it declares is missing elsewhere.',
  level: 'error',
  messages: {
    access:
      "This can't be read ({{cause}}), so nothing in it is checked. Give yourself permission to read it, or ignore it in the config.",
    gone: 'Nothing can be read here ({{cause}}), because a link leads nowhere or the file has just gone. Correct the link or remove it.',
    encoding: 'The file is not UTF-8 text, so nothing in it is checked. Save it as UTF-8{{cause}}.',
    depth: `Lists and objects stand more than ${MAX_DEPTH} levels deep inside each other here, so nothing in the file is checked{{cause}}. See what wrote it, and make it flatter.`,
    size: 'One value in the file is larger than can be read at once ({{cause}}), so it is not checked. Split it into several files.',
  },
});
