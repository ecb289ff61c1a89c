import { randomUUID } from 'node:crypto';
import { appendFileSync, statSync } from 'node:fs';

/** The largest summary of a step, in bytes. GitHub refuses the whole of one that is larger. */
const LARGEST_SUMMARY = 1024 * 1024;

/** Lets later steps read `steps.<id>.outputs.<name>`. Does nothing where no runner has set `GITHUB_OUTPUT`. */
export function setOutput(file: string | undefined, name: string, value: string): void {
  if (file === undefined) return;
  // Random, so that nobody can write a value that ends itself and starts another output.
  const delimiter = `deskcheck_${randomUUID()}`;
  appendFileSync(file, `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
}

/** Adds Markdown to the summary that GitHub shows for the job, as far as there is room. */
export function appendSummary(file: string | undefined, markdown: string): void {
  if (file === undefined) return;
  const taken = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const text = fitting(Buffer.from(markdown), LARGEST_SUMMARY - taken);
  if (text.length > 0) appendFileSync(file, text);
}

function fitting(text: Buffer, room: number): Buffer {
  if (text.length <= room) return text;
  const note = Buffer.from('\nThe rest is not shown: a summary holds no more.\n');
  const end = text.lastIndexOf('\n', room - note.length - 1) + 1;
  return end === 0 || room <= note.length ? Buffer.alloc(0) : Buffer.concat([text.subarray(0, end), note]);
}
