// Pairs of characters that stand together most often become one byte (byte-pair encoding, Gage 1994): gzip, which
// the store package uses, is poor at the short repeats that domains and addresses are made of.

const FIRST_TOKEN = 0x80;
const TOKENS = 128;

/**
 * @param columns - ASCII rows
 * @returns what bytes from 0x80 on stand for, and a function that writes a row with them
 */
export function learnTokens(columns: string[][]): { tokens: string[]; encode: (row: string) => Uint8Array } {
  const pairs: [number, number][] = [];
  let rows = columns.flat().map((row) => [...row].map(asciiCode));
  while (pairs.length < TOKENS) {
    const pair = mostFrequent(rows);
    pairs.push(pair);
    rows = rows.map((row) => merge(row, pair, FIRST_TOKEN + pairs.length - 1));
  }
  const tokens: string[] = [];
  const spell = (code: number) => tokens[code - FIRST_TOKEN] ?? String.fromCharCode(code);
  for (const [a, b] of pairs) tokens.push(spell(a) + spell(b));
  return {
    tokens,
    encode: (row) =>
      Uint8Array.from(
        pairs.reduce(
          (codes, pair, index) => merge(codes, pair, FIRST_TOKEN + index),
          [...row].map(asciiCode),
        ),
      ),
  };
}

function asciiCode(character: string): number {
  const code = character.charCodeAt(0);
  if (code >= FIRST_TOKEN) throw new Error(`not ASCII: ${character}`);
  return code;
}

/** In doubt the pair with the lower codes, so that the same rows give the same tokens. */
function mostFrequent(rows: number[][]): [number, number] {
  const counts = new Uint32Array(256 * 256);
  for (const row of rows) for (let at = 1; at < row.length; at++) counts[row[at - 1]! * 256 + row[at]!]!++;
  let best = 0;
  for (let pair = 1; pair < counts.length; pair++) if (counts[pair]! > counts[best]!) best = pair;
  return [best >> 8, best & 255];
}

function merge(row: number[], [a, b]: [number, number], code: number): number[] {
  const merged: number[] = [];
  for (let at = 0; at < row.length; at++) {
    if (row[at] === a && row[at + 1] === b) {
      merged.push(code);
      at++;
    } else merged.push(row[at]!);
  }
  return merged;
}
