/** Steps over the bytes of JSON that is read chunk by chunk. What a chunk cuts in two goes on in the next one. */

export const FEED = 10;
export const RETURN = 13;
const SPACE = 32;
export const QUOTE = 34;
const COMMA = 44;
export const OPEN_BRACKET = 91;
const BACKSLASH = 92;
export const CLOSE_BRACKET = 93;
export const OPEN_BRACE = 123;
export const CLOSE_BRACE = 125;

/** What changes while an element is stepped over. */
export interface ElementScan {
  /** Depth of the elements of the open array. */
  base: number;
  depth: number;
  inString: boolean;
  line: number;
  lineStart: number;
}

/**
 * Steps over an element, and returns where it ends or the chunk does. Nearly every byte of a file comes by here, so this is a function by
 * itself that keeps all it needs in variables of its own.
 */
export function scanElement(
  scan: ElementScan,
  buffer: Uint8Array,
  from: number,
  length: number,
  afterReturn: boolean,
): number {
  const { base } = scan;
  let { depth, inString, line, lineStart } = scan;
  let at = from;
  while (at < length) {
    if (inString) {
      let code = buffer[at] as number;
      while (code !== QUOTE) {
        at += code === BACKSLASH ? 2 : 1;
        if (at >= length) break;
        code = buffer[at] as number;
      }
      if (at >= length) break;
      inString = false;
      at++;
      continue;
    }
    const code = buffer[at] as number;
    if (code === SPACE) {
      at++;
    } else if (code === QUOTE) {
      inString = true;
      at++;
    } else if (code >= OPEN_BRACKET) {
      if (code === OPEN_BRACE || code === OPEN_BRACKET) depth++;
      else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
        if (depth === base) break;
        depth--;
      }
      at++;
    } else {
      if (code === COMMA) {
        if (depth === base) break;
      } else if (code === FEED || code === RETURN) {
        const isSecond = code === FEED && (at > 0 ? buffer[at - 1] === RETURN : afterReturn);
        if (!isSecond) line++;
        lineStart = at + 1;
      }
      at++;
    }
  }
  scan.depth = depth;
  scan.inString = inString;
  scan.line = line;
  scan.lineStart = lineStart;
  return at;
}

/** Whether a byte is neither white space nor one that stands between or behind elements. */
export function beginsElement(code: number): boolean {
  return code > 32 && code !== COMMA && code !== CLOSE_BRACKET && code !== CLOSE_BRACE;
}

/** UTF-16 units of some UTF-8: a character takes one, and two where it takes four bytes. */
export function unitsIn(bytes: Uint8Array, from: number, to: number): number {
  let units = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte >= 0xf0) units += 2;
    else if ((byte & 0xc0) !== 0x80) units++;
  }
  return units;
}

/** Offset after the string's closing quote; if the quote isn't here yet, the offset to go on from, negated. */
export function endOfString(buffer: Uint8Array, from: number, length: number): number {
  let at = from;
  while (at < length) {
    const code = buffer[at];
    if (code === QUOTE) return at + 1;
    // The character behind a backslash may stand in the next chunk: go on from the backslash then.
    if (code === BACKSLASH && at + 1 >= length) return -at;
    at += code === BACKSLASH ? 2 : 1;
  }
  return -at;
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export function textOf(bytes: Uint8Array, start: number, end: number): string {
  // Mostly a comma and a line break stand between elements: too little to be worth starting the decoder.
  if (end - start <= 4) {
    let text = '';
    for (let at = start; at < end && (bytes[at] as number) < 128; at++)
      text += String.fromCharCode(bytes[at] as number);
    if (text.length === end - start) return text;
  }
  return decoder.decode(bytes.subarray(start, end));
}
