import { firstLoss, type ArchivePart, type Holding } from '../../lib/archive';
import { send } from '../../lib/platform/messages';
import { changeSettings, getSettings } from '../../lib/platform/settings';
import { Failure, fail, ok, type Result } from '../../lib/problem';
import { readSettings } from '../../lib/settings';
import { HIGHLIGHT_LIMITS, openHighlights, readHighlighted, type Highlighted } from '../../lib/taking';

const MOST_VERDICTS = 2_000;

const settingsPart: ArchivePart = {
  name: 'settings',
  take: getSettings,
  check: (value, at) => {
    const read = readSettings(value);
    const lost = firstLoss(value, read, at);
    if (lost) return fail({ code: 'import-invalid', at: lost, expected: 'something Parallax can use there' });
    const holds: [Holding, number][] = [
      ['followed', read.followed.length],
      ['own', read.ownOutlets.length],
      ['sites', read.sites.length],
    ];
    return ok({
      holds: holds.map(([what, count]) => ({ what, count })),
      put: async () => void (await changeSettings(() => read)),
    });
  },
};

/** "Not the same story": each a pair of addresses, as the search keeps them. */
const verdictsPart: ArchivePart = {
  name: 'verdicts',
  take: async () => whole(await send('verdicts/bring', { pairs: [] })),
  check: (value, at) => {
    if (!Array.isArray(value) || value.length > MOST_VERDICTS)
      return fail({ code: 'import-invalid', at, expected: `a list of at most ${MOST_VERDICTS}` });
    const pairs: string[] = [];
    for (const [index, pair] of value.entries()) {
      if (typeof pair !== 'string' || !/^\S{1,2000} \S{1,2000}$/.test(pair))
        return fail({ code: 'import-invalid', at: `${at}[${index}]`, expected: 'two addresses' });
      pairs.push(pair);
    }
    return ok({
      holds: [{ what: 'verdicts', count: pairs.length }],
      put: async () => void whole(await send('verdicts/bring', { pairs })),
    });
  },
};

/** Added to those that are here: none of the reader's own is lost to an older copy. */
const highlightsPart: ArchivePart = {
  name: 'highlights',
  take: async () => (await openHighlights()).all(),
  check: (value, at) => {
    if (!Array.isArray(value) || value.length > HIGHLIGHT_LIMITS.all)
      return fail({ code: 'import-invalid', at, expected: `a list of at most ${HIGHLIGHT_LIMITS.all}` });
    const highlights: Highlighted[] = [];
    for (const [index, entry] of value.entries()) {
      const read = readHighlighted(entry);
      if (!read) return fail({ code: 'import-invalid', at: `${at}[${index}]`, expected: 'a highlight' });
      highlights.push(read);
    }
    return ok({
      holds: [{ what: 'highlights', count: highlights.length }],
      put: async () => (await openHighlights()).bring(highlights),
    });
  },
};

/** Everything that is exported and imported, a part for each room that keeps something of the reader's. */
export const PARTS: readonly ArchivePart[] = [settingsPart, verdictsPart, highlightsPart];

function whole<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Failure(answer.problem);
  return answer.value;
}
