import type { CoverageStore } from '../store';
import { addressKey } from './address';

/** Pairs of articles of which the reader said "not the same story". */
export interface Verdicts {
  /** Whether the reader has told these two apart, in either order. */
  apart: (a: string, b: string) => boolean;
  /** Tell two articles apart, or take that back. @throws StorageFailure */
  judge: (a: string, b: string, apart: boolean) => Promise<void>;
}

/** @throws StorageFailure */
export async function readVerdicts(store: CoverageStore): Promise<Verdicts> {
  const pairs = await store.readVerdicts();
  return {
    apart: (a, b) => pairs.size > 0 && pairs.has(pairKey(a, b)),
    async judge(a, b, apart) {
      const key = pairKey(a, b);
      if (apart) {
        await store.addVerdict(key);
        pairs.add(key);
      } else {
        await store.removeVerdict(key);
        pairs.delete(key);
      }
    },
  };
}

/** One key whichever of the two was open. */
function pairKey(a: string, b: string): string {
  return [addressKey(a), addressKey(b)].sort().join(' ');
}
