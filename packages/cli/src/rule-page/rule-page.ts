import {
  addTo,
  type AnyRule,
  GUIDE_TITLE,
  inWords,
  type OptionSchema,
  PRESET_NAMES,
  PRESETS,
  type RuleId,
  type RuleLevel,
  RULES,
  Ruleset,
} from '@deskcheck/core';
import { type Block, config, text } from './blocks.ts';
import { howToSuppress } from './how-to-suppress.ts';

export interface ExampleFile {
  /** Relative to the workspace root. */
  readonly file: string;
  readonly text: string;
}

/** What a rule's page shows of its fixtures. */
export interface RuleExample {
  readonly bad: readonly ExampleFile[];
  /** What `deskcheck --format codeframe` says of `bad`. */
  readonly output: string;
  /** Where the first finding is. */
  readonly at: { readonly file: string; readonly pointer: string };
  readonly good: readonly ExampleFile[];
}

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What is to be said of a rule, for the terminal and for the documentation alike. */
export interface RulePage {
  readonly id: RuleId;
  readonly summary: string;
  readonly sections: readonly Section[];
}

/** Presets whose levels are shown beside each other. There is nothing to show of the one that switches everything off. */
export const COMPARED_PRESETS = PRESET_NAMES.filter((name) => name !== 'deskcheck:off');

/** The level that a rule has in each preset, in the order of `COMPARED_PRESETS`. */
export function presetLevels(id: RuleId): RuleLevel[] {
  return COMPARED_PRESETS.map((name) => new Ruleset(PRESETS[name]).active.get(id)?.level ?? 'off');
}

/**
 * The list of all rules: its head, and one row per rule, with its id first.
 *
 * @param off what stands in place of the level of a rule that is off
 */
export function rulesAsTable(off: string): { readonly head: readonly string[]; readonly rows: readonly RuleRow[] } {
  const presets = COMPARED_PRESETS.map((name) => name.replace('deskcheck:', ''));
  const rows = [...RULES].map(
    ([id, { summary, fix }]): RuleRow => [
      id,
      ...presetLevels(id).map((level) => (level === 'off' ? off : level)),
      fix === 'suggestion' ? 'suggested' : (fix ?? ''),
      summary,
    ],
  );
  return { head: ['Rule', ...presets, 'Fix', 'What it does'], rows };
}

export type RuleRow = readonly [id: RuleId, ...others: string[]];

/** @param example absent where no fixture shows the rule */
export function rulePage(id: RuleId, rule: AnyRule, example: RuleExample | undefined): RulePage {
  const sections: Section[] = [
    {
      title: 'Why',
      blocks: [text(rule.why), ...(rule.guide ? [text(`See “${rule.guide}” in the guide “${GUIDE_TITLE}”.`)] : [])],
    },
    { title: 'How serious', blocks: [text(seriousness(id, rule))] },
  ];
  if (example) {
    sections.push({
      title: 'Wrong',
      blocks: [...example.bad.map(file), text('deskcheck says:'), { kind: 'output', text: example.output }],
    });
    if (example.good.length > 0) sections.push({ title: 'Right', blocks: example.good.map(file) });
  }
  sections.push({ title: 'How to fix it', blocks: [text(howToFix(rule))] });
  if (rule.options) sections.push({ title: 'Options', blocks: optionBlocks(id, rule, rule.options) });
  sections.push({ title: 'How to suppress it', blocks: howToSuppress(id, rule, example?.at) });
  return { id, summary: rule.summary, sections };
}

function file({ file: name, text: content }: ExampleFile): Block {
  return { kind: 'file', name, text: content };
}

const LEVELS = { error: 'an error', warn: 'a warning', off: 'off' } as const;

function seriousness(id: RuleId, { always, level, levelNote }: AnyRule): string {
  if (always) return 'It is an error, always.';
  const levels = presetLevels(id);
  const groups = (['error', 'warn', 'off'] as const).flatMap((each) => {
    const presets = COMPARED_PRESETS.filter((_name, index) => levels[index] === each).map((name) => `\`${name}\``);
    return presets.length === 0 ? [] : [`${LEVELS[each]} in ${inWords(presets)}`];
  });
  const optIn = level === 'off' ? ` Switch it on with \`"rules": { "${id}": "warn" }\` in the config.` : '';
  const note = levelNote === undefined ? '' : ` ${levelNote}`;
  return `It is ${groups.join('; ')}.${optIn}${note}`;
}

function howToFix({ fix, remedy }: AnyRule): string {
  if (remedy !== undefined) return remedy;
  if (fix === 'safe') return '`deskcheck --fix` fixes it where there is only one way to do so.';
  if (fix === 'suggestion')
    return 'deskcheck suggests a change. `deskcheck --fix-suggestions` makes it, where exactly one is suggested.';
  return 'By hand, because only you know what was meant.';
}

type Options = Readonly<Record<string, OptionSchema>>;

function optionBlocks(id: RuleId, { level }: AnyRule, options: Options): Block[] {
  const rows = Object.entries(options).map(([name, option]) => ({
    name,
    type: option.type === 'array' ? 'list of texts' : option.type === 'integer' ? 'whole number' : 'true or false',
    default: option.default === undefined ? 'none' : JSON.stringify(option.default),
    description: option.description,
  }));
  const shown = Object.fromEntries(Object.entries(options).map(([name, option]) => [name, sample(option)]));
  const setting = { rules: { [id]: [level === 'off' ? 'warn' : level, shown] } };
  return [{ kind: 'options', rows }, ...presetOptions(id, options).map(text), config(setting)];
}

/** What presets set beside the defaults: `In \`deskcheck:hipaa\`, \`minMinutes\` is 1.` */
function presetOptions(id: RuleId, options: Options): string[] {
  const presets = new Map<string, string[]>();
  for (const name of COMPARED_PRESETS) {
    const set = Object.entries(new Ruleset(PRESETS[name]).active.get(id)?.options ?? {});
    const own = set.filter(([option, value]) => value !== options[option]?.default);
    if (own.length > 0)
      addTo(presets, inWords(own.map(([option, value]) => `\`${option}\` is ${JSON.stringify(value)}`)), `\`${name}\``);
  }
  return [...presets].map(([what, names]) => `In ${inWords(names)}, ${what}.`);
}

/** A value that shows how an option is written. For a switch it isn't the default. */
function sample(option: OptionSchema): unknown {
  if (option.type === 'boolean') return !(option.default ?? false);
  return 'examples' in option ? option.examples[0] : option.default;
}

/** Every rule with its page. */
export function* rulePages(examples: Readonly<Partial<Record<RuleId, RuleExample>>>): Generator<RulePage> {
  for (const [id, rule] of RULES) yield rulePage(id, rule, Object.hasOwn(examples, id) ? examples[id] : undefined);
}
