const LONE_SURROGATE = /\p{Surrogate}/gu;
const MAY_BE_LONE = /[\ud800-\udfff]/;

/** The text with lone surrogates, which no encoding can carry, replaced as encoders replace them. */
export function wellFormed(text: string): string {
  return MAY_BE_LONE.test(text) ? text.replace(LONE_SURROGATE, '\ufffd') : text;
}
