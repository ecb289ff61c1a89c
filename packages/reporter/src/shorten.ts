/** The text, ended by an ellipsis where it is longer than `most` UTF-16 units; a surrogate pair is never cut in two. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const last = cut.charCodeAt(cut.length - 1);
  return `${last >= 0xd800 && last <= 0xdbff ? cut.slice(0, -1) : cut}\u2026`;
}
