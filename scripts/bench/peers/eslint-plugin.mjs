/**
 * The five benchmark rules for ESLint, as its author would write them to be fast: each walks ESLint's own tree from the
 * document's root, the schema's validators are the limit program's, and the other files' ids are read once, on start.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
// Built beside this file's copy by install.ts, from the limit program's schemas.
import { channel as isChannel, layout as isLayout } from './validators.mjs';

/** The member of an object, key and value. */
const member = (node, key) =>
  node?.type === 'Object' ? node.members.find(({ name }) => name.value === key) : undefined;

/** The value in an object or an array. */
const value = (node, key) => (node?.type === 'Array' ? node.elements[Number(key)]?.value : member(node, key)?.value);

const elements = (node) => (node?.type === 'Array' ? node.elements.map((element) => element.value) : []);

/** A rule about the documents that have this key at their root. */
const rule = (kind, message, check) => ({
  meta: { schema: [] },
  create(context) {
    const report = ({ loc }) => context.report({ loc, message });
    return {
      Document({ body }) {
        if (member(body, kind) !== undefined) check(body, report, context);
      },
    };
  },
});

const channelRule = (message, check) => rule('channelType', message, check);

/** A rule about the chat widgets of a layout. */
const chatRule = (message, check) =>
  rule('widgets', message, (body, report, context) => {
    const visit = (panel) => {
      for (const widget of elements(value(panel, 'widgets'))) {
        if (value(widget, 'type')?.value === 'CHAT') check(widget, report, context);
      }
      for (const region of elements(value(panel, 'regions'))) visit(region);
    };
    visit(body);
  });

/** ESLint shows a rule one file at a time, so the ids of all channels need a reading of their own. */
function channelIds(folder) {
  const ids = new Set();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.json')) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    if (!text.includes('"channelType"')) continue;
    const { id, channelType } = JSON.parse(text);
    if (channelType !== undefined && id !== undefined) ids.add(id.toLowerCase());
  }
  return ids;
}

let known;

const valid = {
  meta: { schema: [] },
  create(context) {
    return {
      Document({ body }) {
        const validate = member(body, 'channelType') ? isChannel : member(body, 'widgets') ? isLayout : undefined;
        if (!validate || validate(JSON.parse(context.sourceCode.text))) return;
        for (const { instancePath, message } of validate.errors) {
          const node = instancePath.split('/').slice(1).reduce(value, body);
          context.report({ loc: node.loc, message });
        }
      },
    };
  },
};

const noGlobalVisibility = channelRule('Every user sees this channel.', (body, report) => {
  const visibility = value(body, 'visibility');
  const type = value(visibility, 'type');
  if (type?.value === 'GLOBAL' && elements(value(visibility, 'groups')).length === 0) report(type);
});

const requireAutoArchive = channelRule('This channel is never archived.', (body, report) => {
  const settings = member(body, 'settings');
  if (settings === undefined) report(body);
  else if (member(settings.value, 'autoArchiveAfterMinutes') === undefined) report(settings.name);
});

const noDockedChat = chatRule('A docked chat covers the interaction.', (widget, report) => {
  const docking = value(widget, 'dockingBehavior');
  if (docking?.value === 'DOCKED') report(docking);
});

const noDanglingChannel = chatRule('No file has this channel.', (widget, report, { cwd }) => {
  const id = value(value(widget, 'properties'), 'initialChannelId');
  if (id === undefined || id.value.startsWith('${')) return;
  known ??= channelIds(cwd);
  if (!known.has(id.value.toLowerCase())) report(id);
});

/** Three plugins, because ESLint takes a rule's name up to the slash for its plugin's: so the names are deskcheck's. */
export const plugins = {
  schema: { rules: { valid } },
  channel: { rules: { 'no-global-visibility': noGlobalVisibility, 'require-auto-archive': requireAutoArchive } },
  layout: { rules: { 'no-docked-chat': noDockedChat, 'no-dangling-channel': noDanglingChannel } },
};
