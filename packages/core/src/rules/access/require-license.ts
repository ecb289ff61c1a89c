import { defineRule } from '../../model/rule.ts';
import { counted } from '../../words/counted.ts';
import type { DocumentFacts } from '../../model/workspace.ts';

const BELOW_PREMIUM = new Set(['CX_STANDARD']);

export default defineRule({
  summary: 'Require the license that custom channels need.',
  why: 'Below the CX Premium tier the platform has only basic internal chat: it refuses custom channels, and agents never see them.',
  guide: 'Prerequisites, Roles & Licensing',
  level: 'error',
  needs: ['organization'],
  messages: {
    tier: 'The license {{tier}} has only basic internal chat, so the platform refuses {{channels}}, and agents never see {{it}}. Custom channels need CX_PREMIUM or CX_ENTERPRISE: raise the license, or correct it here.',
  },
  workspace(workspace, { report }) {
    const organizations = workspace
      .documents('organization')
      .filter(({ facts }) => BELOW_PREMIUM.has(facts.licenseTier ?? ''));
    if (organizations.length === 0) return;
    const channels = new Map<DocumentFacts<'organization'>, { first: DocumentFacts<'channel'>; number: number }>();
    for (const channel of workspace.documents('channel')) {
      const organization = workspace.organizationFor(channel.file);
      if (!organization) continue;
      const found = channels.get(organization);
      if (found) found.number++;
      else channels.set(organization, { first: channel, number: 1 });
    }
    for (const organization of organizations) {
      const found = channels.get(organization);
      if (!found) continue;
      const { first, number } = found;
      const { file, pointer } = first;
      const declared = workspace.declarations('channel').find((one) => one.file === file && one.pointer === pointer);
      const called = declared?.name === undefined ? 'the channel' : `the channel "${declared.name}"`;
      report({
        at: { file: organization.file, pointer: `${organization.pointer}/licenseTier` },
        message: 'tier',
        data: {
          tier: organization.facts.licenseTier ?? '',
          channels:
            number === 1 ? `${called} in ${file}` : `${called} in ${file} and ${counted(number - 1, 'other channel')}`,
          it: number === 1 ? 'it' : 'them',
        },
        related: [{ file, pointer, message: 'A custom channel is here.' }],
      });
    }
  },
});
