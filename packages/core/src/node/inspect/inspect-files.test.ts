/** Files are read and parsed some together; what is said of each has to be what is said of it alone. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { Inspector } from '../../engine/inspect/inspect.ts';
import { recommended } from '../../testing/texts.ts';
import { inspectFile } from './inspect-file.ts';
import { inspectFiles } from './inspect-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'deskcheck-inspect-files-'));
test.after(() => rmSync(folder, { recursive: true, force: true }));

const pathOf = (file: string): string => join(folder, file);

const channel = (index: number, more = ''): string =>
  `{"id": "4f1c2d3e-0000-4000-a000-${String(index).padStart(12, '0')}", "name": "C${index}", "channelType": "CHAT"${more}}`;

/** Every so many files one that can't be read, one that is broken, one that fills what is held by itself, one that isn't there. */
const contents = Array.from({ length: 200 }, (_, index): string | Uint8Array | undefined => {
  if (index % 37 === 5) return Uint8Array.of(0x7b, 0xff, 0x7d);
  if (index % 41 === 7) return channel(index).slice(0, -9);
  if (index % 67 === 11) return channel(index, `, "description": "${'long '.repeat(120_000)}"`);
  return index % 71 === 13 ? undefined : channel(index);
});
const files = contents.map((content, index) => {
  const file = `${String(index).padStart(3, '0')}.json`;
  if (content !== undefined) writeFileSync(pathOf(file), content);
  return file;
});

test('files that are inspected together yield what each yields alone, in their order', () => {
  const settings = recommended();
  const laid = channel(3, ', "visibility": {"type": "GLOBAL"}');
  const overlay = new Map([[files[3] ?? '', { ok: true, text: laid, hash: undefined } as const]]);
  const told: number[] = [];
  const together = inspectFiles(files, { settings, overlay, pathOf }, { onInspected: (done) => told.push(done) });
  const alone = files.map((file) => {
    const inspector = new Inspector(settings);
    return overlay.has(file) ? inspector.inspect({ file, text: laid }) : inspectFile(pathOf(file), file, inspector);
  });
  assert.equal(together, alone);
  assert.equal(
    told,
    files.map((_, index) => index + 1),
  );
});

test.run();
