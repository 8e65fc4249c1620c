import { isSpeech, type RoleCues } from './role-cues';
import { stopwords } from './stopwords';

/** What a sentence is built like, whatever it is about: tense, grammar, days, whom it names. English. */
export function buildFeatures(sentences: { text: string }[], words: string[][], cues: RoleCues): string[][] {
  const n = sentences.length;
  const speech = sentences.map(({ text }) => (!isSpeech(text, cues) ? 'n' : /["“]/.test(text) ? 'q' : 's'));
  const days = sentences.map(({ text }): string[] => text.match(DAY) ?? []);
  const leadDay = days.slice(0, 3).flat()[0];
  const knownWords = new Set<string>();
  const knownNames = new Set<string>();
  return sentences.map(({ text }, i) => {
    const list = words[i]!;
    const quarter = Math.min(3, Math.floor((4 * i) / n));
    const names: string[] = [];
    const add = (...more: string[]): number => names.push(...more);
    const grammar = ['^', ...list.map((word) => grammarOf(word, cues)), '$'];
    for (let j = 0; j + 2 < grammar.length; j++) add(`k=${grammar[j]}_${grammar[j + 1]}_${grammar[j + 2]}`);
    add(`k0=${grammar.slice(1, 4).join('_')}`);

    const day = days[i]!.length === 0 || !leadDay ? '' : days[i]!.includes(leadDay) ? 'same' : 'other';
    add(`day${day}`, `day${day}${quarter}`);

    const tense = tenseOf(list, cues);
    add(`t${tense}`, `t${tense}@${quarter}`, `t${tense}${speech[i]}`);
    add(`sp${speech[i - 1] ?? '^'}${speech[i]}${speech[i + 1] ?? '$'}`);

    const topics = list.filter((word) => !STOP.has(word));
    const share = (known: ReadonlySet<string>): number =>
      topics.filter((word) => known.has(word)).length / Math.max(1, topics.length);
    const told = Math.floor(5 * share(knownWords));
    add(
      `told${told}`,
      `told${told}${quarter}`,
      `on${Math.min(3, Math.floor(8 * share(new Set(words[i + 1]))))}`,
    );
    for (const word of list) knownWords.add(word);

    const named = text.match(/(?<=\s)\p{Lu}[\p{L}'’-]+/gu) ?? [];
    const again = named.filter((name) => knownNames.has(name)).length;
    add(`who${Math.min(2, again)}${Math.min(3, named.length - again)}`);
    for (const name of named) knownNames.add(name);
    if (OPENER.test(text)) add(`open${list[0]}${quarter}`);
    if (text.length < 80 && i > 0) add(`short${speech[i]}`);
    return names;
  });
}

const STOP = stopwords('en');
const DAY = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g;
const OPENER = /^(?:He|She|They|It|His|Her|Their|But|And|The|A|In|I|We)\b/;

/** Little words stay, any other is only its ending. */
function grammarOf(word: string, { words }: RoleCues): string {
  if (STOP.has(word) || words['verb']!.test(word)) return word;
  if (/^\d/.test(word)) return '#';
  if (/..(?:tion|ment|ness|ity|ism)s?$/.test(word)) return '-n';
  const ending = word.length > 4 ? /(?:ed|ing|ly)$/.exec(word)?.[0] : undefined;
  if (ending) return `-${ending}`;
  return word.endsWith('s') ? '-s' : 'x';
}

/** Whether any word is past, present and future. */
const tenseOf = (list: string[], { words }: RoleCues): string =>
  ['past', 'present', 'future'].map((tense) => Number(list.some((it) => words[tense]!.test(it)))).join('');
