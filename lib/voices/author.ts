const LETTERS = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
/** "npub" as the checksum reads it (BIP 173): the high bits of its letters, 0, their low bits. */
const PREFIX = [3, 3, 3, 3, 0, 14, 16, 21, 2];

/**
 * A public key as people write it (NIP-19, bech32), shortened: "npub1qqqq…wxyz". Written out here because the library's
 * encoder weighs more in the worker than all else that is done with names.
 */
export function authorName(author: string): string {
  const bits = [...author].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
  const words = (bits.padEnd(260, '0').match(/.{5}/g) ?? []).map((five) => Number.parseInt(five, 2));
  const sum = checksum([...PREFIX, ...words, 0, 0, 0, 0, 0, 0]);
  const tail = [5, 4, 3, 2, 1, 0].map((place) => (sum >>> (5 * place)) & 31);
  const npub = `npub1${[...words, ...tail].map((word) => LETTERS[word]).join('')}`;
  return `${npub.slice(0, 10)}…${npub.slice(-4)}`;
}

function checksum(words: number[]): number {
  let sum = 1;
  for (const word of words) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ word;
    GENERATOR.forEach((value, bit) => {
      if ((top >>> bit) & 1) sum ^= value;
    });
  }
  return sum ^ 1;
}
