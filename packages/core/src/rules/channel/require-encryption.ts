import { defineRule } from '../../model/rule.ts';
import { regulationOf } from '../../workspace/regulation.ts';

export default defineRule({
  summary: 'Require encryption of channels in which protected data may appear.',
  why: 'Health and card data that is stored unencrypted is a breach of HIPAA or PCI-DSS as soon as anyone gains access to the storage.',
  guide: '2. Configuring Custom Collaboration Channels via API',
  level: 'error',
  fix: 'safe',
  needs: ['channel', 'organization'],
  options: {
    everywhere: {
      type: 'boolean',
      default: false,
      description:
        'Also report channels that carry no compliance tag, in organizations under neither HIPAA nor PCI-DSS.',
    },
  },
  // An exclusion that covers the channel needn't say so as well.
  silences: { 'compliance/no-broad-exclusion': 'entity' },
  messages: {
    tagged:
      'This channel is tagged "{{tag}}", but "encryptionEnabled" is {{state}}, so anyone who gets hold of its protected data can read it. Set it to true.',
    regulated:
      'The organization is under {{regulation}}, but "encryptionEnabled" is {{state}} for this channel, so anyone who gets hold of protected data in it can read it. Set it to true.',
    everywhere:
      '"encryptionEnabled" is {{state}}, so anyone who gets hold of what agents write in this channel can read it. Set it to true.',
  },
  workspace(workspace, { options, report }) {
    for (const { file, pointer, facts } of workspace.documents('channel')) {
      if (facts.encryptionEnabled === true) continue;
      const place = `${pointer}/settings/encryptionEnabled`;
      const at = { file, pointer: place };
      const state = facts.encryptionEnabled === undefined ? 'missing' : String(facts.encryptionEnabled);
      const fix = [{ op: 'set', pointer: place, value: true }] as const;
      const tag = facts.complianceTag;
      if (tag !== undefined && workspace.isComplianceTag(tag)) {
        report({ at, message: 'tagged', data: { tag, state }, fix });
        continue;
      }
      const regulation = regulationOf(file, workspace);
      if (regulation) {
        const related = [{ ...regulation.place, message: `The organization is under ${regulation.name}.` }];
        report({ at, message: 'regulated', data: { regulation: regulation.name, state }, fix, related });
      } else if (options(file).everywhere) report({ at, message: 'everywhere', data: { state }, fix });
    }
  },
});
