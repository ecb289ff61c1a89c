/**
 * The documents that hold for a file: those in the nearest folder upward. A single one holds everywhere, wherever it stands, and
 * where several stand elsewhere nothing tells which of them holds.
 */
export function nearestUpward<Entry extends { readonly file: string }>(
  entries: readonly Entry[],
  file: string,
): readonly Entry[] {
  if (entries.length < 2) return entries;
  let depth = 0;
  let nearest: Entry[] = [];
  for (const entry of entries) {
    const folder = entry.file.slice(0, entry.file.lastIndexOf('/') + 1);
    if (!file.startsWith(folder) || folder.length < depth) continue;
    if (folder.length > depth) nearest = [];
    depth = folder.length;
    nearest.push(entry);
  }
  return nearest;
}
