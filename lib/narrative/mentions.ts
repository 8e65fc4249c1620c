/** A word or mark of a sentence. */
export interface Token {
  text: string;
  /** UTF-16 offsets in the paragraph. */
  start: number;
  end: number;
  word: boolean;
}

/**
 * Stands for every character of a quotation, so that its words are not taken for the sentence's own. A letter
 * without case, for sentences to break before it; of the Vai script, which no Latin text holds.
 */
export const MASK = '\uA500';

const TOKEN = /\uA500+|[\p{L}\p{N}@#][\p{L}\p{M}\p{N}'’&@/-]*\.?|[^\s]/gu;
const ABBREVIATED =
  /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|Sen|Rep|Reps|Sens|Gov|Gen|Sgt|Lt|Col|Capt|Prof|Rev|Hon|Jr|Sr|St|Adm|Del|Supt|Det|Cpl|Maj|Atty)\.$/u;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const DETERMINERS = words(
  'the a an one another my his her their our its this that some many several multiple two three four most other each every both these those no any numerous few your',
);
const PRONOUNS = words('he she they i we you who it which what that');
/** Words that end a noun phrase when it is read backwards, or forwards. */
const BREAKERS = words(
  'that when while where because if as but and or so after before since though although until unless however in on at by to with from about during against into over under through than then also not only just now today yesterday tonight earlier later which who whom whose is are was were be been being has have had do does did will would could can may might should must first again still already even once recently nearby here there why how whether like between among without within toward towards upon per via despite of for amid regarding including following if',
);
const TIMES = words(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today yesterday tonight morning afternoon evening night week month year mon tue wed thu fri sat sun',
);
/** Capitals at a sentence's start that are no name; what ends a phrase anyway is left out. */
const SENTENCE_STARTERS = words(
  'meanwhile yet last according all asked speaking appearing responding citing noting adding instead indeed perhaps thus moreover additionally finally second well yes',
);
const TITLES = words(
  'mr. mrs. ms. mr mrs ms dr. dr sen. rep. gov. gen. sgt. lt. col. capt. prof. rev. hon. sir lord lady dame president senator representative governor general judge justice chairman chairwoman chair secretary minister mayor director ambassador chief executive officer commissioner congressman congresswoman professor doctor captain colonel sergeant speaker leader spokesman spokeswoman spokesperson attorney chancellor king queen prince princess pope cardinal bishop archbishop father sister brother coach manager analyst editor reporter host correspondent ceo cfo republican democrat democratic former vice deputy prime foreign first lady minority majority whip senate house strategist pollster candidate nominee adviser advisor aide sheriff detective inspector superintendent councillor councilman councilwoman',
);

/** A calling, or another word for somebody. */
const CALLINGS =
  /^(?:(?:wo)?m[ae]n|person|officials?|spokes\p{L}+|officers?|lawyers?|attorneys?|judges?|narrator|announcer|protesters?|demonstrators?|activists?|advocates?|supporters?|opponents?|critics?|experts?|analysts?|researchers?|scientists?|authors?|writers?|reporters?|journalists?|editors?|columnists?|hosts?|moderators?|questioners?|commenters?|users?|voters?|residents?|neighbou?rs?|witness|witnesses|victims?|survivors?|relatives?|mother|father|mom|dad|wife|husband|son|daughter|brother|sister|uncle|aunt|cousin|friends?|colleagues?|students?|teachers?|doctors?|nurses?|workers?|employees?|owners?|farmers?|drivers?|players?|coach|sources?|insiders?|aides?|advis[eo]rs?|strategists?|operatives?|delegates?|donors?|organi[sz]ers?|lawmakers?|legislators?|politicians?|senators?|congress\p{L}+|representatives?|leaders?|democrats?|republicans?|conservatives?|liberals?|billionaire|business(?:man|woman|men)|mogul|tycoon|actor|actress|singer|nominee|candidates?|hopefuls?|front-?runner|rivals?|guy|kid|girl|boy|someone|somebody|soldiers?|veterans?|general|commander|prosecutors?|investigators?|detectives?|deputies|firefighters?|pastor|priest|ministers?|governor|mayor|president|secretary|chair(?:wo)?man|chair|director|executives?|manager|founder|co-?founder|ceo|chief|head|members?|ally|allies|native|pollster|historian|professor|economists?|diplomats?|ambassador|premier|chancellor|king|queen|prince|pope|justices?)$/iu;
