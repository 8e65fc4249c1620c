/** Languages by their most frequent small words; scripts decide the others. */
const SMALL_WORDS: Record<string, string> = {
  en: 'the of and to in that is was for on with as it at by this from',
  de: 'der die und den von das mit dem des ein eine nicht ist auf sich auch',
  fr: 'le la les de des et est une dans que pour qui sur pas du au',
  es: 'el la los de que en y del las por con una para se su al',
  pt: 'o os de que em do da no na um uma com para não ao se',
  it: 'il di che la della per un una del con non sono gli nel alla',
  nl: 'de het een van en dat op te zijn voor met niet aan door ook',
  sv: 'och att det som en på är av för med den till inte har ett',
  da: 'og at det som en på er af for med den til ikke har et der',
  no: 'og at det som en på er av for med den til ikke har et sier',
  fi: 'ja on että ei oli se hän mutta kuin ovat myös joka sekä mukaan',
  pl: 'i w na z do się nie że jest to o przez od jak po',
  cs: 'a v se na že je s z do o to by který pro jako',
  hu: 'a az és hogy nem is egy meg volt van de csak azt',
  ro: 'și de în la a că nu pe cu din care o pentru este',
  tr: 've bir bu için ile da de olarak olan daha gibi sonra kadar',
  id: 'yang dan di untuk dengan dari ini pada tidak akan itu dalam',
  vi: 'và của là có trong được cho không một với người đã',
  hr: 'i je u na da se su za od s koji to nije će',
  ca: 'el la de que i en els les per amb una del és no',
};

const SETS = Object.entries(SMALL_WORDS).map(
  ([language, words]) => [language, new Set(words.split(' '))] as const,
);

/** Letters only one of these languages writes. */
const LETTERS: Record<string, RegExp> = {
  tr: /[ğşı]/g,
  pl: /[ąęłż]/g,
  cs: /[ěřů]/g,
  hu: /[őű]/g,
  ro: /[țșă]/g,
  vi: /[ơưđạảấầậắặếềệốồộớờợủứừự]/g,
};

const SCRIPTS: [RegExp, string][] = [
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\uac00-\ud7af]/g, 'ko'],
  [/[\u4e00-\u9fff]/g, 'zh'],
  [/[\u0590-\u05ff]/g, 'he'],
  [/[\u0900-\u097f]/g, 'hi'],
  [/[\u0980-\u09ff]/g, 'bn'],
  [/[\u0b80-\u0bff]/g, 'ta'],
  [/[\u0c00-\u0c7f]/g, 'te'],
  [/[\u0e00-\u0e7f]/g, 'th'],
  [/[\u0370-\u03ff]/g, 'el'],
  [/[\u10a0-\u10ff]/g, 'ka'],
  [/[\u0530-\u058f]/g, 'hy'],
  [/[\u1200-\u137f]/g, 'am'],
  [/[\u0600-\u06ff]/g, 'ar'],
  [/[\u0400-\u04ff]/g, 'ru'],
];

/** Languages that share a script with the one listed: the page's own word decides among them. */
const SAME_SCRIPT: Record<string, string> = {
  ar: 'ar fa ur ps ckb ug sd',
  ru: 'ru uk bg sr mk be kk ky mn tg',
  hi: 'hi mr ne',
  he: 'he yi',
  am: 'am ti',
  zh: 'zh yue',
  bn: 'bn as',
};

/** Letters only these write, for pages that do not say. */
const OWN_LETTERS: [string, RegExp][] = [
  ['uk', /[їєґ]/gi],
  ['be', /ў/gi],
  ['kk', /[әғқұ]/gi],
  ['mk', /[ѓќ]/gi],
  ['sr', /[ђћ]/gi],
  ['ur', /[ٹڈڑ]/g],
  ['fa', /[پچژگ]/g],
];

const SAMPLE = 2_000;

