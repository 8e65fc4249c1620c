/** A character range (UTF-16) of the text it was cut from, without white space at either end. */
export interface Span {
  start: number;
  end: number;
}

const ABBREVIATIONS = new Set(
  (
    'mr mrs ms mx dr prof profs sen sens rep reps gov govs gen atty lt col sgt capt cpl maj adm rev hon st ste jr sr inc ltd co corp llc plc dept univ est v vs no nos fig vol pp p ed al approx ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri ave blvd rd mt ft supt det insp pres asst assn bros cmdr messrs mme mlle ' +
    'ala ariz ark calif colo conn fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo ' +
    'm mm mgr me ca bzw evtl ggf nr str bl kl mio mrd tsd sog bspw dipl ing abs hl ' +
    'kgl mht jf pga sra srta srs dra lic ud uds art pág págs tel núm cap ' +
    'exmo exma av pça sig sigg dott avv on geom rag ' +
    'г ул им тыс млн млрд руб гг проф'
  ).split(' '),
);

/** Opens a sentence of its own even after an abbreviation: "… in the U.S. The law …". */
const OPENERS =
  /^(?:The|A|An|In|It|He|She|They|But|And|We|On|At|As|For|This|That|There|However|Le|La|Les|El|Los|Der|Die|Das|Er|Sie|Det|Den)\s/;

