import { defineRule } from '../../model/rule.ts';
import { counted } from '../../words/counted.ts';
import { nearestUpward } from '../../workspace/nearest-upward.ts';

const SWITCHES = ['allowInternalChat', 'enableChatInAgentWorkspace'] as const;

export default defineRule({
  summary: 'Require internal chat to be switched on where layouts hold chat widgets.',
  why: 'A chat widget stays empty or does not appear while chat is switched off, and agents report that chat is broken.',
  guide: '1. Enabling Collaboration Services and Workspace Integration',
  level: 'warn',
  fix: 'suggestion',
  needs: ['settings', 'layout'],
  messages: {
    allowInternalChat:
      'Internal chat is switched off, but {{layouts}}, so agents find chat empty. Write "allowInternalChat": true, or remove chat from the layouts.',
    enableChatInAgentWorkspace:
      'Chat is switched off in the agent workspace, but {{layouts}}, so agents find no chat while they serve a customer. Write "enableChatInAgentWorkspace": true, or remove chat from the layouts.',
  },
  workspace(workspace, { report }) {
    const settings = workspace.documents('settings');
    const off = settings.filter(({ facts }) => SWITCHES.some((name) => facts[name] === false));
    if (off.length === 0) return;
    const layouts = workspace.documents('layout').filter(({ facts }) => facts.chatWidgets.length > 0);
    for (const { file, pointer, facts } of off) {
      const governed = layouts.filter((layout) => {
        const holding = nearestUpward(settings, layout.file);
        // Where nothing tells which settings hold for a layout, all of them may.
        return holding.length === 0 || holding.some((other) => other.file === file && other.pointer === pointer);
      });
      const [first, ...others] = governed;
      if (!first) continue;
      for (const name of SWITCHES) {
        if (facts[name] !== false) continue;
        const place = `${pointer}/${name}`;
        report({
          at: { file, pointer: place },
          message: name,
          data: { layouts: holders(first.facts.name ?? first.file, others.length) },
          related: [
            {
              file: first.file,
              pointer: `${first.pointer}${first.facts.chatWidgets[0] ?? ''}`,
              message: 'A chat widget is here.',
            },
          ],
          suggestions: [{ message: `Write "${name}": true.`, changes: [{ op: 'set', pointer: place, value: true }] }],
        });
      }
    }
  },
});

function holders(first: string, others: number): string {
  if (others === 0) return `the layout "${first}" holds a chat widget`;
  return `the layout "${first}" and ${counted(others, 'other layout')} hold chat widgets`;
}