/** What else can speak: a noun phrase without a name counts only when it ends in one of these or of those. */
const SPEAKERS =
  /^(?:people|police|court|ruling|order|lawsuit|suit|complaint|filing|brief|indictment|motion|statement|reports?|study|survey|poll|paper|newspaper|magazine|website|site|outlet|article|editorial|headline|story|documents?|memo|letter|email|message|tweet|post|note|sign|ad|group|organi[sz]ation|committee|commission|council|board|panel|agency|department|ministry|office|bureau|administration|government|company|firm|bank|union|association|party|campaign|team|club|school|university|church|hospital|embassy|army|military|rally|crowd|audience|family|pair|duo|couple|star)$/iu;

export const isTitle = (word: string): boolean => TITLES.has(word.toLowerCase());
export const isSpeaker = (word: string): boolean => CALLINGS.test(word) || SPEAKERS.test(word);
/** What a person can be called, and not only together with another word: not “vice”, not “company”. */
export const isCalling = (word: string): boolean =>
  CALLINGS.test(word) || (isTitle(word) && !PART_OF_TITLE.test(word));
const PART_OF_TITLE =
  /^(?:first|foreign|prime|vice|deputy|former|house|senate|majority|minority|democratic)$/iu;

/** Words of names that are no person's. */
const ORGANISATION =
  /^(?:Party|House|Senate|Congress|Department|Ministry|Council|Committee|Commission|Court|News|Times|Post|Journal|Tribune|Herald|University|College|School|Institute|Center|Centre|Company|Corp|Inc|Group|Bank|Union|Association|Agency|Bureau|Administration|Foundation|Fund|Police|Army|Navy|Force|State|States|City|County|Street|Board|Office|Service|Services|Campaign|Network|Church|Club|League|United|National|International|American|Republican|Republicans|Democrat|Democrats|Democratic|Street|Air|Security|Supreme|White|Press|Media|Television|Radio|Week|Today|Show|Act|Convention|Conference|Island|Islands|North|South|East|West|New|San|Los|El|Saint|Lake|River|Mount|Project|Review|Magazine|Online|University|Hospital)$/;

