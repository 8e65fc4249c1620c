import {
  canSpeak,
  isBreaker,
  isCapital,
  isDeterminer,
  isPronoun,
  phraseEndingAt,
  phraseStartingAt,
  type Phrase,
  type Token,
} from './mentions';
import { isParticiple, isSpeechVerb, takesHearer } from './speech-verbs';

/** Which way a speaker was found; they differ in how often they are right. */
export type Way = 'after' | 'before' | 'according' | 'far-after' | 'colon' | 'subject';

export interface Attribution {
  phrase: Phrase;
  way: Way;
}

const HELPERS =
  /^(?:has|have|had|also|then|later|often|once|just|still|already|even|again|recently|repeatedly|famously|further|instead|simply|both|would|did|does|never|always|reportedly|\p{Ll}+ly|ha|hat|har|a)$/u;
const FARTHEST = 14;

/**
 * Who a sentence says speaks a quotation of it.
 * @param tokens - the sentence, its quotations masked
 * @param open - the token of the opening quotation mark
 * @param close - the token of the closing mark; the last token where it is missing
 */
export function attribute(tokens: Token[], open: number, close: number): Attribution | null {
  const found =
    rightAfter(tokens, close) ??
    before(tokens, open) ??
    accordingTo(tokens) ??
    farAfter(tokens, close) ??
    byColon(tokens, open);
  return found && (found.way === 'after' || canSpeak(tokens, found.phrase)) ? found : null;
}

/** “…,” said X. “…,” X said. “…,” X, who …, said. */
function rightAfter(tokens: Token[], close: number): Attribution | null {
  let at = close + 1;
  while (at < tokens.length && /^[,—–-]$/.test(tokens[at]!.text)) at++;
  const first = tokens[at];
  if (!first?.word) return null;
  let verb = at;
  while (tokens[verb]?.word && HELPERS.test(tokens[verb]!.text) && verb - at < 3) verb++;
  if (isVerbAt(tokens, verb) && !isParticiple(tokens[verb]!.text)) {
    if (takesHearer(tokens[verb]!.text)) return null;
    const phrase = phraseStartingAt(tokens, verb + 1, isSpeechVerb);
    return phrase ? { phrase, way: 'after' } : null;
  }
  for (let k = at; k < tokens.length && k - at < 26; k++) {
    if (isMark(tokens[k]!)) return null;
    if (!isVerbAt(tokens, k) || isParticiple(tokens[k]!.text)) continue;
    const phrase = subjectOf(tokens, k, at);
    if (phrase && phrase.from <= at + 1) return { phrase, way: 'after' };
    if (k - at > 3) return null;
  }
  return null;
}

/** X said, “…”; X praised Y for “…”; X shot back, saying “…”. */
function before(tokens: Token[], open: number): Attribution | null {
  for (let k = open - 1; k >= 0; k--) {
    if (!isVerbAt(tokens, k)) continue;
    const verb = tokens[k]!.text.toLowerCase();
    if (open - k > FARTHEST + 16) return null;
    const previous = tokens[k - 1]?.text.toLowerCase() ?? '';
    if (/^(?:was|were|been|being|is|are|be)$/.test(previous) && !isParticiple(verb)) {
      return null; // passive: who speaks stands elsewhere, if at all
    }
    if (isParticiple(verb) || previous === 'to') {
      const phrase = companionOf(tokens, k) ?? sentenceSubject(tokens, k);
      return phrase ? { phrase, way: 'before' } : null;
    }
    const phrase = subjectOf(tokens, k, 0);
    if (phrase) return { phrase, way: 'before' };
    if (open - k < 4) {
      const inverted = phraseStartingAt(tokens, k + 1, isSpeechVerb);
      if (inverted && !takesHearer(verb)) return { phrase: inverted, way: 'before' };
    }
  }
  return null;
}

/** “…, with the harbor's chief vowing “…””: who does it stands between. */
function companionOf(tokens: Token[], participle: number): Phrase | null {
  for (let k = participle - 1; k > 0 && isPart(tokens[k]!); k--) {
    if (tokens[k]!.text !== 'with' || tokens[k - 1]!.text !== ',') continue;
    return phraseStartingAt(tokens, k + 1, isSpeechVerb);
  }
  return null;
}

const isPart = ({ word, text }: Token): boolean => word || /^[()]$/.test(text);

function accordingTo(tokens: Token[]): Attribution | null {
  const at = tokens.findIndex(({ text }, k) => /^according$/i.test(text) && tokens[k + 1]?.text === 'to');
  if (at < 0) return null;
  const phrase = phraseStartingAt(tokens, at + 2, isSpeechVerb);
  return phrase ? { phrase, way: 'according' } : null;
}

/** “Extremely happy” about the decision, said X. */
function farAfter(tokens: Token[], close: number): Attribution | null {
  for (let k = close + 2; k < tokens.length && k - close < FARTHEST; k++) {
    if (!isVerbAt(tokens, k) || isParticiple(tokens[k]!.text)) continue;
    const comma = tokens[k - 1]?.text === ',';
    const inverted =
      comma && !takesHearer(tokens[k]!.text) ? phraseStartingAt(tokens, k + 1, isSpeechVerb) : null;
    if (inverted) return { phrase: inverted, way: 'far-after' };
    const phrase = subjectOf(tokens, k, close + 1);
    return phrase && /^[,—–]$/.test(tokens[phrase.from - 1]?.text ?? '')
      ? { phrase, way: 'far-after' }
      : null;
  }
  return null;
}

