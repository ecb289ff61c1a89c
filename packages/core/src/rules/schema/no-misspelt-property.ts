import { defineRule } from '../../model/rule.ts';

export default defineRule({
  summary: 'Forbid property names that are misspelt or in the wrong place.',
  why: 'The platform ignores a name that it does not know, so the setting has no effect, and nobody is told.',
  guide: '2. Configuring Custom Collaboration Channels via API',
  level: 'error',
  fix: 'suggestion',
  messages: {
    blank:
      '"{{key}}" has a space, or another blank that is hard to see, before or after "{{meant}}", so {{reader}} ignores it, and the setting has no effect. Rename it.',
    elsewhere:
      '"{{key}}" does not belong here; as it stands, {{reader}} ignores it, and the setting has no effect. Move it {{where}}.',
    nested:
      '"{{key}}" is inside another "{{key}}"; as it stands, {{reader}} ignores what it holds, and none of it has an effect. Move its contents one level up.',
    misspelt:
      '"{{key}}" is probably meant to be "{{meant}}"; as it stands, {{reader}} ignores it, and the setting has no effect. Rename it.',
    reshaped:
      '"{{key}}" is probably meant to be "{{meant}}"; as it stands, {{reader}} ignores it, and the setting has no effect. Write "{{meant}}": {{form}}.',
  },
});