const CLOSERS = /["”’'»)\]」』›]/;
const OPENING = /^["“‘'«„(\[「『‹¿¡\s–—-]+/u;
const ENDERS = /[.!?…。！？｡।॥۔؟።։]/u;
/** Sentence ends that the text glued to the next: "… in 15 ans.La planète …"; looking back, no word is tried from each letter. */
const GLUED = /(?<=\p{Ll}{2})[.!?…]["”»)]?(?=\p{Lu}[\p{Ll}’'])/gu;
/** The end of a name that is an address: "told News.Az". */
const SITE = /^(?:Az|Com|Net|Org|Info|Biz|Ru|Tv|Io|Co)(?!\p{L})/u;
/** "zum 25. Jubiläum": a number behind such a word counts, and ends nothing. */
const COUNTED =
  /(?:^|\s)(?:der|die|das|de[mns]|zu[mr]|[ai]m|beim|vom|ihre?[nmrs]?|seine?[nmrs]?|eine?[nmrs]?|jede[nmrs]?) \d{1,3}\.$/iu;
/** Scripts of news that set no mark at a sentence's end; a space is their pause. */
const PAUSED = /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/u;
const LONGEST_PAUSED = 220;
/** Ordinals written with a full stop, as German, Nordic and Slavic languages do. */
const ORDINALS = /\d{1,2}\. (?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahrhundert|\p{Ll})/u;
/** No sentence is this long; what is has no end. */
const LONGEST_SENTENCE = 3000;
/** Characters before a cut that decide about it. */
const NEAR = 40;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Cuts a paragraph into sentences. Intl.Segmenter proposes the cuts; abbreviations, initials, decimals and
 * speech that goes on after its quotation mark take some back.
 * @param language - BCP-47 or null
 * @returns none of more than 3,000 characters: what is longer is cut there
 */
export function splitSentences(text: string, language: string | null): Span[] {
  const spans: Span[] = [];
  const habits = { paused: PAUSED.test(text), ordinals: ORDINALS.test(text) };
  let start = 0;
  for (const cut of [...cutsOf(text, language), text.length]) {
    if (cut < text.length && !endsHere(text, start, cut, habits)) continue;
    // A page may send one endless "sentence", and what reads sentences takes longer than in proportion.
    for (; start < cut; start = Math.min(cut, start + LONGEST_SENTENCE)) {
      const span = trim(text, start, Math.min(cut, start + LONGEST_SENTENCE));
      if (span) spans.push(span);
    }
  }
  return spans;
}

function cutsOf(text: string, language: string | null): number[] {
  const cuts: number[] = [];
  for (const { index } of segmenterOf(language).segment(text)) if (index > 0) cuts.push(index);
  for (const match of text.matchAll(GLUED)) {
    const word = /[\p{L}.]+$/u.exec(
      text.slice(Math.max(0, match.index - 60), match.index + match[0].length - 1),
    );
    if (/^www|\./.test(word?.[0] ?? '')) continue;
    if (SITE.test(text.slice(match.index + match[0].length))) continue;
    cuts.push(match.index + match[0].length);
  }
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) cuts.push(at + 1);
  if (PAUSED.test(text)) cuts.push(...pauses(text));
  return [...new Set(cuts)].sort((a, b) => a - b);
}

/** How the whole text is written; looked for once, not at each cut. */
interface Habits {
  paused: boolean;
  ordinals: boolean;
}

function endsHere(text: string, start: number, cut: number, habits: Habits): boolean {
  if (/^\s*»/.test(text.slice(cut, cut + 3)) && opensGuillemet(text.slice(start, cut))) return false;
  const near = text.slice(Math.max(start, cut - NEAR), cut);
  if (/\n\s*$/.test(near)) return true;
  const before = near.trimEnd();
  const after = text.slice(cut, cut + 60).replace(OPENING, '');
  if (after === '') return true;
  const closed = /["”’'»)\]」』›]+$/u.exec(before);
  const bare = closed ? before.slice(0, -closed[0].length) : before;
  const mark = bare.at(-1) ?? '';
  if (!ENDERS.test(mark)) return habits.paused || CLOSERS.test(before.at(-1) ?? '') === false;
  const next = after[0]!;
  // “Will it?” he asked: what follows in lower case belongs to the same sentence.
  if (/\p{Ll}/u.test(next)) return false;
  if (/^[,;:]/.test(after)) return false;
  // 「帰る。」と言った: the particle carries the quotation on
  if (closed && /\p{sc=Hiragana}/u.test(next)) return false;
  if (mark !== '.') return true;
  const word = /[\p{L}\p{M}.]+$/u.exec(bare.slice(Math.max(0, bare.length - 24), -1))?.[0] ?? '';
  if (ABBREVIATIONS.has(word.toLowerCase())) return false;
  if (/^\p{Lu}$/u.test(word) && /\p{Lu}/u.test(next)) return false; // initials
  if (/^\p{Ll}$/u.test(word) && /^\p{L}\./u.test(after)) return false; // "z. B."
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return OPENERS.test(after);
  if (COUNTED.test(bare)) return false;
  // "am 3. Oktober", "den 17. mai": a day's number, not an end
  if (/(?:^|\s)\d{1,2}\.$/.test(bare) && /^(?:\p{Lu}\p{Ll}|\d)/u.test(after) && habits.ordinals) return false;
  return true;
}

const opensGuillemet = (text: string): boolean => text.lastIndexOf('«') > text.lastIndexOf('»');

function pauses(text: string): number[] {
  const cuts: number[] = [];
  let last = 0;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    if (at - last < LONGEST_PAUSED) continue;
    cuts.push(at + 1);
    last = at;
  }
  return cuts;
}

function trim(text: string, start: number, end: number): Span | null {
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return start < end ? { start, end } : null;
}

function segmenterOf(language: string | null): Intl.Segmenter {
  const key = language ?? '';
  let made = segmenters.get(key);
  if (made) return made;
  try {
    made = new Intl.Segmenter(language ?? undefined, { granularity: 'sentence' });
  } catch {
    made = new Intl.Segmenter(undefined, { granularity: 'sentence' }); // a page's lang may be no BCP-47 at all
  }
  if (segmenters.size < 32) segmenters.set(key, made);
  return made;
}

/** Longest quotation told in one piece, in characters. */
const LONGEST_QUOTATION = 420;
/** Nor one of more sentences. */
const MOST_JOINED = 40;

/**
 * Joins sentences that a quotation runs through, so that none is cut in half: “I went. I saw,” he said.
 * A quotation that is too long, or never closed in this paragraph, stays cut.
 */
export function joinQuotations(text: string, spans: Span[]): Span[] {
  const out: Span[] = [];
  for (let i = 0; i < spans.length; i++) {
    const { start, end } = spans[i]!;
    let last = i;
    if (opensQuotation(text.slice(start, end))) {
      const most = Math.min(spans.length, i + MOST_JOINED);
      for (let j = i + 1; j < most && spans[j]!.end - start <= LONGEST_QUOTATION; j++) {
        if (opensQuotation(text.slice(start, spans[j]!.end))) continue;
        last = j;
        break;
      }
    }
    out.push({ start, end: spans[last]!.end });
    i = last;
  }
  return out;
}

/** Whether a quotation begins in the text and does not end in it. */
function opensQuotation(text: string): boolean {
  return quotationDepth(text) > 0;
}

/** Whether every quotation mark of the text has its partner in it. */
export function isBalanced(text: string): boolean {
  return quotationDepth(text) === 0;
}

/** 0: balanced; above: opened and not closed; below: closed without having been opened. */
function quotationDepth(text: string): number {
  if (text.length > LONGEST_SENTENCE) return 1;
  const low = text.includes('„');
  let straight = 0;
  let curly = 0;
  let angle = 0;
  let corner = 0;
  for (const mark of text.match(/["“”„«»「」『』]/g) ?? []) {
    if (mark === '"') straight = 1 - straight;
    else if (mark === '“' && curly > 0 && low)
      curly--; // German and Slavic: „…“
    else if (mark === '“' || mark === '„') curly++;
    else if (mark === '”') curly--;
    else if (mark === '«' || mark === '»')
      angle = angle === 0 ? 1 : 0; // «…» and »…«
    else corner += mark === '「' || mark === '『' ? 1 : -1;
  }
  return straight + curly + angle + corner;
}