/** X: “…” */
function byColon(tokens: Token[], open: number): Attribution | null {
  if (tokens[open - 1]?.text !== ':') return null;
  const near = phraseEndingAt(tokens, open - 2, isSpeechVerb);
  if (near?.from === 0) return { phrase: near, way: 'colon' };
  const phrase = sentenceSubject(tokens, open);
  return phrase ? { phrase, way: 'colon' } : null;
}

/** The subject of the verb at a token, looking back no further than `from`. */
function subjectOf(tokens: Token[], verb: number, from: number): Phrase | null {
  let at = verb - 1;
  while (at >= from && tokens[at]!.word && HELPERS.test(tokens[at]!.text)) at--;
  if (at < from) return null;
  if (tokens[at]!.text === ')') {
    while (at > from && tokens[at]!.text !== '(') at--;
    at--;
  }
  if (/^[,—–]$/.test(tokens[at]?.text ?? '')) return beforeAside(tokens, at, from);
  const phrase = phraseEndingAt(tokens, at, isSpeechVerb);
  return phrase && phrase.from >= from ? phrase : null;
}

/** X, who leads the group, said: what stands before the aside that ends with the comma at `at`. */
function beforeAside(tokens: Token[], at: number, from: number): Phrase | null {
  let commas = 0;
  for (let k = at - 1; k > from && commas < 4; k--) {
    if (isMark(tokens[k]!)) return null;
    if (!/^[,—–]$/.test(tokens[k]!.text)) continue;
    commas++;
    const next = tokens[k + 1]!.text;
    if (isCapital(next) && !/^(?:The|A|An|Former|R|D|I)\b/.test(next) && commas < 2 && at - k > 3) continue;
    const phrase = phraseEndingAt(
      tokens,
      tokens[k - 1]!.text === ')' ? openingOf(tokens, k - 1) - 1 : k - 1,
      isSpeechVerb,
    );
    if (phrase && !isBreaker(tokens[phrase.from]!.text)) return phrase;
  }
  return null;
}

function openingOf(tokens: Token[], at: number): number {
  while (at > 0 && tokens[at]!.text !== '(') at--;
  return at;
}

/** The first noun phrase of a sentence that no preposition holds. */
export function sentenceSubject(tokens: Token[], end: number): Phrase | null {
  for (let k = afterParticiple(tokens) || afterAdverb(tokens); k < end; k++) {
    const token = tokens[k]!;
    if (!token.word) continue;
    if (
      /^(?:in|on|at|by|after|before|during|as|with|while|when|for|from|if|since|despite|according|asked|speaking)$/i.test(
        token.text,
      )
    ) {
      const comma = tokens.findIndex(({ text }, i) => i > k && i < end && text === ',');
      if (comma < 0 || k > 0) continue;
      k = comma;
      continue;
    }
    if (isPronoun(token.text)) return { from: k, to: k };
    const phrase = phraseStartingAt(tokens, k, isSpeechVerb);
    if (phrase && phrase.to < end) return phrase;
  }
  return null;
}

/** Where a sentence goes on behind an adverb it opens with: "More importantly, …", "Crucially, …". */
function afterAdverb(tokens: Token[]): number {
  const comma = tokens.findIndex(({ text }) => text === ',');
  return comma > 0 && comma < 3 && /ly$/.test(tokens[comma - 1]!.text) ? comma : 0;
}

/** Where a sentence goes on behind what somebody was doing: "Thanking the crews, …". */
function afterParticiple(tokens: Token[]): number {
  const [first, second] = tokens.filter(({ word }) => word);
  if (!first || !second || !/^\p{Lu}\p{Ll}{2,}ing$/u.test(first.text)) return 0;
  // A name that ends so is followed by what its bearer does.
  if (isSpeechVerb(second.text.toLowerCase()) || isBreaker(second.text)) return 0;
  const comma = tokens.findIndex(({ text }) => text === ',');
  return comma > 1 && tokens[comma - 1] !== first ? comma : 0;
}

/** Speech verbs that are as often nouns: Trump's call for “…” */
const NOUNS =
  /^(?:calls?|claims?|reports?|comments?|attacks?|remarks?|notes?|states?|questions?|views?|fears?|hopes?|charges?|promises?|pledges?|offers?|posts?|press|addresse?s?|demands?|fire|reply|jokes?|tweets?|estimates?|detail|reason|sum|wish|reads?|concern|thought|feeling|meaning|saying|writing|reporting|posting|feel|see|saw|want|wants|press)$/;

const isVerbAt = (tokens: Token[], k: number): boolean => {
  const token = tokens[k];
  if (!token?.word || isCapital(token.text) || !isSpeechVerb(token.text)) return false;
  if (!NOUNS.test(token.text)) return true;
  let at = k - 1;
  while (at > 0 && HELPERS.test(tokens[at]!.text)) at--;
  const before = tokens[at]?.text ?? '';
  return (
    isPronoun(before) ||
    (isCapital(before) && !isDeterminer(before) && !/['’]s?$/u.test(before)) ||
    (isParticiple(token.text) && /^[,—–]$/.test(before))
  );
};

const isMark = ({ text }: Token): boolean => /^["“”„«»]$/.test(text);
