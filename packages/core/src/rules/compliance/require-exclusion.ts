import type { Address } from '../../model/address.ts';
import { entityAt } from '../../model/entity.ts';
import type { ChannelFacts } from '../../model/facts.ts';
import { holdsVariable, isRealId } from '../../model/identifier.ts';
import { defineRule } from '../../model/rule.ts';
import { ExclusionIndex, exclusionTerms } from '../../workspace/exclusions.ts';
import { nearest } from '../../words/nearest.ts';
import { scansInternalChat } from '../../workspace/policies.ts';

export default defineRule({
  summary: 'Require an exclusion for every channel whose tag says that it holds protected data.',
  why: 'Where protected data is expected, scanning for it raises one false alarm after another and may block what agents have to write. Whether such channels are to be scanned nevertheless is for the organization to decide, so deskcheck:recommended leaves this rule off; the other presets warn.',
  guide: 'Edge Case 2: Compliance Violation in Chat Content',
  level: 'off',
  needs: ['channel', 'dlp-policy'],
  follows: ['variable'],
  messages: {
    uncovered:
      'Channels tagged "{{tag}}" hold protected data, but no DLP policy in force excludes this one, so false alarms may block what agents write. Exclude the tag or the channel in a policy, or, if it is to be scanned nevertheless, suppress this finding with that reason.',
  },
  workspace(workspace, { report, giveUp }) {
    if (!workspace.knowsAll('dlp-policy')) return giveUp();
    const policies = workspace.documents('dlp-policy').filter(({ facts }) => facts.enabled === true);
    // Where nothing is scanned nothing raises an alarm.
    if (!policies.some(({ facts }) => facts.appliesTo == null || scansInternalChat(facts))) return;
    const terms = policies.flatMap(exclusionTerms);
    const index = new ExclusionIndex(terms, workspace);
    const inventory = workspace.inventory('channel');
    const dangling = terms.flatMap((term) =>
      term.by === 'id' && !holdsVariable(term.id) && !inventory.has(term.id) ? [term] : [],
    );
    const meantIds = new Map<string, Address>();
    // An id that no channel nearly has may be that of any.
    let mayMeanAny = false;
    for (const term of dangling) {
      const near = inventory.near(term.id);
      if (!near) mayMeanAny = true;
      for (const { id } of near?.declarations ?? [])
        if (id !== undefined) meantIds.set(id.toLowerCase(), { file: term.policy.file, pointer: term.pointer });
    }
    // As long as some exclusion names an id that no channel has, a channel whose own id can't be read may be the one that was meant.
    const mayBeNamed = (id: string | undefined) =>
      mayMeanAny || (dangling.length > 0 && (id === undefined || !isRealId(id)));
    // A channel whose metadata can't be read may carry the label that is excluded.
    const mayBeLabelled = ({ knowsMetadata, metadata }: ChannelFacts) =>
      !knowsMetadata &&
      terms.some((term) => term.by === 'label' && term.key !== undefined && !Object.hasOwn(metadata, term.key));
    // The tag may be misspelt, or the field in which it is looked for.
    const meantTag = (tag: string) => {
      for (const term of terms) {
        if (term.by !== 'label') continue;
        if (term.value === tag) return { file: term.policy.file, pointer: term.fieldPointer };
        if (nearest(term.value, [tag]) !== undefined) return { file: term.policy.file, pointer: term.pointer };
      }
      return undefined;
    };
    const meantTags = new Map<string, Address | undefined>();
    for (const { file, pointer, facts } of workspace.documents('channel')) {
      const { complianceTag: tag, id } = facts;
      if (tag === undefined || !workspace.isComplianceTag(tag) || index.covering(facts).length > 0) continue;
      if (mayBeNamed(id) || mayBeLabelled(facts)) continue;
      if (!meantTags.has(tag)) meantTags.set(tag, meantTag(tag));
      // An exclusion that nearly names this channel is misspelt, and that is the mistake to fix.
      const misspelt = (id === undefined ? undefined : meantIds.get(id.toLowerCase())) ?? meantTags.get(tag);
      report({
        at: { file, pointer: `${pointer}/metadata/complianceTag` },
        message: 'uncovered',
        data: { tag },
        ...(misspelt && { entity: entityAt(misspelt) }),
      });
    }
  },
});