/** Cuts a masked sentence into words, marks and masked quotations. */
export function tokensOf(masked: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  for (const match of masked.slice(start, end).matchAll(TOKEN)) {
    let text = match[0];
    if (text.length > 1 && text.endsWith('.') && !ABBREVIATED.test(text) && !/^(?:\p{L}\.)+$/u.test(text)) {
      text = text.slice(0, -1);
    }
    const from = start + match.index;
    tokens.push({
      text,
      start: from,
      end: from + text.length,
      word: text[0] !== MASK && /^[\p{L}\p{N}@#]/u.test(text),
    });
    if (text.length < match[0].length) {
      tokens.push({ text: '.', start: from + text.length, end: from + match[0].length, word: false });
    }
  }
  return tokens;
}

/** Without what makes a possessive of it. */
export const bareOf = (word: string): string => word.replace(POSSESSIVE, '');
export const isPossessive = (word: string): boolean => POSSESSIVE.test(word);
const POSSESSIVE = /['’]s?$/u;

export const isCapital = (text: string): boolean => /^[\p{Lu}@]/u.test(text);
/** Whether one word follows another with no more than a space between. */
export const touch = (text: string, tokens: Token[], k: number): boolean =>
  tokens[k]?.word === true &&
  tokens[k + 1]?.word === true &&
  /^ ?$/.test(text.slice(tokens[k].end, tokens[k + 1]!.start));
export const isTime = (text: string): boolean => TIMES.has(text.toLowerCase());
export const isPronoun = (text: string): boolean => PRONOUNS.has(text.toLowerCase());
export const isDeterminer = (text: string): boolean => DETERMINERS.has(text.toLowerCase());
export const isBreaker = (text: string): boolean =>
  BREAKERS.has(text.toLowerCase()) && !/^\p{Lu}\p{L}*\.$/u.test(text);
const startsSentence = (text: string): boolean => SENTENCE_STARTERS.has(text.toLowerCase());

/** Tokens `from` to `to` inclusive. */
export interface Phrase {
  from: number;
  to: number;
}

/** The noun phrase that ends at a token, or null. */
export function phraseEndingAt(
  tokens: Token[],
  at: number,
  isVerb: (word: string) => boolean,
): Phrase | null {
  let from = at + 1;
  for (let k = at; k >= 0 && at - k < 9; k--) {
    const { text, word } = tokens[k]!;
    if (!word) break;
    const lower = text.toLowerCase();
    if (isPronoun(text)) return k === at ? { from: k, to: k } : null;
    if (isDeterminer(text)) {
      from = k;
      break;
    }
    if (isBreaker(text) || (!isCapital(text) && isVerb(lower))) break;
    if (isTime(text) && k !== at) break;
    from = k;
  }
  while (
    from <= at &&
    isCapital(tokens[from]!.text) &&
    !isDeterminer(tokens[from]!.text) &&
    startsSentence(tokens[from]!.text)
  )
    from++;
  if (from > at) return null;
  return isNominal(tokens, { from, to: at }) ? widen(tokens, { from, to: at }, isVerb) : null;
}

/** "a spokesman for the campaign": takes in the noun that the preposition hangs on. */
function widen(tokens: Token[], phrase: Phrase, isVerb: (word: string) => boolean): Phrase {
  const preposition = tokens[phrase.from - 1]?.text.toLowerCase() ?? '';
  if (!['of', 'for', 'from', 'at', 'with'].includes(preposition)) return phrase;
  const head = phraseEndingAt(tokens, phrase.from - 2, isVerb);
  if (!head || isPronoun(tokens[head.from]!.text) || isTime(tokens[head.to]!.text)) return phrase;
  const before = tokens[head.from - 1];
  const clauseStart = !before || !before.word || /^(?:that|and|but|as|while|when)$/i.test(before.text);
  return clauseStart ? { from: head.from, to: phrase.to } : phrase;
}

/** The noun phrase that begins at a token, or null: “…,” said [former executive Ines Aldana], who … */
export function phraseStartingAt(
  tokens: Token[],
  at: number,
  isVerb: (word: string) => boolean,
): Phrase | null {
  let to = at - 1;
  let inner = 0;
  let named = false; // a lower-case word after a name begins the verb: [Trump] tweaked …
  let owned = false; // … but not after a possessive: [Trump's eldest daughter]
  for (let k = at; k < tokens.length && k - at < 12; k++) {
    const { text, word } = tokens[k]!;
    if (!word) break;
    if (isPronoun(text)) return k === at ? { from: k, to: k } : finish(tokens, at, to);
    const lower = text.toLowerCase();
    if (k > at && ['of', 'for', 'from', 'with', 'at'].includes(lower) && inner < 2) {
      inner++;
      continue;
    }
    if (isTime(text) || (isBreaker(text) && !(isCapital(text) && k > at))) break;
    if (!isCapital(text) && isVerb(lower)) break;
    if (!isCapital(text) && named && !owned && !TITLES.has(lower) && !isSpeaker(lower)) break;
    named ||= isCapital(text) && !isDeterminer(text);
    owned = /['’]s?$/u.test(text);
    to = k;
  }
  return finish(tokens, at, to);
}

function finish(tokens: Token[], from: number, to: number): Phrase | null {
  return to >= from && isNominal(tokens, { from, to }) ? { from, to } : null;
}

/** Whether a phrase names somebody or something that can speak. */
function isNominal(tokens: Token[], { from, to }: Phrase): boolean {
  const inside = tokens.slice(from, to + 1);
  if (inside.every(({ text }) => isTime(text) || /^\d/.test(text))) return false;
  if (isTime(tokens[to]!.text)) return false;
  return isDeterminer(tokens[from]!.text) ? to > from : inside.some(({ text }) => isCapital(text));
}

/**
 * The name in a noun phrase, without what describes it: "former executive Ines Aldana" → "Ines Aldana".
 * @returns the phrase as it stands where it names nobody
 */
export function nameIn(tokens: Token[], { from, to }: Phrase, text: string): string {
  const whole = text.slice(tokens[from]!.start, tokens[to]!.end);
  let last = to;
  while (last > from && !isCapital(tokens[last]!.text)) last--;
  // "Ivana Trump's brief", "the Clinton campaign": the name only describes what speaks
  if (last < to && !/^(?:of|for|from|with|at)$/.test(tokens[last + 1]!.text)) return whole;
  const prepositionAt = tokens.findIndex(
    ({ text: word }, k) => k > from && k < to && /^(?:of|for|from|with|at)$/.test(word),
  );
  let end = prepositionAt > from ? prepositionAt - 1 : to;
  while (end >= from && !isCapital(tokens[end]!.text)) end--;
  if (end < from) return whole; // "a spokesman for Clinton"
  const whose = nameBehind(tokens, end, to);
  if (whose) return text.slice(tokens[whose.from]!.start, tokens[whose.to]!.end);
  let first = end;
  while (first > from && joins(tokens[first - 1]!.text)) first--;
  while (first < end && TITLES.has(tokens[first]!.text.toLowerCase())) first++;
  if (TITLES.has(tokens[end]!.text.toLowerCase()) || isDeterminer(tokens[first]!.text)) return whole;
  return text.slice(tokens[first]!.start, tokens[end]!.end).replace(/['’]s?$/u, '');
}

/** "Bank of Dunmore analyst Ines Aldana": the person named last, behind what they do. */
function nameBehind(tokens: Token[], head: number, to: number): Phrase | null {
  let from = to;
  while (from > head + 1 && isCapital(tokens[from - 1]!.text)) from--;
  const before = tokens[from - 1]?.text ?? '';
  const behind = from > head + 1 && from < to && TITLES.has(before.toLowerCase());
  return behind &&
    isPersonName(
      tokens
        .slice(from, to + 1)
        .map(({ text }) => text)
        .join(' '),
    )
    ? { from, to }
    : null;
}

function joins(word: string): boolean {
  if (/['’]s?$/u.test(word)) return false;
  if (/^(?:de|da|di|du|del|della|van|von|der|den|bin|ibn|al|el|la|le|y)$/.test(word)) return true;
  return isCapital(word) && !isTitleBefore(word);
}

const isTitleBefore = (word: string): boolean =>
  TITLES.has(word.toLowerCase()) &&
  !/^(?:king|prince|bishop|judge|justice|chancellor|sheriff|speaker|coach|cardinal|pope|general)$/i.test(
    word,
  );

/** Whether a phrase says who speaks even where the sentence's build leaves it open. */
export function canSpeak(tokens: Token[], { from, to }: Phrase): boolean {
  if (isPronoun(tokens[from]!.text)) return true;
  let head = to;
  for (let k = from + 1; k < to; k++)
    if (/^(?:of|for|from|with|at)$/.test(tokens[k]!.text)) head = Math.min(head, k - 1);
  if (/['’]s?$/u.test(tokens[to]!.text)) return false;
  return isCapital(tokens[head]!.text) || isSpeaker(tokens[head]!.text);
}

/** Whether a name looks like a person's: two to four capitalised words, none of an institution. */
export function isPersonName(name: string): boolean {
  const parts = name.split(/\s+/u);
  if (parts.length < 2 || parts.length > 4) return false;
  return parts.every(
    (part) =>
      (isCapital(part) && !ORGANISATION.test(part)) ||
      /^(?:de|da|di|du|van|von|der|den|bin|al|el|la)$/.test(part),
  );
}
