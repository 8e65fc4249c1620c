import { cosine, sumOf, vectorsOf } from './vectors';
import { topicWords, wordsOf } from './words';

/** What the classifier reads of an article; English. */
export interface Discourse {
  title: string;
  /** Year the article was published, or null. */
  year: number | null;
  sentences: { text: string; opens: boolean }[];
}

/** What a sentence does on the surface; names stand in the weights, so they stay. */
const ROLE_CUES: Record<string, RegExp> = {
  future: /\b(?:will|would|could|may|might|shall|expected?|expects?|plans?|planned|planning|likely|upcoming|next (?:week|month|year|day|season|spring|summer|fall|winter)|tomorrow|scheduled|set to|due to|forecasts?|predict\w*|hopes?|aims?|intends?|vow\w*|pledge\w*|promise\w*|by 20\d\d)\b/i,
  modal: /\b(?:should|must|need to|ought|if|unless)\b/i,
  past: /\b(?:years? ago|decades?|last (?:year|decade|century)|in (?:the )?(?:19|20)\d\ds?|since (?:the )?(?:19|20)\d\d|earlier this year|previously|former(?:ly)?|once|history|historic(?:al)?|back in|at the time|founded|began|born|ago)\b/i,
  recent: /\b(?:on|late|early) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:today|yesterday|this (?:week|morning|afternoon|evening|month)|overnight|earlier (?:on|this week|today)|last (?:week|night|month)|hours (?:after|before)|days? (?:after|before|earlier))\b/i,
  said: /\b(?:said|says|told|added|according to|tweeted|wrote|asked|explained|insisted|admitted|warned|argued|noted|acknowledged|stated|testified|declined to comment|did not (?:immediately )?(?:respond|return)|interview|statement|spokes(?:man|woman|person))\b/i,
  opinion: /\b(?:believe[sd]?|think|thought|feel|felt|analysts?|experts?|critics?|observers?|concern\w*|fear\w*|seem\w*|appear\w*|suggest\w*|important|significant|dangerous|terrible|good|bad|best|worst|great|difficult|hard|clear(?:ly)?|perhaps|unfair|wrong|right|shame|proud|outrage\w*|disappoint\w*|welcom\w*|praise\w*|criticiz\w*|condemn\w*|blam\w*)\b/i,
  cause: /\b(?:because|due to|as a result|after|following|amid|led to|prompt\w*|caus\w*|trigger\w*|sparked|in response|in the wake)\b/i,
  result: /\b(?:killed|dead|died|injured|wounded|damage\w*|destroyed|fell|rose|dropped|climbed|closed|shares|arrested|charged|evacuat\w*|homeless|displaced|resigned|suspended|cancell?ed|forced)\b/i,
  person: /\b(?:I|my|we|our|me|his (?:wife|mother|father|son|daughter|brother)|her (?:husband|mother|father|son|daughter|sister)|neighbors?|recalled|remember\w*|woke|heard|saw|ran|screaming|crying|family|home|car|door|walked|yelled)\b/,
  state: /\b(?:is|are|has been|have been|remains?|continues?|currently|now|still|ongoing|operates?|employs|owns|based in|consists|includes?)\b/i,
  edge: /\b(?:editing by|reporting by|additional reporting|slideshow|images?\)|photo|file\)|contributed|copyright|click|follow|e-?mail|twitter\.com|visit|related|read more|subscribe|correction|getty|reuters\/|ap photo|updated)\b/i,
  money: /[$€£]\s?\d|\b(?:percent|%|million|billion|shares|quarter|revenue|profit)\b/i,
}; // prettier-ignore

const QUOTED = /["“][^"”]{8,}/;

/** Whether somebody's words or views are reported. */
export function isSpeech(text: string): boolean {
  return QUOTED.test(text) || ROLE_CUES['said']!.test(text);
}

/** Features of each sentence as 32-bit hashes, without repeats. */
export function roleFeatures(article: Discourse): Uint32Array[] {
  return roleFeatureNames(article).map((names) => Uint32Array.from(new Set(names.map(hash))));
}

