/** Beyond so many different ones, targets are not the same few over and over. */
const MAX_TARGETS = 1000;
const SLOTS = 4096;

/**
 * Numbers the first few ids that are referred to. Hundreds of thousands of references lead to the same few groups; this looks at a few
 * characters of each, which takes a fifth of what a `Map` of texts takes.
 */
export class TargetNumbers {
  readonly #texts: string[] = [];
  /** By hash, one more than the number; 0 where nothing is. */
  readonly #slots = new Uint16Array(SLOTS);

  /** -1 for what came too late. */
  numberOf(target: string): number {
    const slots = this.#slots;
    let slot = slotOf(target);
    for (let next = slots[slot] as number; next !== 0; next = slots[slot] as number) {
      if (this.#texts[next - 1] === target) return next - 1;
      slot = (slot + 1) & (SLOTS - 1);
    }
    if (this.#texts.length === MAX_TARGETS) return -1;
    slots[slot] = this.#texts.push(target);
    return this.#texts.length - 1;
  }

  /** The same text for the same target, so that of each one is kept. */
  kept(target: string): string {
    return this.#texts[this.numberOf(target)] ?? target;
  }
}

/** Random ids differ anywhere; those that a template counts up, at their end. */
function slotOf(text: string): number {
  const { length } = text;
  let mixed = length;
  for (let at = length - 1; at >= 0 && at > length - 5; at--) mixed = (mixed * 31 + text.charCodeAt(at)) & 0xffffff;
  for (let at = 0; at < 7 && at < length; at += 2) mixed = (mixed * 31 + text.charCodeAt(at)) & 0xffffff;
  return mixed & (SLOTS - 1);
}
