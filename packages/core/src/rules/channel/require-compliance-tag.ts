import { COMPLIANCE_TAGS } from '../../model/entity.ts';
import { defineRule } from '../../model/rule.ts';
import { regulationOf } from '../../workspace/regulation.ts';

export default defineRule({
  summary: 'Require a compliance tag on every channel of an organization under HIPAA or PCI-DSS.',
  why: 'Data loss prevention finds the channels that may hold protected data by their tag. One without a tag is treated like small talk.',
  guide: 'Edge Case 2: Compliance Violation in Chat Content',
  level: 'off',
  needs: ['channel', 'organization'],
  silences: { 'channel/require-metadata': 'place', 'compliance/no-dangling-exclusion': 'entity' },
  messages: {
    absent:
      'The organization is under {{regulation}}, but this channel has no compliance tag, so data loss prevention can\'t tell what it holds. Add "complianceTag" to its metadata: {{tag}} if it may hold protected data, or a tag of your own, such as INTERNAL, if it may not.',
  },
  workspace(workspace, { report }) {
    for (const { file, pointer, facts } of workspace.documents('channel')) {
      if (facts.complianceTag !== undefined && facts.complianceTag.trim() !== '') continue;
      const regulation = regulationOf(file, workspace);
      if (!regulation) continue;
      report({
        at: { file, pointer: `${pointer}/metadata/complianceTag` },
        message: 'absent',
        data: { regulation: regulation.name, tag: regulation.tag },
        related: [{ ...regulation.place, message: `The organization is under ${regulation.name}.` }],
        // An exclusion whose tag no channel carries any more is the same mistake.
        entity: COMPLIANCE_TAGS,
      });
    }
  },
});
