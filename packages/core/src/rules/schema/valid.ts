import { defineRule } from '../../model/rule.ts';

export default defineRule({
  summary: 'Require values that fit their kind of document.',
  why: 'The platform rejects a deployment that holds a value which does not fit its kind of document, or ignores the setting, and agents work without it.',
  guide: '2. Configuring Custom Collaboration Channels via API',
  level: 'error',
  fix: 'suggestion',
  // Nothing is said inside a value that can't be read, nor of what would stand in it. The key above it is another matter.
  silences: { '*': 'place', 'schema/no-misspelt-property': 'never' },
  messages: {
    document: 'This is not a valid {{kind}}, so {{reader}} would reject it. Write an object in { braces } here.',
    missing: '"{{key}}" is missing, and {{reader}} rejects the document without it. Add it here.',
    listMissing:
      '"{{key}}" is missing around {{around}}, so no layout finds a channel by its name here. Write "{{key}}": { … } around what this map holds.',
    empty: '"{{key}}" is empty, so {{reader}} rejects the document. Write what belongs there.',
    type: '"{{key}}" has to be {{expected}}, not {{value}}; {{reader}} would reject or ignore it.',
    element: 'Each element of "{{key}}" has to be {{expected}}, not {{value}}; {{reader}} would reject or ignore it.',
    reference:
      'Each element of "{{key}}" has to be an object that holds an ID; {{reader}} would reject or ignore {{value}}. Write {{form}}.',
    choice: '"{{value}}" is not a valid value for "{{key}}", so {{reader}} rejects it. Write {{allowed}}.',
    nearChoice:
      '"{{value}}" is not a valid value for "{{key}}", which can be {{allowed}}, so {{reader}} rejects it. Did you mean {{meant}}?',
    case: '"{{value}}" has to be written exactly as {{meant}}: {{reader}} rejects or ignores any other spelling.',
    blank:
      '"{{value}}" has a space, or another blank that is hard to see, before or after it, so {{reader}} takes it for something else, and rejects or ignores it. Write {{meant}}.',
    near: '"{{value}}" is probably meant to be {{meant}}; {{reader}} takes it for something else, so what {{meant}} stands for is missing. Write {{meant}}.',
    malformedId:
      '"{{value}}" is not an ID: IDs are 32 letters and digits in groups of 8-4-4-4-12. Nothing can be found by it; copy the ID from the platform.',
    malformedChannel:
      '"{{value}}" is not an ID: IDs are 32 letters and digits in groups of 8-4-4-4-12. Nothing can be found by it; write {{variable}} with a name from the channel map, or copy the ID from the platform.',
    malformedVariable:
      '"{{value}}" is not a variable that is filled in at deployment, so it would be deployed as it stands. Write ${channels.NAME} or ${env:NAME}, or describe your own style in the config as variables.pattern.',
    misplacedVariable:
      '"{{value}}" is not filled in here, so it would be deployed as it stands. Write an ID, or ${env:NAME} for one that is filled in at deployment.',
    nearOperation:
      'The platform has no operations like "{{value}}", so it would refuse this one (404 Not Found). Did you mean {{meant}}?',
    operation:
      '{{value}} is not an operation, so nobody can tell which scope it needs. Write a method and a path, such as GET /api/v2/collaboration/channels.',
    nearMethod:
      '"{{method}}" is not a method that the platform knows, so it would reject this operation. Did you mean {{meant}}?',
    other:
      '{{value}} does not fit "{{key}}" ({{keyword}}), so {{reader}} would reject it. "deskcheck schema" shows what fits.',
    ownSchema:
      '{{problem}} Your own schema for this kind of document ({{schema}}) says so; change the document, or the schema.',
  },
});
