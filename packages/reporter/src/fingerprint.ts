// The prime of 64-bit FNV-1a is 2^40 + 0x1b3; the hash is kept in two halves, because numbers hold only 53 bits.
const PRIME_LOW = 0x1b3;

/** 64-bit FNV-1a of the text's UTF-16 units, in hexadecimal: a short name for an identity, not a secret. */
export function hash(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  const mix = (byte: number) => {
    low = (low ^ byte) >>> 0;
    const product = low * PRIME_LOW;
    const carry = Math.floor(product / 0x1_0000_0000);
    // high * 0x1b3 + low * 2^40's part above 32 bits (low << 8), modulo 2^32.
    high = (Math.imul(high, PRIME_LOW) + (low << 8) + carry) >>> 0;
    low = product >>> 0;
  };
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    mix(unit & 0xff);
    if (unit > 0xff) mix(unit >> 8);
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}

/**
 * Names diagnostics by their identity, so that a dashboard recognises a finding after lines have moved. Two with
 * the same identity (the same mistake twice, in places without ids) are told apart by their order.
 */
export class Fingerprints {
  readonly #seen = new Map<string, number>();

  of(identity: string): string {
    const before = this.#seen.get(identity) ?? 0;
    this.#seen.set(identity, before + 1);
    return hash(before === 0 ? identity : `${identity}\u0000${before}`);
  }
}
