import { expect, test } from 'vitest';
import { articleSentences } from '../../lib/narrative';
import { joinQuotations, splitSentences } from '../../lib/narrative/sentences';
import { articleOf, paragraph } from './articles';
import { narrator } from './shipped';

const sentences = (text: string, language: string): string[] =>
  joinQuotations(text, splitSentences(text, language)).map(({ start, end }) => text.slice(start, end));

test.each([
  [
    'en',
    'Mr. J. R. Reyes of the U.S. Navy left on Jan. 5. It rose 3.5 percent. “Will it?” he asked. She nodded.',
    [
      'Mr. J. R. Reyes of the U.S. Navy left on Jan. 5.',
      'It rose 3.5 percent.',
      '“Will it?” he asked.',
      'She nodded.',
    ],
  ],
  [
    'de',
    'Am 3. Oktober wird gefeiert. Es kostet ca. 20 Mio. Euro, z. B. für Dr. Brandt. Das reicht.',
    ['Am 3. Oktober wird gefeiert.', 'Es kostet ca. 20 Mio. Euro, z. B. für Dr. Brandt.', 'Das reicht.'],
  ],
  [
    'de',
    'Zum 25. Dienstjubiläum kam der Rat. Es waren 25. Danach ging er.',
    ['Zum 25. Dienstjubiläum kam der Rat.', 'Es waren 25.', 'Danach ging er.'],
  ],
  [
    'en',
    'The court heard Petrova v. Dunmore on Monday. Reps. Ines Aldana and Tom Reyes sat in the first row.',
    [
      'The court heard Petrova v. Dunmore on Monday.',
      'Reps. Ines Aldana and Tom Reyes sat in the first row.',
    ],
  ],
  [
    'en',
    'The port has reopened, its envoy told News.Az. Ships wait.',
    ['The port has reopened, its envoy told News.Az.', 'Ships wait.'],
  ],
  [
    'fr',
    'M. Dupont arrive à 18 h. « C’est fini ! » dit-il. On rentre.',
    ['M. Dupont arrive à 18 h.', '« C’est fini ! » dit-il.', 'On rentre.'],
  ],
  [
    'ja',
    '船は3.5％高く売れた。彼は「行く。帰る。」と言った。明日も続く！',
    ['船は3.5％高く売れた。', '彼は「行く。帰る。」と言った。', '明日も続く！'],
  ],
  [
    'hi',
    'नाव बिक गई। दाम 3.5 प्रतिशत बढ़ा। क्या यह ठीक है?',
    ['नाव बिक गई।', 'दाम 3.5 प्रतिशत बढ़ा।', 'क्या यह ठीक है?'],
  ],
  ['ar', 'غادرت السفينة الميناء. هل تعود غداً؟ نعم.', ['غادرت السفينة الميناء.', 'هل تعود غداً؟', 'نعم.']],
])('sentences end where a reader of %s sees them end', (language, text, expected) => {
  expect(sentences(text, language)).toEqual(expected);
});

