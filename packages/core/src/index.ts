/**
 * The engine as a library, for any runtime: nothing here reads a file.
 *
 * ```ts
 * const settings = new Settings({}, PRESETS['deskcheck:recommended']);
 * const inspections = texts.map(([file, text]) => inspect({ file, text }, settings));
 * const { findings } = relate(inspections, settings);
 * ```
 *
 * `inspect` and `relate` are pure and throw for nothing that a document holds. `lint` goes on to places and words. Whatever reads files
 * for them (discovery, configs, caches) is in `@deskcheck/core/node`.
 */

// The vocabulary: what everything else takes and returns.
export * from './model/address.ts';
export { BASELINE_NAME } from './model/baseline-name.ts';
export * from './model/config.ts';
export { counted } from './words/counted.ts';
export * from './model/diagnostic.ts';
export { didYouMean } from './words/did-you-mean.ts';
export { EXIT, type ExitCode } from './model/exit-code.ts';
export type * from './model/documents.ts';
export type * from './model/facts.ts';
export * from './model/finding.ts';
export { GUIDE_TITLE } from './model/guide.ts';
export * from './model/inspection.ts';
export * from './model/kind.ts';
export * from './model/level.ts';
export { inWords, quotedInWords } from './words/in-words.ts';
export { addTo } from './model/multimap.ts';
export * from './model/report.ts';
export type * from './model/rule.ts';
export type { Selection } from './model/selection.ts';
export type * from './model/workspace.ts';

// Rules and their settings.
export { PRESET_NAMES, PRESETS, type PresetName } from './presets/presets.ts';
export type { RuleId } from './model/rule-ids.generated.ts';
export { isRuleId, RULES } from './rules/registry.generated.ts';
export { describeRule } from './engine/report/describe-rule.ts';
export { levelRefused, WHY_ALWAYS_ON } from './engine/settings/always-on.ts';
export { mergeSettings, Ruleset } from './engine/settings/ruleset.ts';
export { Settings, type SettingsOptions } from './engine/settings/settings.ts';
export { SetupError, type SetupProblem } from './model/setup-error.ts';

// Linting, in its steps.
export { inspect, type Source } from './engine/inspect/inspect.ts';
export { relate, type Relation } from './engine/relate/relate.ts';
export { type InspectedWorkspace, lint, type WorkspaceReport } from './engine/lint.ts';
export { totalsOf } from './engine/report/totals.ts';
export { today } from './engine/suppress/today.ts';
export { hasInternalError } from './model/internal-error.ts';

// What is done with findings: accepted, or fixed.
export {
  applyBaseline,
  type Baselined,
  type BaselineEntry,
  outdatedEntries,
  pruneBaseline,
  renewBaseline,
} from './engine/suppress/baseline.ts';
export { chooseFixes, type Chosen, type FixExtent, type Offer, offerOf } from './engine/change/fix.ts';

// What refers to what, what an organization is under, and layouts for one environment.
export {
  type GraphNode,
  type GraphReference,
  type ReferenceGraph,
  referenceGraph,
  type ReferenceState,
} from './workspace/graph.ts';
export {
  findNodes,
  groupsOf,
  layoutEdges,
  nearestNode,
  type Referrer,
  referrersOf,
  referentsOf,
} from './workspace/graph-queries.ts';
export { regulationNamed, type RegulationName } from './workspace/regulation.ts';
export { render, type Rendered, type RenderProblem } from './engine/change/render.ts';

// Texts, and guesses at what was meant.
export { parse } from './json/parse.ts';
export { setValue } from './json/set-value.ts';
export { type Places, TextPlaces } from './json/text-places.ts';
export { isForeignFile } from './schema/foreign-files.ts';
export { nearest } from './words/nearest.ts';
export { ruleHint, ruleNamed } from './words/rule-meant.ts';
