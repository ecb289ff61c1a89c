import { entityAt } from '../../model/entity.ts';
import { defineRule } from '../../model/rule.ts';
import { ExclusionIndex, exclusionTerms } from '../../workspace/exclusions.ts';

export default defineRule({
  summary: 'Forbid exclusions that also cover unprotected channels.',
  why: 'Nobody notices what leaves through a channel that is neither scanned nor protected, and an auditor will ask who allowed it.',
  guide: 'Edge Case 2: Compliance Violation in Chat Content',
  level: 'warn',
  needs: ['channel', 'dlp-policy'],
  follows: ['variable'],
  messages: {
    unencrypted:
      'This exclusion also covers the channel "{{channel}}", which is not encrypted, so protected data is stored there unscanned and readable. Encrypt the channel, or take it out of the exclusion.',
    unlogged:
      'This exclusion also covers the channel "{{channel}}", which is not logged, so data can leave through it without a trace. Log the channel, or take it out of the exclusion.',
    global:
      'This exclusion also covers the channel "{{channel}}", whose visibility is GLOBAL, so what every agent may read goes unscanned. Restrict the channel to groups, or take it out of the exclusion.',
  },
  workspace(workspace, { report }) {
    // A policy that is off scans nothing, so its exclusions change nothing.
    const policies = workspace.documents('dlp-policy').filter(({ facts }) => facts.enabled !== false);
    const terms = policies.flatMap(exclusionTerms);
    if (terms.length === 0) return;
    const index = new ExclusionIndex(terms, workspace);
    for (const { file, pointer, facts } of workspace.documents('channel')) {
      const faults = [
        // Each with the rule that says the same of the channel itself, and then this one needn't.
        [
          'unencrypted',
          'channel/require-encryption',
          facts.encryptionEnabled === false || facts.encryptionEnabled === undefined,
        ],
        ['unlogged', 'channel/require-logging', facts.loggingLevel === 'NONE'],
        ['global', 'channel/no-global-visibility', facts.visibility === 'GLOBAL'],
      ] as const;
      if (!faults.some(([, , holds]) => holds)) continue;
      const channel = facts.name ?? facts.id ?? '';
      for (const { policy, pointer: place } of index.covering(facts)) {
        for (const [message, rule, holds] of faults) {
          if (!holds) continue;
          report({
            at: { file: policy.file, pointer: place },
            message,
            data: { channel },
            entity: entityAt({ file, pointer }),
            yieldsTo: rule,
            related: [{ file, pointer, message: 'The channel is here.' }],
          });
        }
      }
    }
  },
});
