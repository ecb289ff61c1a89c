/** Shortens a list that is used again. Setting its length would be slow even where it stays the same, and give away the room that it has. */
export function cutBack(list: unknown[], length = 0): void {
  while (list.length > length) list.pop();
}
