/** Shortens a list that is used again. Setting a length is slow even where it stays the same, and most lists are empty. */
export function cutBack(list: unknown[], length = 0): void {
  if (list.length > length) list.length = length;
}
