import { expect, it } from 'vitest';
import { reasonsWith } from '../../../lib/coverage/search/reasons';
import { HOUR, NOON } from './newsroom';

type Text = Parameters<typeof reasonsWith>[0];

const reasonsFor = (article: Text, match: Text, rarity: (word: string) => number) =>
  reasonsWith(article, rarity)(match);

const RARE = ['halden', 'reyes', '42'];
const rarity = (word: string): number => (RARE.includes(word) ? 5 : 1);

it('names what two reports share, in the words they use', () => {
  const reasons = reasonsFor(
    {
      title: 'Dam at Halden overflows',
      lead: 'Repairs cost 4.2 million, said governor Ines Reyes.',
      publishedAt: NOON,
      language: 'en',
    },
    {
      title: 'Bill of 4.2 million after Reyes clears Halden',
      lead: '',
      publishedAt: NOON + 3 * HOUR,
      language: 'en',
    },
    rarity,
  );
  expect(reasons).toEqual({
    names: ['Halden', 'Reyes'],
    numbers: ['4.2'],
    places: [],
    words: [],
    apartMs: 3 * HOUR,
  });
});

it('writes an abbreviation with the dot at its end', () => {
  const text = { title: 'Reyes joins the A.I. race', lead: '', publishedAt: null, language: 'en' };
  expect(reasonsFor(text, text, rarity).names).toContain('A.I.');
});

it('takes no name from headlines that capitalise every word', () => {
  const reasons = reasonsFor(
    { title: 'Ferry Workers Begin Strike', lead: '', publishedAt: null, language: null },
    { title: 'Ferry Workers Walk Out In Strike', lead: '', publishedAt: null, language: null },
    rarity,
  );
  expect(reasons).toEqual({
    names: [],
    numbers: [],
    places: [],
    words: ['Ferry', 'Workers', 'Strike'],
    apartMs: null,
  });
});

it('tells the time between two reports', () => {
  const text = { title: 'Tolls', lead: '', publishedAt: NOON, language: 'en' };
  expect(reasonsFor(text, { ...text, publishedAt: NOON - 72 * HOUR }, rarity).apartMs).toBe(72 * HOUR);
  expect(reasonsFor(text, { ...text, publishedAt: NOON }, rarity).apartMs).toBe(0);
});

it('takes neither days nor common words for names', () => {
  const reasons = reasonsFor(
    {
      title: 'Talks end',
      lead: 'On Monday the Coastal Board met Reyes; coastal towns wait.',
      publishedAt: null,
      language: 'en',
    },
    {
      title: 'Reyes speaks',
      lead: 'It was Monday when the Coastal Board and Reyes met.',
      publishedAt: null,
      language: 'en',
    },
    rarity,
  );
  expect(reasons).toEqual({ names: ['Reyes', 'Board'], numbers: [], places: [], words: [], apartMs: null });
});

it('knows the days in the language of the text', () => {
  const text = {
    title: 'Zug hält',
    lead: 'Am Montag kam Reyes nach Halden.',
    publishedAt: null,
    language: 'de',
  };
  expect(reasonsFor(text, text, rarity)).toEqual({
    names: ['Reyes', 'Halden'],
    numbers: [],
    places: [],
    words: [],
    apartMs: null,
  });
});

it('names no word that every report holds', () => {
  const reasons = reasonsFor(
    { title: 'ferry repaired after storm', lead: '', publishedAt: null, language: 'en' },
    { title: 'ferry runs after a month in dock', lead: '', publishedAt: null, language: 'en' },
    (word) => (word === 'after' ? 1 : 5),
  );
  expect(reasons.words).toEqual(['ferry']);
});

it('knows a country by each one’s own name for it, and says none twice', () => {
  const text = (title: string, language: string) => ({ title, lead: '', publishedAt: null, language });
  const german = text('In Deutschland streiken die Züge', 'de');
  expect(reasonsFor(text('A strike stops trains across Germany', 'en'), german, rarity).places).toEqual([
    'DE',
  ]);
  const english = text('No trains run in Germany', 'en');
  expect(reasonsFor(text('A strike stops trains across Germany', 'en'), english, rarity)).toMatchObject({
    names: ['Germany'],
    places: [],
  });
});

it('shows a name that the two write differently as both do', () => {
  const text = (title: string, language: string): Text => ({ title, lead: '', publishedAt: null, language });
  const english = text('In Halden the guest Zelensky speaks of grain and of clean water', 'en');
  const namesIn = (title: string, language: string): string[] =>
    reasonsFor(english, text(title, language), (word) => (word.length > 4 ? 5 : 1)).names;
  expect(namesIn('В воскресенье гость Зеленский говорил о зерне и о чистой воде', 'ru')).toEqual([
    'Zelensky = Зеленский',
  ]);
  expect(namesIn('زيلينسكي يزور المدينة', 'ar')).toEqual(['Zelensky = زيلينسكي']);
  expect(namesIn('Heute spricht dort Selenskyj und hofft auf eine gute Ernte', 'de')).toEqual([
    'Zelensky = Selenskyj',
  ]);
  // Two names of one language are two.
  expect(namesIn('The guest who is called Selenskyj speaks of grain', 'en')).toEqual([]);
});

it('hears no name in a common word of a script without capitals', () => {
  const english = {
    title: 'Okoro leaves for Halden',
    lead: 'He signed on Friday.',
    publishedAt: null,
    language: 'en',
  };
  const arabic = {
    title: 'نتائج المباريات',
    lead: 'وقال المدرب إن الفريق جاهز.',
    publishedAt: null,
    language: 'ar',
  };
  expect(reasonsFor(english, arabic, () => 5).names).toEqual([]);
});
