// GitHub's runner, as far as it reads what a step writes: its own rules for commands in the log and for the files of outputs.
import type { AnnotationType } from '@deskcheck/reporter';

export interface ReadAnnotation {
  readonly type: AnnotationType;
  readonly message: string;
  readonly file?: string;
  readonly line?: string;
  readonly col?: string;
  readonly title?: string;
}

/** What the runner makes of a step's log. */
export interface ReadLog {
  /** The ten of each type that it keeps. */
  readonly annotations: readonly ReadAnnotation[];
  /** How many it drops. */
  readonly dropped: number;
  /** Other commands that it would obey. */
  readonly obeyed: readonly string[];
}

const KEPT = 10;
const COMMANDS = new Set(
  'add-mask add-matcher add-path debug echo endgroup error group notice remove-matcher save-state set-env set-output stop-commands warning'.split(
    ' ',
  ),
);

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

export function readLog(log: string): ReadLog {
  const annotations: ReadAnnotation[] = [];
  const obeyed: string[] = [];
  let dropped = 0;
  let token: string | undefined;
  for (const line of log.split(/\r\n|\r|\n/)) {
    const command = parse(line, new Set([...COMMANDS, ...(token === undefined ? [] : [token])]));
    if (!command) continue;
    const { name, properties, data } = command;
    if (token !== undefined) {
      if (name === token) token = undefined;
    } else if (name === 'stop-commands') token = data;
    else if (name === 'error' || name === 'warning' || name === 'notice') {
      if (annotations.filter(({ type }) => type === name).length < KEPT)
        annotations.push({ type: name, message: data.slice(0, 4096), ...properties });
      else dropped++;
    } else obeyed.push(line);
  }
  return { annotations, dropped, obeyed };
}

function parse(line: string, known: ReadonlySet<string>): Command | undefined {
  const [, info, data] = /^\s*::(.*?)::(.*)$/.exec(line) ?? /##\[(.*?)\](.*)$/.exec(line) ?? [];
  if (info === undefined || data === undefined) return undefined;
  const [, name = '', rest = ''] = /^(\S*) ?(.*)$/.exec(info) ?? [];
  if (!known.has(name)) return undefined;
  const properties = rest.split(',').flatMap((pair) => {
    const [, key, value] = /^([^=]+)=(.+)$/.exec(pair) ?? [];
    return key === undefined || value === undefined ? [] : [[key.trim(), unescape(value)]];
  });
  return { name, properties: Object.fromEntries(properties) as Record<string, string>, data: unescape(data) };
}

function unescape(text: string): string {
  const characters: Readonly<Record<string, string>> = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' };
  return text.replaceAll(/%(?:0D|0A|3A|2C|25)/g, (found) => characters[found] ?? found);
}

/** Reads what was appended to `GITHUB_OUTPUT`; throws where the runner would fail the step. */
export function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  while (lines.length > 0) {
    const line = lines.shift();
    if (!line) continue;
    const [, name, delimiter] = /^([^=]+?)<<(.+)$/.exec(line) ?? [];
    const end = delimiter === undefined ? -1 : lines.indexOf(delimiter);
    if (name === undefined || end < 0) throw new Error(`The runner can't read the output "${line}".`);
    outputs[name] = lines
      .splice(0, end + 1)
      .slice(0, -1)
      .join('\n');
  }
  return outputs;
}
