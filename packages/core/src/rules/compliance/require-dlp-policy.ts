import { inWords } from '../../words/in-words.ts';
import { defineRule } from '../../model/rule.ts';
import type { DocumentFacts, Workspace } from '../../model/workspace.ts';
import { nearestUpward } from '../../workspace/nearest-upward.ts';
import { scansInternalChat } from '../../workspace/policies.ts';
import { regulationNames } from '../../workspace/regulation.ts';

export default defineRule({
  summary: 'Require a DLP policy on internal chat in organizations under HIPAA or PCI-DSS.',
  why: 'Under HIPAA and PCI-DSS, internal chats count as protected data. Without a policy that scans them, an auditor finds that nobody would notice what leaves through them.',
  guide: 'Prerequisites, Roles & Licensing',
  level: 'error',
  needs: ['organization', 'dlp-policy'],
  messages: {
    none: 'Under {{regulation}} internal chats have to be scanned, but there is no DLP policy on internal chat, and an auditor will ask for one. Add a policy with "enabled": true and "appliesTo": "INTERNAL_CHAT".',
    disabled:
      'This DLP policy is switched off, but under {{regulation}} internal chats have to be scanned, and an auditor will ask for that. Write "enabled": true.',
  },
  workspace(workspace, { report, giveUp }) {
    // A policy that couldn't be read may well be the one.
    if (!workspace.knowsAll('dlp-policy')) return giveUp();
    const said = new Set<unknown>();
    for (const organization of workspace.documents('organization')) {
      const regulations = regulationNames(organization);
      if (regulations.length === 0) continue;
      const policies = policiesOf(organization, workspace);
      const onChat = policies.filter(({ facts }) => scansInternalChat(facts) ?? true);
      // Where it can't be read whether a policy is on, its schema has said so.
      if (onChat.some(({ facts }) => facts.enabled !== false)) continue;
      const data = { regulation: inWords(regulations) };
      const { file, pointer } = organization;
      const [disabled] = onChat;
      if (!disabled) {
        report({
          at: { file, pointer: `${pointer}/complianceScopes` },
          message: 'none',
          data,
          related: policies.map((policy) => ({
            file: policy.file,
            pointer: policy.pointer,
            message: "This policy doesn't scan internal chat.",
          })),
        });
      } else if (!said.has(disabled)) {
        said.add(disabled);
        report({
          at: { file: disabled.file, pointer: `${disabled.pointer}/enabled` },
          message: 'disabled',
          data,
          related: [
            {
              file,
              pointer: `${pointer}/complianceScopes`,
              message: 'The organization is under this regulation.',
            },
          ],
        });
      }
    }
  },
});

/** Policies of which another organization is the nearest are none of this one's; of those in one folder each may be meant. */
function policiesOf(organization: DocumentFacts<'organization'>, workspace: Workspace): DocumentFacts<'dlp-policy'>[] {
  const organizations = workspace.documents('organization');
  return workspace.documents('dlp-policy').filter(({ file }) => {
    const nearest = nearestUpward(organizations, file);
    return nearest.length === 0 || nearest.includes(organization);
  });
}