const STORIES: Record<string, string[]> = {
  ar: [
    'أعلنت سلطات ميناء الدنمور يوم الاثنين أن شركة الشمال للعبّارات ستشتري عشرين سفينة جديدة بقيمة 300 مليون دينار.',
    'وقالت مديرة الشركة إيناس القاسم إن العقد هو الأكبر في تاريخ المدينة منذ افتتاح الميناء قبل أربعين عاماً.',
    'يعمل في أحواض بناء السفن نحو ألفي عامل، وقد تراجع عددهم إلى النصف خلال السنوات العشر الماضية بسبب نقص الطلبات.',
    'تقول نقابة العمال إن الأجور لم ترتفع منذ خمس سنوات رغم زيادة الأسعار في المدينة وفي القرى القريبة منها.',
    'من المقرر أن تبدأ أعمال البناء في مارس المقبل، وأن تدخل السفينة الأولى الخدمة بعد عام واحد من ذلك التاريخ.',
  ],
  ja: [
    'ダンモア港湾局は月曜日、北風フェリー社が総額300億円で新しい連絡船20隻を購入すると発表した。',
    '同港にとって開港以来40年で最大の契約となり、造船所では新たに300人の溶接工を雇う見通しだ。',
    '造船所の従業員は約2000人で、受注の減少により過去10年間で半分にまで減っていた。',
    '労働組合によると、市内の物価が上がっているにもかかわらず、賃金は5年前から変わっていない。',
    '建造工事は来月に始まり、最初の船は来年の春に就航する予定だと港湾局は説明している。',
    '市議会は六月にこの計画を採決し、費用の一部を市の予算で負担するかどうかを決めることになっている。',
  ],
  de: [
    'Die Hafenbehörde von Dünmoor hat am Montag mitgeteilt, dass die Nordwind-Reederei zwanzig neue Fähren für 300 Millionen Kronen kauft.',
    'Der Auftrag ist der größte seit der Eröffnung des Hafens vor vierzig Jahren, und die Werft stellt dafür dreihundert Schweißer ein.',
    '„Wir haben zehn Jahre lang auf diesen Tag gewartet und oft gezweifelt“, sagte Olaf Brandt am Montag im Hafen.',
    'In der Werft arbeiten rund zweitausend Menschen, vor zehn Jahren waren es noch doppelt so viele wie heute.',
    'Die Gewerkschaft kritisiert, dass die Löhne seit fünf Jahren nicht gestiegen sind, obwohl die Preise in der Stadt steigen.',
    'Der Bau soll im März beginnen, und die erste Fähre wird ein Jahr später auf der Strecke zur Insel Marrow fahren.',
    'Der Stadtrat wird im Juni über den Plan abstimmen und entscheiden, ob die Stadt einen Teil der Kosten übernimmt.',
  ],
};

test.each(Object.keys(STORIES))(
  'a story in %s is told in its own words, and said to be told roughly',
  (language) => {
    const article = articleOf(STORIES[language]!.map(paragraph), { language, wordCount: 200 });
    const { lede, sections, notes } = narrator.tell(article, { length: 5 });
    const lines = [...(lede ? [lede] : []), ...sections.flatMap((section) => section.lines)];
    expect(notes).toEqual(['language-basic']);
    expect(sections.length).toBeGreaterThanOrEqual(2);
    expect(lines.length).toBeGreaterThanOrEqual(3);
    for (const { text, passages } of lines) {
      const { block, start, end } = passages[0]!;
      expect(article.blocks[block]!.text.slice(start, end)).toBe(text);
    }
  },
);

test('a German quotation names its speaker', () => {
  const article = articleOf(STORIES['de']!.map(paragraph), { language: 'de', wordCount: 200 });
  const section = narrator.tell(article, { length: 8 }).sections.find(({ kind }) => kind === 'what-they-say');
  expect(section?.lines[0]?.speaker).toBe('Olaf Brandt');
});

test('a noun is nobody who speaks, though German writes it like a name', () => {
  const said = STORIES['de']!.map((text) =>
    text.replace('sagte Olaf Brandt', 'sagte der für die Hafenaufsicht zuständige Stadtrat Olaf Brandt'),
  );
  const article = articleOf(said.map(paragraph), { language: 'de', wordCount: 200 });
  const speakers = articleSentences(article).map(({ speaker }) => speaker);
  expect(speakers).not.toContain('Hafenaufsicht');
});

test('a plain later sentence in a language without trained roles is a detail, not background', () => {
  const article = articleOf(STORIES['de']!.map(paragraph), { language: 'de', wordCount: 200 });
  const { sections } = narrator.tell(article, { length: 8 });
  const linesOf = (kind: string) => sections.find((it) => it.kind === kind)?.lines.map(({ text }) => text);
  expect(linesOf('driving-the-news')?.join()).toMatch(/Gewerkschaft/);
  for (const line of linesOf('context') ?? []) expect(line).toMatch(/vor \p{L}+ Jahren/u);
});
