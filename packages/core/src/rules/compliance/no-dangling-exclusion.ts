import { COMPLIANCE_TAGS, entityAt } from '../../model/entity.ts';
import { defineRule } from '../../model/rule.ts';
import type { DocumentFacts } from '../../model/workspace.ts';
import { danglingReport, hasUnjudged, variableReport } from '../../workspace/dangling.ts';
import { exclusionTerms } from '../../workspace/exclusions.ts';
import { quotedInWords } from '../../words/in-words.ts';
import { nearest, nearestOnes } from '../../words/nearest.ts';

export default defineRule({
  summary: 'Forbid exclusions that name a channel or a tag that does not exist.',
  why: 'An exclusion that names what does not exist excludes nothing, so false alarms block what agents have to write, and an auditor reads of an exception that has no effect.',
  guide: 'Edge Case 2: Compliance Violation in Chat Content',
  level: 'error',
  fix: 'suggestion',
  needs: ['channel', 'dlp-policy'],
  follows: ['channel'],
  silences: {
    'schema/valid': 'place',
    // Fixing the exclusion covers the channel that was meant.
    'compliance/require-exclusion': 'entity',
  },
  messages: {
    dangling:
      'No channel has the ID "{{id}}", so it excludes nothing here, and false alarms may block what agents write. Use the ID of a channel that exists, or remove this one.',
    otherKind:
      'No channel has the ID "{{id}}": it is the ID of {{meant}}, so it excludes nothing here, and false alarms may block what agents write. Name the channel that was meant instead.',
    variable:
      '"{{id}}" is not an ID, and is not written as a variable, so it excludes nothing, and false alarms may block what agents write. Write {{meant}}.',
    near: 'No channel has the ID "{{id}}", so it excludes nothing here, and false alarms may block what agents write. Did you mean {{meant}}?',
    name: '"{{id}}" is a channel\'s name, but its ID is needed here, so it excludes nothing, and false alarms may block what agents write. Write its ID, {{meant}}.',
    nearName:
      '"{{id}}" is not a channel ID, so it excludes nothing, and false alarms may block what agents write. Did you mean {{meant}}?',
    field:
      '"{{field}}" is not a field that channels have, so this exclusion excludes nothing, and false alarms may block what agents write. Did you mean "{{meant}}"?',
    label:
      'No channel has "{{value}}" as its {{key}}, so this value excludes nothing, and false alarms may block what agents write. Write a value that a channel has, or remove this one.',
    nearLabel:
      'No channel has "{{value}}" as its {{key}}, so this value excludes nothing, and false alarms may block what agents write. Did you mean {{meant}}?',
  },
  workspace(workspace, { report, giveUp }) {
    const policies = workspace.documents('dlp-policy');
    if (policies.length === 0) return;
    const inventory = workspace.inventory('channel');
    if (hasUnjudged(workspace, 'channel')) giveUp();
    else {
      const isDangling = (target: string) => !inventory.has(target);
      for (const { file, pointer, target, from } of workspace.references('channel', isDangling)) {
        if (from !== 'dlp-policy') continue;
        const at = { file, pointer };
        const found =
          variableReport(target, inventory, at, workspace) ??
          danglingReport(target, 'channel', inventory, at, workspace);
        report({ at, ...found, entity: entityAt(at) });
      }
    }

    const channels = workspace.documents('channel');
    // A channel whose labels can't be read may carry any.
    const areRead = workspace.isWhole('channel') && channels.every(({ facts }) => facts.knowsMetadata);
    if (!areRead) return giveUp();
    if (channels.length === 0) return;
    const terms = policies.flatMap(exclusionTerms);
    if (terms.length === 0) return;
    const labels = labelsOf(channels);
    const fields = [...labels.keys()].map((key) => `channelMetadata.${key}`);
    const saidFields = new Set<string>();
    for (const term of terms) {
      if (term.by !== 'label') continue;
      const { policy, pointer, fieldPointer, field, key, value } = term;
      const { file } = policy;
      const carried = key === undefined ? undefined : labels.get(key);
      if (carried?.has(value)) continue;

      const meantField = carried ? undefined : (nearest(field, fields) ?? withoutPrefix(field, labels));
      if (meantField !== undefined) {
        const at = { file, pointer: fieldPointer };
        if (saidFields.has(entityAt(at))) continue;
        saidFields.add(entityAt(at));
        const change = { op: 'set', ...at, value: meantField } as const;
        report({
          at,
          message: 'field',
          data: { field, meant: meantField },
          entity: entityAt(at),
          suggestions: [{ message: `Use ${meantField}.`, changes: [change] }],
        });
        continue;
      }
      // Of another field nothing is known.
      if (key === undefined) continue;

      const at = { file, pointer };
      const near = nearestOnes(value, carried?.keys() ?? []);
      const [meant] = near;
      const carrier = meant === undefined ? undefined : carried?.get(meant);
      if (meant === undefined || !carrier) {
        report({
          at,
          message: 'label',
          data: { value, key },
          // It may be the tag that some channel lost. Then the rule that asks for tags says so of the channel.
          entity: key === 'complianceTag' ? COMPLIANCE_TAGS : entityAt(at),
        });
      } else {
        report({
          at,
          message: 'nearLabel',
          data: {
            value,
            key,
            meant: quotedInWords(near, 'or'),
          },
          entity: entityAt(at),
          related: [
            { file: carrier.file, pointer: `${carrier.pointer}/metadata/${key}`, message: 'This channel has it.' },
          ],
          suggestions: near.map((one) => ({
            message: `Use ${one}.`,
            changes: [{ op: 'set', ...at, value: one }],
          })),
        });
      }
    }
  },
});

/** The field of a channel's label that is written without `channelMetadata` before it, or with half of it (`metadata.complianceTag`). */
function withoutPrefix(field: string, labels: ReadonlyMap<string, unknown>): string | undefined {
  const key = /^(?:(?:channels?\.)?metadata\.|channels?\.)?([^.]+)$/i.exec(field)?.[1];
  return key !== undefined && labels.has(key) ? `channelMetadata.${key}` : undefined;
}

/** Every value of every label, each with the first channel that carries it. */
function labelsOf(channels: readonly DocumentFacts<'channel'>[]): Map<string, Map<string, DocumentFacts<'channel'>>> {
  const labels = new Map([['complianceTag', new Map<string, DocumentFacts<'channel'>>()]]);
  for (const channel of channels) {
    for (const [key, value] of Object.entries(channel.facts.metadata)) {
      let values = labels.get(key);
      if (!values) labels.set(key, (values = new Map<string, DocumentFacts<'channel'>>()));
      if (!values.has(value)) values.set(value, channel);
    }
  }
  return labels;
}
