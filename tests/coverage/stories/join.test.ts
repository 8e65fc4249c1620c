// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { storyFor } from '../../../lib/coverage/stories/join';
import type { Link } from '../../../lib/coverage/search/engine';

/** Stories by their id, the number of their first item, with those of the others. */
type Told = Record<number, number[]>;

const numbered = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => first + at);
const linked = (items: readonly number[], strength: number): Link[] =>
  items.map((docId) => ({ docId, strength }));

function join(told: Told, links: Link[]): ReturnType<typeof storyFor> {
  const storyOf = new Map(
    Object.entries(told).flatMap(([id, items]) => items.map((item) => [item, Number(id)])),
  );
  return storyFor(
    1000,
    links.toSorted((a, b) => b.strength - a.strength),
    { storyOf: (docId) => storyOf.get(docId) ?? null, sizeOf: (id) => told[id]?.length ?? 0 },
  );
}

describe('an item', () => {
  it('begins a story where it resembles none', () => {
    expect(join({ 1: [1] }, linked([1], 0.1))).toEqual({ story: 1000, absorbed: [] });
  });

  it('joins no story of several by one of its reports alone', () => {
    expect(join({ 1: [1, 2, 3] }, linked([1], 0.4)).story).toBe(1000);
    expect(join({ 1: [1, 2, 3] }, linked([1, 2], 0.3)).story).toBe(1);
  });

  it('makes one story of two that are told by few, and the older name stays', () => {
    expect(join({ 1: [1, 2], 5: [5] }, linked([1, 2, 5], 0.3))).toEqual({ story: 1, absorbed: [5] });
  });

  it('does not make one of two big stories by resembling a few reports of either', () => {
    const told = { 1: numbered(1, 40), 101: numbered(101, 9) };
    const few = [...linked(numbered(1, 3), 0.45), ...linked(numbered(101, 9), 0.4)];
    expect(join(told, few)).toEqual({ story: 1, absorbed: [] });
    const many = [...linked(numbered(1, 7), 0.45), ...linked(numbered(101, 9), 0.4)];
    expect(join(told, many)).toEqual({ story: 1, absorbed: [101] });
  });
});
