import { relateParts } from '@deskcheck/core/node';
import { drawsWorkspace } from '@deskcheck/reporter';
import { RunBaseline } from '../baselining.ts';
import { COMMON_OPTIONS, defineCommand } from '../command.ts';
import { LINT_OPTIONS } from '../arguments/lint-options.ts';
import { outputsOf, reportPaths } from '../report/report-output.ts';
import { REPORT_OPTIONS, reportResult } from '../report/report-result.ts';
import { TOOL } from '../tool.ts';
import { UsageError } from '../usage-error.ts';

/** `deskcheck relate <parts…>` */
export const relateCommand = defineCommand({
  options: { ...REPORT_OPTIONS, baseline: LINT_OPTIONS.baseline, ...COMMON_OPTIONS },
  examples: [
    ['deskcheck relate deskcheck-part*.json', 'report what a single run over everything would find'],
    ['deskcheck relate parts/*.json -f sarif=deskcheck.sarif -f stylish', 'in the formats of "deskcheck lint"'],
  ],
  mostPositionals: Number.POSITIVE_INFINITY,
  async run(options, positionals, streams) {
    if (positionals.length === 0) {
      throw new UsageError('Name the parts that "deskcheck inspect" wrote: deskcheck relate deskcheck-part*.json.');
    }
    const outputs = outputsOf(options.format, options['output-file']);
    const baseline = options.baseline
      ? new RunBaseline({ path: options.baseline, write: false, prune: false }, streams)
      : undefined;
    const result = await relateParts({
      parts: positionals,
      outputs: reportPaths(outputs, { baseline: baseline?.path }, streams.cwd),
      baseline: baseline?.known,
      followsAll: outputs.some(({ name }) => drawsWorkspace(name)),
      cwd: streams.cwd,
      tool: TOOL,
    });
    return reportResult(baseline?.finish(result) ?? result, outputs, options, streams);
  },
});
