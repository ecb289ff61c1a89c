// What the tools are run over: the reports that the reporter's own tests use, as text in each format.
import { FORMATS, type FormatName, type FormatOptions } from '../../packages/reporter/src/index.ts';
import { HOSTILE_OPTIONS, HOSTILE_REPORT } from '../../packages/reporter/src/testing/hostile.ts';
import { manyDiagnostics, options, ROOT } from '../../packages/reporter/src/testing/report.ts';
import { SAMPLE, SAMPLE_OPTIONS } from '../../packages/reporter/src/testing/sample.ts';

export { HOSTILE_OPTIONS, HOSTILE_REPORT, manyDiagnostics, options, ROOT, SAMPLE, SAMPLE_OPTIONS };

/** What a format prints of a report. */
export async function printed(name: FormatName, of = SAMPLE, how: FormatOptions = SAMPLE_OPTIONS): Promise<string> {
  const format = await FORMATS[name].load();
  return [...format(of, how)].join('');
}
