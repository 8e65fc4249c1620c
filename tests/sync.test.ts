import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromPieces, leftOver, mergeFields, toPieces, type Fields } from '../lib/sync';

const NOW = 1_000_000;
const stamped = (value: unknown, at: number) => ({ json: JSON.stringify(value), at });

describe('the same settings on two devices', () => {
  it('take what the others have when sync was just turned on', () => {
    const merged = mergeFields({ pollMinutes: 30 }, {}, { pollMinutes: stamped(60, 5) }, NOW);
    expect(merged.take).toEqual({ pollMinutes: stamped(60, 5) });
    expect(merged.give).toEqual({});
  });

  it('give what the others do not have', () => {
    const merged = mergeFields({ pollMinutes: 30 }, {}, {}, NOW);
    expect(merged.give).toEqual({ pollMinutes: stamped(30, NOW) });
  });

  it('keep the newer change of each field', () => {
    const known: Fields = { pollMinutes: stamped(30, 10), showPictures: stamped(true, 10) };
    const remote: Fields = { pollMinutes: stamped(60, 20), showPictures: stamped(true, 10) };
    const merged = mergeFields({ pollMinutes: 30, showPictures: false }, known, remote, NOW);
    expect(merged.take).toEqual({ pollMinutes: stamped(60, 20) });
    expect(merged.give).toEqual({ showPictures: stamped(false, NOW) });
  });

  it('have nothing to say when nothing changed', () => {
    const known: Fields = { pollMinutes: stamped(30, 10) };
    expect(mergeFields({ pollMinutes: 30 }, known, known, NOW)).toMatchObject({ take: {}, give: {} });
  });

  it('do not give back what this version could not use of another’s value', () => {
    const known: Fields = { reading: stamped({ size: 1 }, 20) };
    const remote: Fields = { reading: stamped({ size: 1, tomorrow: 2 }, 20) };
    expect(mergeFields({ reading: { size: 1 } }, known, remote, NOW)).toMatchObject({ take: {}, give: {} });
  });

  it('are not ruled for ever by a clock that runs ahead', () => {
    const known: Fields = { pollMinutes: stamped(60, NOW) };
    const merged = mergeFields({ pollMinutes: 15 }, known, { pollMinutes: stamped(60, NOW * 9) }, NOW + 1);
    expect(merged.take).toEqual({});
  });

  it('leave on their device what another browser has not allowed, and the wish to have one’s reading noted', () => {
    const stays = { sites: ['a.example'], model: {}, balance: true };
    expect(mergeFields(stays, {}, {}, NOW).give).toEqual({});
  });
});

describe('a field cut into the items of the browser’s sync', () => {
  const bytes = (key: string, value: unknown) =>
    new TextEncoder().encode(key).length + new TextEncoder().encode(JSON.stringify(value)).length;

  it('comes back whole, and no item is larger than the browser takes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 400 }), { maxLength: 60 }), (value) => {
        const pieces = toPieces('ownOutlets', stamped(value, 77));
        fc.pre(pieces !== null);
        for (const [key, piece] of Object.entries(pieces)) expect(bytes(key, piece)).toBeLessThan(8_192);
        const back = fromPieces(pieces).ownOutlets!;
        expect(back.at).toBe(77);
        expect(JSON.parse(back.json)).toEqual(value);
      }),
    );
  });

  it('is refused when it is too large', () => {
    expect(toPieces('ownOutlets', stamped('x'.repeat(100_000), 1))).toBeNull();
  });

  it('counts only when all its pieces are there, and leaves none behind when it shrinks', () => {
    const long = toPieces('followed', stamped('y'.repeat(15_000), 1))!;
    const torn = Object.fromEntries(Object.entries(long).filter(([key]) => key !== 'settings.followed.1'));
    expect(fromPieces(torn)).toEqual({});
    const short = toPieces('followed', stamped('y', 2))!;
    expect(leftOver(long, 'followed', short)).toEqual(['settings.followed.1', 'settings.followed.2']);
  });

  it('is not read from items that somebody else made', () => {
    expect(fromPieces({ 'settings.x.0': '1 99 …', 'settings.y.0': 7, other: 'z' })).toEqual({});
  });
});
