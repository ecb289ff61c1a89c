import { defineRule } from '../../model/rule.ts';

export default defineRule({
  summary: 'Report files that were named, but hold nothing that deskcheck knows.',
  why: 'Silence about a file that was never understood looks like a clean result.',
  level: 'warn',
  levelNote:
    'With `--strict-coverage` it is an error, and so is every unrecognised file that nobody named, those of other programs (`package.json`) included: put these under `ignore` in the config.',
  remedy:
    'Say in the config what the file holds (`"documents": { "channel": "exports/*.json" }`), or leave it out (`"ignore": ["exports/**"]`).',
  concerns: 'file',
  messages: {
    unrecognised:
      'Nothing in this file is a kind of document that deskcheck knows, so nothing in it is checked. Say what it holds in the config\'s "documents", or ignore the file there.',
    unsupported:
      "This is {{what}}, which deskcheck doesn't read yet, so nothing in it is checked. Ignore it in the config.",
  },
});
