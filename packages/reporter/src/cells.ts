// Characters that take two cells of a terminal, roughly Unicode's East Asian Wide and Fullwidth, and emoji.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/u;
const NONE = /\p{Mn}|\p{Me}|\u200c|\u200d|\ufe0f/u;

/** How many cells of a terminal the text takes. */
export function cells(text: string): number {
  if (/^[\u0020-\u007e\u00a1-\u02ff]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) {
    if (WIDE.test(character)) width += 2;
    else if (!NONE.test(character)) width += 1;
  }
  return width;
}