/** BCP-47, from the text where it is long enough to tell, else as the page declares it; null when neither says. */
export function languageOf(text: string, declared: string | null): string | null {
  const tag = normalTag(declared);
  const sample = text.slice(0, SAMPLE);
  const script = scriptLanguage(sample);
  if (script) {
    const base = tag?.split('-')[0] ?? '';
    const own = OWN_LETTERS.find(([, letters]) => (sample.match(letters)?.length ?? 0) > 2);
    return (SAME_SCRIPT[script] ?? script).split(' ').includes(base) ? tag : (own?.[0] ?? script);
  }
  const spoken = smallWordLanguage(sample);
  if (!spoken) return tag && isForeignTo(sample, tag.split('-')[0]!) ? null : tag;
  return tag?.split('-')[0] === spoken || isNear(tag, spoken) ? tag : spoken;
}

/**
 * Does running text hold next to none of the declared language's small words? Sites leave the language of their system
 * standing on pages in another. Names and numbers, as in tables of results, say nothing of it.
 */
function isForeignTo(sample: string, language: string): boolean {
  const small = SMALL_WORDS[language]?.split(' ');
  const words = sample.match(/(?<![\p{L}\p{N}])\p{Ll}+/gu) ?? [];
  const held = words.filter((word) => small?.includes(word)).length;
  return small !== undefined && new Set(words).size >= 30 && held < 0.04 * words.length;
}

/** Norwegian pages say no, nb or nn; Croatian, Bosnian and Serbian share their small words. */
function isNear(tag: string | null, spoken: string): boolean {
  const base = tag?.split('-')[0] ?? '';
  const near: Record<string, string[]> = {
    no: ['nb', 'nn', 'da'],
    da: ['no', 'nb'],
    hr: ['bs', 'sr', 'sl', 'sh'],
    cs: ['sk'],
    id: ['ms'],
    es: ['gl', 'ca', 'eu'],
    pt: ['gl'],
    ca: ['oc'],
    nl: ['af', 'fy'],
  };
  return near[spoken]?.includes(base) ?? false;
}

function scriptLanguage(sample: string): string | null {
  const foreign = sample.match(/[^\u0000-\u024f\u1e00-\u206f]/g)?.length ?? 0;
  if (foreign < 0.1 * sample.length) return null; // Latin letters throughout, but for a name
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 40) return null;
  for (const [pattern, language] of SCRIPTS) {
    const count = sample.match(pattern)?.length ?? 0;
    // Japanese prose mixes its kana with many Chinese characters.
    if (count > (language === 'ja' ? 0.15 : 0.5) * letters) return language;
  }
  return null;
}

function smallWordLanguage(sample: string): string | null {
  const lower = sample.toLowerCase();
  const words = lower.match(/\p{L}+/gu) ?? [];
  if (words.length < 40) return null;
  let best: string | null = null;
  let bestCount = 0.12 * words.length;
  for (const [language, set] of SETS) {
    let count = 0;
    for (const word of words) if (set.has(word)) count++;
    const letters = LETTERS[language];
    if (letters) count += (lower.match(letters)?.length ?? 0) / 2;
    if (count > bestCount) [best, bestCount] = [language, count];
  }
  return best;
}

/** "en_us" → "en-US"; null for what is no language tag. */
export function normalTag(tag: string | null | undefined): string | null {
  const text = tag?.trim().replaceAll('_', '-') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(text)) return null;
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    return null;
  }
}

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;

/** Which way most of the text's letters run. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const sample = text.slice(0, SAMPLE);
  const rtl = sample.match(RTL)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  return rtl > 0.4 * letters && rtl > 0 ? 'rtl' : 'ltr';
}

/** Number of words, by the language's own idea of a word where it writes none apart. */
export function countWords(text: string, language: string | null): number {
  const spaced = text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  if (!/^(?:zh|ja|th|yue)/.test(language ?? '')) return spaced;
  // About two characters to a word in Chinese and Japanese prose.
  return Math.max(spaced, Math.round((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) / 2));
}
