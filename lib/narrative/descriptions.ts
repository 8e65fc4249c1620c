import {
  bareOf,
  isBreaker,
  isCalling,
  isCapital,
  isDeterminer,
  isPossessive,
  isTitle,
  touch,
  type Phrase,
  type Token,
} from './mentions';
import { isParticiple, isSpeechVerb } from './speech-verbs';
import { stopwords } from './stopwords';
import type { Unit } from './units';

/** Where a sentence has a name. */
export interface Mention extends Phrase {
  unit: Unit;
  /** Of the sentence. */
  tokens: Token[];
}

/** A name with what is said of its bearer right beside it. */
export interface Description {
  /** UTF-16 offsets in the sentence. */
  start: number;
  end: number;
  /** What it says: what somebody is, what they do ("who …"), no more than how old they are. */
  says: 'calling' | 'deed' | 'age';
  /** What it says is said of persons. */
  ofPerson: boolean;
}

/** Characters behind the name; what is longer is no description but a story of its own, one of deeds sooner. */
const LONGEST = 110;
const LONGEST_DEED = 80;
/** Words before it. */
const MOST_BEFORE = 8;
/** Says of a calling how or when it is held. */
const BESIDE =
  /^(?:former|ex|then|acting|interim|senior|junior|late|new|outgoing|incoming|longtime|retired|assistant|associate|managing|lead|top|veteran)$/iu;
export const FORM_OF_ADDRESS = /^M(?:rs?|s|iss)?\.?$/;
/** In what stands beside a name, such words say that it is a clause, not a description. */
const FINITE =
  /^(?:is|are|was|were|be|been|ha[sd]|have|will|would|c(?:an|ould)|may|might|should|must|did|do(?:es)?|s?he|they|it|we|i|you|\p{L}+n['’]t)$/iu;
const ENDS = /^(?:[,;:—–”"“()]|who|whose|which|that|whom|where|when)$/u;
const PAUSE = /^[,.—–]$/u;
const AGE = /^\d\d$/;

/** English: what a sentence says of somebody right beside their name; null: nothing. */
export function descriptionOf(mention: Mention): Description | null {
  const { unit, tokens, from, to } = mention;
  const last = apposition(mention);
  // "coach Novak" tells no more than a line that has "Novak"
  const first = from === to && last === to ? from : roleBefore(mention);
  if (first === from && last === to) return null;
  let { start } = tokens[first]!;
  while (start > 0 && /[\p{L}.]/u.test(unit.text[start - 1]!)) start--; // "U.S. president" is two tokens
  const end = last === to ? tokens[to]!.start + bareOf(tokens[to]!.text).length : tokens[last]!.end;
  const said = tokens.slice(to + 1, last + 1).map(({ text }) => text);
  const isOld = AGE.test(said[1] ?? '');
  const does = said.includes('who');
  return {
    start,
    end,
    says: first < from ? 'calling' : does ? 'deed' : isOld && said.length === 2 ? 'age' : 'calling',
    ofPerson: first < from || does || isOld || said.some(isCalling),
  };
}

/** Where what somebody is begins before the name: "[former harbor clerk] Petra Novak", "[the clerk,] Petra Novak,". */
function roleBefore({ unit: { text }, tokens, from, to }: Mention): number {
  const apart = tokens[from - 1]?.text === ',';
  if (apart ? !PAUSE.test(tokens[to + 1]?.text ?? '') : !touch(text, tokens, from - 1)) return from;
  let at = apart ? from - 2 : from - 1;
  if (endsTitle(tokens, at)) at -= 2;
  const head = tokens[at]?.text ?? '';
  if (FORM_OF_ADDRESS.test(head) || !isCalling(head)) return from;
  let first = apart ? from : at; // behind a comma it may be another, unless "the" says that there is but one
  for (let k = at - 1; k >= 0 && at - k < MOST_BEFORE && touch(text, tokens, k); k--) {
    const { text: word } = tokens[k]!;
    if (endsTitle(tokens, k + 1)) continue;
    if (apart ? /^(?:the|his|her|its|their)$/i.test(word) : isDeterminer(word))
      return /^(?:that|this|these|those|no|any)$/i.test(word) ? first : k;
    if (apart && isPossessive(word) && isCapital(word)) return k;
    if (/^(?:of|by|for|from|with|against)$/.test(word)) return apart ? first : k + 1;
    if (word === 'and' && isCapital(tokens[k + 1]!.text)) return apart ? first : at; // half of a longer name
    if (isBreaker(word) || isSpeechVerb(word.toLowerCase())) break;
    if (/^\p{Ll}.*(?:ed|ing)$/u.test(word) && !BESIDE.test(word)) break;
    const opens = k === 0 && stopwords('en').has(word.toLowerCase());
    if (!apart && ((isCapital(word) && !opens) || BESIDE.test(word) || isTitle(word) || isCalling(word)))
      first = k;
  }
  return first;
}

/** Whether a word is the end of a title of several: "Secretary of [State]". */
export const endsTitle = (tokens: Token[], k: number): boolean =>
  /^(?:of|for)$/.test(tokens[k - 1]?.text ?? '') && isTitle(tokens[k - 2]?.text ?? '');

/** The last token before a mark or a relative clause. */
function endOf(tokens: Token[], start: number): number {
  let end = start;
  while (tokens[end + 1] && !ENDS.test(tokens[end + 1]!.text)) end++;
  return /^[.!?]$/.test(tokens[end]!.text) && end > start ? end - 1 : end;
}

/**
 * The last token of what follows a name and describes its bearer, the name's own where nothing does: "Petra Novak[, the
 * harbor clerk]", "Petra Novak[, 54, who keeps the harbor's books],"
 */
function apposition({ tokens, to }: Mention): number {
  if (!/^[,—–]$/.test(tokens[to + 1]?.text ?? '')) return to;
  const isOld = AGE.test(tokens[to + 2]?.text ?? '') && PAUSE.test(tokens[to + 3]?.text ?? '');
  const plain = isOld ? to + 2 : to;
  const start = plain + 2;
  if (!tokens[start]?.word) return plain;
  const end = endOf(tokens, start);
  const inside = tokens.slice(start, end + 1).map(({ text }) => text);
  const does = inside[0] === 'who';
  const length = tokens[end]!.end - tokens[to]!.end;
  if (end === start || length > (does ? LONGEST_DEED : LONGEST)) return plain;
  if (does) return PAUSE.test(tokens[end + 1]?.text ?? '') && !isSpeechVerb(inside[1]!) ? end : plain;
  if (!/^(?:an?|the)$/.test(inside[0]!) && !inside.some(isCalling)) return plain;
  const says = (word: string): boolean => isSpeechVerb(word) && (/[ds]$/.test(word) || isParticiple(word));
  if (inside.some((word) => FINITE.test(word) || says(word))) return plain;
  // The first comma behind "According to …" ends what introduces the clause.
  const comma = tokens.findIndex(({ text }) => text === ',');
  const introduces =
    (isBreaker(tokens[0]!.text) && !/^(?:and|but)$/i.test(tokens[0]!.text)) ||
    tokens[0]!.text === 'According';
  return comma === to + 1 && introduces ? plain : end;
}
