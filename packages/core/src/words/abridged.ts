const MOST = 40;

/** What a person wrote, for a message that quotes it: of what is long only the beginning. */
export function abridged(text: string): string {
  return text.length > MOST ? `${text.slice(0, MOST).replace(/[\ud800-\udbff]$/, '')}…` : text;
}
