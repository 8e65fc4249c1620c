import { describe, expect, it } from 'vitest';
import { createEngine, type Engine, type SearchItem } from '../../../lib/coverage/search/engine';
import { SAME_STORY } from '../../../lib/coverage/search/score';
import { JOINS } from '../../../lib/coverage/stories/join';
import type { FeedItem } from '../../../lib/coverage';
import { DAM_STORY, HOUR, item, NOON, otherNews } from './newsroom';

const searchItems = (items: FeedItem[], from = 1): SearchItem[] =>
  items.map(({ title, summary, publishedAt, language }, at) => ({
    docId: from + at,
    title,
    lead: summary,
    publishedAt,
    language,
  }));

function engineOf(items: SearchItem[], batch = items.length): Engine {
  const engine = createEngine([]);
  for (let from = 0; from < items.length; from += batch) engine.add(items.slice(from, from + batch));
  return engine;
}

const fetcher = (items: SearchItem[]) => {
  const byId = new Map(items.map((one) => [one.docId, one]));
  return async (docIds: number[]): Promise<SearchItem[]> => docIds.flatMap((docId) => byId.get(docId) ?? []);
};

const items = searchItems([...DAM_STORY, ...otherNews(400)]);
const query = {
  title: 'Thousands flee as Halden dam overflows',
  lead: 'Governor Ines Reyes told 4,200 people to leave the valley below the Halden dam on Tuesday.',
  publishedAt: NOON + HOUR,
  language: 'en',
};

