import { skipComment, skipString } from './scan.ts';

export interface Comment {
  /** UTF-16 offsets of the comment with its marks, the end exclusive. */
  readonly start: number;
  readonly end: number;
}

export interface Blanked {
  /** The text with every comment and trailing comma turned into spaces: plain JSON with the same offsets. */
  readonly text: string;
  readonly comments: readonly Comment[];
}

/** Reduces JSONC to JSON of the same length, so that the exact and fast JSON.parse can judge it. */
export function blankComments(text: string): Blanked {
  const comments: Comment[] = [];
  let result = '';
  let copied = 0;
  let comma = -1;
  const blank = (start: number, end: number) => {
    result += text.slice(copied, start) + ' '.repeat(end - start);
    copied = end;
  };
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      at = skipString(text, at);
      comma = -1;
    } else if (code === 47) {
      const end = skipComment(text, at);
      if (end === at) {
        comma = -1;
        at++;
      } else {
        comments.push({ start: at, end });
        at = end;
      }
    } else if (code === 44) {
      comma = at++;
    } else if ((code === 125 || code === 93) && comma !== -1) {
      comments.push({ start: comma, end: comma });
      comma = -1;
      at++;
    } else {
      if (code > 32) comma = -1;
      at++;
    }
  }
  // A trailing comma is only recognised after the comments behind it, so the places are put in order first.
  const commentsOnly: Comment[] = [];
  for (const mark of comments.toSorted((a, b) => a.start - b.start)) {
    if (mark.start === mark.end) {
      if (isRealTrailingComma(text, mark.start)) blank(mark.start, mark.start + 1);
    } else {
      blank(mark.start, mark.end);
      commentsOnly.push(mark);
    }
  }
  return { text: result + text.slice(copied), comments: commentsOnly };
}

/** `[,]` and `{,}` hold no element that the comma could trail. */
function isRealTrailingComma(text: string, comma: number): boolean {
  let at = comma - 1;
  while (at >= 0 && text.charCodeAt(at) <= 32) at--;
  const before = text.charCodeAt(at);
  return at >= 0 && before !== 91 && before !== 123 && before !== 44;
}

/** Whether a comment that lacks its end has swallowed the rest of the text. */
export function isOpen(text: string, { start, end }: Comment): boolean {
  return text.startsWith('/*', start) && !text.slice(start + 2, end).endsWith('*/');
}