function roleFeatureNames({ title, year, sentences }: Discourse): string[][] {
  const n = sentences.length;
  const words = sentences.map(({ text }) => wordsOf(text));
  const topics = words.map((list) => topicWords(list, 'en'));
  const { vectors } = vectorsOf([...topics, topicWords(wordsOf(title), 'en')]);
  const lead = sumOf(vectors.slice(0, Math.min(2, n)));
  const cues = sentences.map(({ text }) =>
    Object.keys(ROLE_CUES).filter((name) => ROLE_CUES[name]!.test(text)),
  );
  const size = step(n, [8, 15, 25, 40]);
  let paragraph = -1;
  return sentences.map(({ text, opens }, i) => {
    if (opens) paragraph++;
    const list = words[i]!;
    const quarter = Math.min(3, Math.floor((4 * i) / n));
    const names: string[] = ['b', `pos${Math.min(i, 6)}`, `rel${Math.floor((8 * i) / n)}`, `n${size}`];
    const add = (...more: string[]): number => names.push(...more);
    add(
      `para${Math.min(paragraph, 5)}`,
      `rel${quarter}n${size}`,
      `len${step(list.length, [5, 10, 16, 24, 34, 46])}`,
    );
    if (i === n - 1) add('last');
    if (i >= n - 3) add('last3');
    if (!opens) add('inpara');
    for (const word of list) add(`w=${word}`);
    for (let j = 0; j + 1 < list.length; j++) add(`w2=${list[j]}_${list[j + 1]}`);
    add(`f1=${list[0] ?? ''}`, `f2=${list[0] ?? ''}_${list[1] ?? ''}`);
    for (const cue of cues[i]!) add(`c=${cue}`, `c=${cue}@${quarter}`);
    for (const cue of cues[i - 1] ?? ['start']) add(`pc=${cue}`);
    for (const cue of cues[i + 1] ?? ['end']) add(`nc=${cue}`);
    for (const word of topics[i - 1] ?? []) add(`pw=${word}`);
    for (const word of topics[i + 1] ?? []) add(`nw=${word}`);
    const marks = text.match(/["“”]/g)?.length ?? 0;
    if (marks > 0) add(`quote${Math.min(3, marks)}`);
    if (/^["“]/.test(text)) add('q0');
    const toTitle = step(cosine(vectors[i]!, vectors[n]!), [0.001, 0.1, 0.2, 0.35]);
    const toLead = i > 1 ? step(cosine(vectors[i]!, lead), [0.001, 0.05, 0.1, 0.2, 0.35]) : 'x';
    const toPrevious = i > 0 ? step(cosine(vectors[i]!, vectors[i - 1]!), [0.001, 0.05, 0.15, 0.3]) : 'x';
    add(
      `st${toTitle}`,
      `sl${toLead}`,
      `sp${toPrevious}`,
      `st${toTitle}p${Math.min(i, 4)}`,
      `sl${toLead}r${quarter}`,
    );
    const years = (text.match(/\b(?:19|20)\d\d\b/g) ?? []).map(Number);
    if (years.length > 0) add('year');
    if (year !== null) for (const told of years) add(`yd${step(year - told, [-1, 0, 1, 2, 5, 15])}`);
    if (/\bhad \w+(?:ed|en|wn|ne|ld|nt|ght)\b/.test(text)) add('pluperfect');
    if (/\b(?:has|have) \w+ed\b/.test(text)) add('perfect');
    add(`num${Math.min(3, text.match(/\d[\d.,]*/g)?.length ?? 0)}`);
    add(`cap${step(text.match(/(?<=\s)\p{Lu}[\p{L}'’-]+/gu)?.length ?? 0, [1, 3, 6, 10])}`);
    return names;
  });
}

/** How many of the rising cuts a value has reached. */
function step(value: number, cuts: number[]): number {
  let at = 0;
  while (at < cuts.length && value >= cuts[at]!) at++;
  return at;
}

/** FNV-1a, 32 bits unsigned. */
function hash(name: string): number {
  let value = 2166136261;
  for (let i = 0; i < name.length; i++) value = Math.imul(value ^ name.charCodeAt(i), 16777619);
  return value >>> 0;
}
