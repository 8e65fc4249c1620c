/** What made pages are put together from: sentences of our own, headers and footers as everywhere. */
export type PageKind = 'article' | 'front' | 'video' | 'shop' | 'forum' | 'search' | 'other';
export interface MadePage {
  id: string;
  kind: PageKind;
  path: string;
  html: string;
}

const SENTENCES: Record<string, string[]> = {
  en: [
    'The council voted on Tuesday to keep the northern ferry running until the end of the year.',
    'Engineers had warned for months that the old pumping station would not survive another winter.',
    '“We asked for a plan and were sent a leaflet,” said Marta Oyelaran, who runs a bakery near the pier.',
    'Rents in the harbour district rose by eleven per cent, more than twice as fast as wages.',
    'The minister declined to say whether the contract had been put out to tender.',
    'Rain is expected to reach the valley by the weekend, after the driest spring on record.',
    'Researchers followed four hundred families for six years and found little difference between them.',
    'The home side led from the ninth minute and never looked like letting the visitors back in.',
    'A spokesman said that the company had acted within the rules at all times.',
    'Two bridges were closed overnight and trains were stopped between Elm Road and the coast.',
  ],
  de: [
    'Der Stadtrat hat am Dienstag beschlossen, die Fähre bis zum Jahresende weiterfahren zu lassen.',
    'Fachleute hatten seit Monaten gewarnt, dass das alte Pumpwerk keinen weiteren Winter überstehen werde.',
    'Die Mieten im Hafenviertel stiegen um elf Prozent und damit doppelt so schnell wie die Löhne.',
    'Eine Sprecherin wollte nicht sagen, ob der Auftrag jemals ausgeschrieben worden war.',
    'Bis zum Wochenende soll Regen das Tal erreichen, nach dem trockensten Frühjahr seit Beginn der Messungen.',
  ],
  fr: [
    'Le conseil municipal a voté mardi le maintien du bac du nord jusqu’à la fin de l’année.',
    'Les ingénieurs répétaient depuis des mois que la vieille station ne passerait pas l’hiver.',
    'Dans le quartier du port, les loyers ont augmenté de onze pour cent en un an.',
    'Une porte-parole n’a pas voulu dire si le marché avait fait l’objet d’un appel d’offres.',
    'La pluie devrait atteindre la vallée avant la fin de la semaine, après un printemps très sec.',
  ],
  ja: [
    '市議会は火曜日、北部のフェリーを年末まで運航することを決めた。',
    '技術者たちは何か月も前から、古いポンプ場は次の冬を越せないと警告していた。',
    '港の地区の家賃は十一パーセント上がり、賃金の伸びの二倍を超えた。',
    '大臣は契約が入札にかけられたかどうかを明らかにしなかった。',
    '観測史上もっとも乾いた春のあと、週末までに谷に雨が届く見込みだ。',
  ],
  ar: [
    'صوّت المجلس يوم الثلاثاء على إبقاء العبّارة الشمالية عاملة حتى نهاية العام.',
    'حذّر المهندسون منذ أشهر من أن محطة الضخ القديمة لن تصمد شتاءً آخر.',
    'ارتفعت الإيجارات في حي الميناء بنسبة أحد عشر في المئة خلال عام واحد.',
    'رفضت متحدثة باسم الوزارة القول ما إذا كان العقد قد طُرح في مناقصة.',
    'من المتوقع أن يصل المطر إلى الوادي قبل نهاية الأسبوع بعد أكثر ربيع جفافاً.',
  ],
};
const HEADLINES = [
  'Ferry to stay until the end of the year, council decides',
  'Why nobody repaired the pumping station in time',
  'Rents in the harbour rise twice as fast as wages',
  'Late goal sends the visitors home with nothing',
  'What six years with four hundred families taught us',
  'Two bridges closed as trains stop on the coast',
  'Minister silent on contract for the new quay',
  'Dry spring leaves reservoirs half empty',
];

export const times = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('\n');
export const pick = <T>(list: readonly T[], i: number): T => list[i % list.length]!;
export const words = (count: number, from: number, lang = 'en'): string =>
  Array.from({ length: count }, (_, i) => pick(SENTENCES[lang]!, from + i)).join(lang === 'ja' ? '' : ' ');
export const paragraphs = (count: number, from = 0, lang = 'en'): string =>
  times(count, (i) => `<p>${words(2 + (i % 2), from + i, lang)}</p>`);
export const head = (i: number): string => pick(HEADLINES, i);
export const link = (i: number, inner = head(i)): string => `<a href="/story/${i}-${i * 7}">${inner}</a>`;

export const ld = (...nodes: object[]): string =>
  nodes
    .map((node) => JSON.stringify({ '@context': 'https://schema.org', ...node }))
    .map((json) => `<script type="application/ld+json">${json}</script>`)
    .join('');
export const og = (type: string): string => `<meta property="og:type" content="${type}">`;
export const SITE = ld(
  { '@type': 'WebSite', name: 'Harbour Post' },
  { '@type': 'Organization', name: 'Harbour Post' },
);

const NAVIGATION = `<header><a href="/">Harbour Post</a><nav><ul>${times(9, (i) => `<li><a href="/s${i}">Section ${i}</a></li>`)}</ul></nav>
  <form action="/search"><input type="search" name="q"></form></header>`;
const FOOTER = `<footer><ul>${times(12, (i) => `<li><a href="/about/${i}">About ${i}</a></li>`)}</ul><p>© Harbour Post. All rights reserved; nothing here may be copied without leave.</p></footer>`;

/** A page between the site's header and footer. */
export function page(
  id: string,
  kind: PageKind,
  path: string,
  parts: { head?: string; body: string; lang?: string },
) {
  const { head: more = '', body, lang = 'en' } = parts;
  const title = /<h1>(.*?)<\/h1>/.exec(body)?.[1] ?? id.replaceAll('-', ' ');
  const html = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title} | Harbour Post</title>${more}</head>
    <body>${NAVIGATION}<main>${body}</main>${FOOTER}</body></html>`;
  return { id, kind, path, html };
}
