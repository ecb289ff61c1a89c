import { MAX_DEPTH } from '../model/max-depth.ts';

/** Nesting depth of a text, valid or not, counted outside strings; stops counting past MAX_DEPTH. */
export function nestsTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 92) at++;
      else if (code === 34 || code === 10 || code === 13) inString = false;
    } else if (code === 34) inString = true;
    else if (code === 123 || code === 91) {
      if (++depth > MAX_DEPTH) return true;
    } else if ((code === 125 || code === 93) && depth > 0) depth--;
  }
  return false;
}
