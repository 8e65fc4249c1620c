import { readFileSync } from 'node:fs';
import { createNarrator } from '../../lib/narrative';

/** The weights that ship. */
export function weights(): ArrayBuffer {
  const bytes = readFileSync('assets/public/narrative.bin');
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}

export const narrator = createNarrator(weights());