describe('the engine', () => {
  it('finds a story among other news and tells it from them by one threshold', async () => {
    const hits = await engineOf(items).search(query, fetcher(items), 50);
    expect(
      hits
        .slice(0, 3)
        .map(({ docId }) => docId)
        .sort(),
    ).toEqual([1, 2, 3]);
    for (const { docId, score } of hits) expect(score >= SAME_STORY).toBe(docId <= 3);
  });

  it('tells a story by the same threshold on the first day, when it holds little else', async () => {
    for (const others of [0, 5, 20]) {
      const few = searchItems([...DAM_STORY, ...otherNews(others)]);
      const hits = await engineOf(few).search(query, fetcher(few), 50);
      expect(
        hits
          .filter(({ score }) => score >= SAME_STORY)
          .map(({ docId }) => docId)
          .sort(),
      ).toEqual([1, 2, 3]);
    }
  });

  it('gives scores between 0 and 1, best first', async () => {
    const hits = await engineOf(items).search(query, fetcher(items), 50);
    const scores = hits.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...scores)).toBeLessThanOrEqual(1);
  });

  it('finds the same whether items came at once or in many polls', async () => {
    const whole = await engineOf(items).search(query, fetcher(items), 10);
    const polls = await engineOf(items, 17).search(query, fetcher(items), 10);
    expect(polls.slice(0, 3).map(({ docId }) => docId)).toEqual(whole.slice(0, 3).map(({ docId }) => docId));
  });

  it('keeps few segments however often new items come', () => {
    const engine = engineOf(searchItems(otherNews(300)), 3);
    expect(engine.size()).toBe(300);
    expect(engine.segments().length).toBeLessThan(9);
    expect(engine.lastDocId()).toBe(300);
  });

  it('goes on where it was after being stored and restored', async () => {
    const before = engineOf(items, 100);
    const after = createEngine(structuredClone([...before.segments()]));
    expect(await after.search(query, fetcher(items), 10)).toEqual(
      await before.search(query, fetcher(items), 10),
    );
  });

  it('finds a story told in another alphabet by its names and numbers', async () => {
    const mixed = searchItems([
      item('Губернатор Рейес: 4200 человек эвакуированы у плотины Халден', { language: 'ru' }),
      ...otherNews(300),
    ]);
    const hits = await engineOf(mixed).search(query, fetcher(mixed), 5);
    expect(hits[0]?.docId).toBe(1);
  });

  it.each([
    [
      'ar',
      'إجلاء 4200 شخص بعد فيضان سد هالدن',
      'قالت الحاكمة إينيس رييس إن الوادي أسفل سد هالدن أخلي يوم الثلاثاء.',
    ],
    ['hi', 'हाल्डेन बांध उफना, 4200 लोग निकाले गए', 'गवर्नर इनेस रेयेस ने मंगलवार को हाल्डेन घाटी खाली करने को कहा।'],
    [
      'ja',
      'ハルデンのダムがあふれ4200人避難',
      'イネス・レイエス知事は火曜日、ハルデンのダムの下流の住民に避難を命じた。',
    ],
    [
      'ko',
      '할덴 댐 범람으로 4200명 대피',
      '이네스 레예스 주지사는 화요일 할덴 댐 아래 계곡의 주민들에게 대피를 명령했다.',
    ],
  ])(
    'finds a story in another script (%s), and none by one name or number',
    async (language, title, lead) => {
      const others = [
        [
          'de',
          'Turnverein aus Halden gewinnt den Landespokal',
          'Nach Verlängerung siegten die Gäste gegen Sunder.',
        ],
        [
          'ru',
          'Клуб из Халдена выиграл кубок страны',
          'Гости победили со счётом 3:2, тренер Линд говорил о чуде.',
        ],
        [
          'ja',
          '市民マラソンで4200人が完走',
          '日曜日のマラソンはケニアのキプルト選手が優勝し、2位はメルガだった。',
        ],
      ].map(([spoken = '', other = '', summary = '']) =>
        item(other, { summary, language: spoken, publishedAt: NOON }),
      );
      const told = item(title, { summary: lead, language, publishedAt: NOON });
      const mixed = searchItems([told, ...others, ...otherNews(300)]);
      const hits = await engineOf(mixed).search(query, fetcher(mixed), 20);
      expect(hits.filter(({ score }) => score >= SAME_STORY).map(({ docId }) => docId)).toEqual([1]);
    },
  );

  it('finds a story asked for in a script that none of its items is in', async () => {
    const asked = {
      title: 'إجلاء 4200 شخص بعد فيضان سد هالدن',
      lead: 'قالت الحاكمة إينيس رييس إن الوادي أخلي يوم الثلاثاء.',
      language: 'ar',
      publishedAt: NOON,
    };
    const hits = await engineOf(items).search(asked, fetcher(items), DAM_STORY.length);
    expect(hits[0]!.docId).toBeLessThanOrEqual(DAM_STORY.length);
  });

  it('links reports in two languages by two names, and not by one', () => {
    const german = (title: string) => item(title, { language: 'de', publishedAt: NOON + HOUR });
    const abroad = [
      german('Gouverneurin Reyes lässt Tal unter Talsperre Halden räumen: 4.200 müssen gehen'),
      german('Ines gewinnt in Reyes den Preis für langsames Kochen'),
    ];
    const all = searchItems([...otherNews(400), ...DAM_STORY, ...abroad]);
    const engine = engineOf(all);
    const linked = (at: number, to: number[]) =>
      engine
        .linksOf(all.at(at)!, 1, 30)
        .filter(({ docId, strength }) => to.includes(docId) && strength >= JOINS.join);
    const dam = [401, 402, 403];
    expect(linked(-2, dam).length).toBeGreaterThan(0);
    expect(linked(-1, dam)).toEqual([]);
  });

  it('prefers the day of the story to the same words a month earlier', async () => {
    const [first] = DAM_STORY;
    const twice = searchItems([{ ...first!, publishedAt: NOON - 720 * HOUR }, first!, ...otherNews(300)]);
    const hits = await engineOf(twice).search(query, fetcher(twice), 5);
    expect(hits[0]?.docId).toBe(2);
  });

  it('leaves out items the store no longer has', async () => {
    const hits = await engineOf(items).search(query, fetcher(items.slice(1)), 10);
    expect(hits.map(({ docId }) => docId)).not.toContain(1);
  });

  it('forgets old items, and shrinks when many are gone', async () => {
    const engine = engineOf(items);
    engine.forget(NOON - HOUR);
    expect(engine.size()).toBeLessThan(20);
    const hits = await engine.search(query, fetcher(items), 50);
    expect(hits[0]?.docId).toBeLessThanOrEqual(3);
    expect(hits.every(({ docId }) => items[docId - 1]!.publishedAt >= NOON - HOUR)).toBe(true);
  });

  it('holds more items than one part of it takes, and fewer parts when many are gone', async () => {
    const many = Array.from({ length: 70_000 }, (_, at): SearchItem => ({
      docId: at + 1,
      title: `Report ${at}`,
      lead: '',
      publishedAt: NOON + at * 60_000,
      language: 'en',
    }));
    const engine = engineOf(many);
    const found = async (at: number): Promise<number | undefined> => {
      const asked = { title: `Report ${at}`, lead: '', publishedAt: null, language: 'en' };
      return (await engine.search(asked, fetcher(many), 1))[0]?.docId;
    };
    expect(engine.segments().length).toBe(2);
    expect(await found(30_000)).toBe(30_001);
    expect(await found(69_999)).toBe(70_000);
    engine.forget(NOON + 20_000 * 60_000);
    expect(engine.segments().length).toBe(1);
    expect(engine.size()).toBe(50_000);
    expect(await found(30_000)).toBe(30_001);
    expect(await found(69_999)).toBe(70_000);
  });

  it('answers nothing, without failing, when it holds nothing or is asked nothing', async () => {
    const nothing = { title: '', lead: '', publishedAt: null, language: null };
    expect(await createEngine([]).search(query, fetcher([]), 10)).toEqual([]);
    expect(await engineOf(items).search(nothing, fetcher(items), 10)).toEqual([]);
  });
});
