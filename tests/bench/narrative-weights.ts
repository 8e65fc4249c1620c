import { readFileSync } from 'node:fs';

/** The weights as the worker would fetch them; the benchmark runs in the project's folder. */
export function narrativeWeights(): ArrayBuffer {
  const bytes = readFileSync('assets/public/narrative.bin');
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
}
