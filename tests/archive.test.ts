import { describe, expect, it } from 'vitest';
import { firstLoss, readArchive, takeAll, type ArchivePart } from '../lib/archive';
import { fail, ok } from '../lib/problem';
import { DEFAULT_SETTINGS, readSettings } from '../lib/settings';

/** A part that keeps a list of words. */
function shelf(name: string, words: string[]): ArchivePart & { kept: string[] } {
  const part = {
    name,
    kept: words,
    take: () => Promise.resolve(part.kept),
    check: (value: unknown, at: string) =>
      Array.isArray(value)
        ? ok({
            holds: [{ what: 'verdicts' as const, count: value.length }],
            put: () => {
              part.kept = value as string[];
              return Promise.resolve();
            },
          })
        : fail({ code: 'import-invalid', at, expected: 'a list' }),
  };
  return part;
}

const NOW = Date.UTC(2026, 10, 23);

describe('everything in one file', () => {
  it('comes back as it was exported, with its date', async () => {
    const [here, there] = [shelf('verdicts', ['a', 'b']), shelf('verdicts', [])];
    const read = readArchive(await takeAll([here], NOW), [there]);
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    expect(read.value.date).toBe(NOW);
    expect(there.kept).toEqual([]);
    for (const part of read.value.brought) await part.put();
    expect(there.kept).toEqual(['a', 'b']);
  });

  it('leaves alone what the file does not have, and passes over what only a later version knows', async () => {
    const text = await takeAll([shelf('verdicts', ['a']), shelf('tomorrow', ['z'])], NOW);
    const read = readArchive(text, [shelf('verdicts', []), shelf('highlights', ['mine'])]);
    expect(read.ok && read.value.brought).toHaveLength(1);
  });

  it.each([
    ['no JSON', 'nonsense', 'the file'],
    ['a list of outlets', '{"format":"parallax-outlets","version":1}', 'format'],
    ['a later format', '{"format":"parallax-everything","version":2,"parts":{}}', 'version'],
    ['nothing it knows', '{"format":"parallax-everything","version":1,"parts":{"x":1}}', 'parts'],
    [
      'a part that is wrong',
      '{"format":"parallax-everything","version":1,"parts":{"verdicts":7}}',
      'parts.verdicts',
    ],
  ])('is refused when it holds %s, and the place is named', (_, text, at) => {
    expect(readArchive(text, [shelf('verdicts', [])])).toMatchObject({ ok: false, problem: { at } });
  });
});

describe('what settings lose when they are read', () => {
  it('is nothing for what was exported', () => {
    expect(firstLoss(DEFAULT_SETTINGS, readSettings(DEFAULT_SETTINGS), 'settings')).toBeNull();
  });

  it('is named by its place', () => {
    const given = { ...DEFAULT_SETTINGS, ownOutlets: [{ domain: 'a.example', name: 'A' }, { domain: 7 }] };
    expect(firstLoss(given, readSettings(given), 'settings')).toBe('settings.ownOutlets[1]');
    const minutes = { ...DEFAULT_SETTINGS, pollMinutes: 7 };
    expect(firstLoss(minutes, readSettings(minutes), 'settings')).toBe('settings.pollMinutes');
    expect(firstLoss('no settings', readSettings('no settings'), 'settings')).toBe('settings');
  });

  it('does not count fields of a later version, or that an earlier one did not have', () => {
    const later = { ...DEFAULT_SETTINGS, tomorrow: true };
    expect(firstLoss(later, readSettings(later), 'settings')).toBeNull();
    expect(firstLoss({ pollMinutes: 60 }, readSettings({ pollMinutes: 60 }), 'settings')).toBeNull();
  });
});
