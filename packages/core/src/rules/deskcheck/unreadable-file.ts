import { MAX_DEPTH } from '../../model/max-depth.ts';
import { defineRule } from '../../model/rule.ts';

export default defineRule({
  summary: 'Require files that can be read.',
  why: 'Nothing in a file that cannot be read is checked, and what it declares is missing elsewhere.',
  level: 'error',
  remedy:
    'The message says what is in the way, such as a permission that you lack, or text that is not UTF-8. What deskcheck should not read belongs under `ignore` in the config.',
  concerns: 'unread file',
  messages: {
    access:
      "This can't be read ({{cause}}), so nothing in it is checked. Give yourself permission to read it, or ignore it in the config.",
    gone: 'There is nothing to read here ({{cause}}), because a link leads nowhere or the file has just been removed. Correct the link or remove it.',
    name: 'There is nothing to read here ({{cause}}), because the name of the file, or of a folder that it is in, is not UTF-8. Rename it.',
    encoding: 'The file is not UTF-8 text, so nothing in it is checked. Save it as UTF-8{{cause}}.',
    depth: `Lists and objects are nested more than ${MAX_DEPTH} levels deep here, so nothing in the file is checked{{cause}}. Find out what wrote it, and make it flatter.`,
    size: 'One value in the file is too large to be read at once ({{cause}}), so it is not checked. Split it into several files.',
  },
});
