import { withPlainDigits } from '../../digits';

/** Longer runs are no words of a language but encoded junk; hostile feeds are bounded here. */
const LONGEST_WORD = 40;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.,’'][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const PLAIN_WORD = /[a-z0-9]+(?:[.,'][a-z0-9]+)*/gi;
const SIMPLE = /^[a-z0-9]+$/;
const ASCII = /^[\u0000-\u007f]*$/;
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
// A name from abroad is one run of katakana, which Intl.Segmenter takes apart where it does not know it.
const KATAKANA = /([\p{sc=Katakana}ー]{2,})/u;
// Marks carry meaning in Indic scripts, so only these are stripped of them.
const FOLDABLE = /^[\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}\p{N}\p{M}]+$/u;
const ROMANISABLE = /[\p{sc=Greek}\p{sc=Cyrillic}]/u;
const DIGIT = /\p{N}/u;

// Names travel between alphabets by sound: "Токио" has to meet "Tokio".
const ROMAN = lettersOf(
  'a:аα b:б v:вβ g:гґγ d:дδ e:еэєёε z:зζ i:иіїйηιυ k:кκ l:лλ m:мμ n:нν o:оοω p:пπ r:рρ s:сσς t:тτ u:уў f:фφ h:хχ c:цћ y:ы j:ј x:ξ zh:ж ch:ч sh:шщ :ъь iu:ю ia:я lj:љ nj:њ dj:ђ dz:џ th:θ ps:ψ',
);
// Greek writes b, d and g of foreign names as two letters.
const VOICED: Record<string, string> = { μπ: 'b', ντ: 'd', γκ: 'g' };
let segmenter: Intl.Segmenter | null = null;

/** The words of a text in order, as written; scripts without spaces are split by Intl.Segmenter. */
export function rawWords(text: string): string[] {
  if (ASCII.test(text)) return text.match(PLAIN_WORD)?.filter(notJunk) ?? [];
  const normal = text.normalize('NFKC');
  const found: string[] = normal.match(WORD) ?? [];
  if (!UNSPACED.test(normal)) return found.filter(notJunk);
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const out: string[] = [];
  for (const run of found) {
    if (!UNSPACED.test(run)) out.push(run);
    else
      for (const piece of run.split(KATAKANA))
        if (KATAKANA.test(piece)) out.push(piece);
        else for (const part of segmenter.segment(piece)) if (part.isWordLike) out.push(part.segment);
  }
  return out.filter(notJunk);
}

/** One form for a word's variants: lower case, no possessive, no marks, Cyrillic and Greek in Latin letters, digits 0–9. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (SIMPLE.test(lower)) return lower;
  let folded = lower.replace(/[’']s$/, '');
  if (ASCII.test(folded)) return folded.replace(/[.,']/g, '');
  folded = withPlainDigits(folded.replace(/[.,’']/g, ''));
  if (!FOLDABLE.test(folded)) return folded;
  folded = folded.normalize('NFD').replace(/\p{M}+/gu, '');
  if (!ROMANISABLE.test(folded)) return folded.normalize('NFC');
  folded = folded.replace(/μπ|ντ|γκ/g, (pair) => VOICED[pair]!);
  let roman = '';
  for (const letter of folded) roman += ROMAN.get(letter) ?? letter;
  return roman;
}

export const hasDigit = (word: string): boolean => DIGIT.test(word);

/** A hash of part of a word, 32 bits unsigned (FNV-1a with a final mix); `seed` keeps kinds of feature apart. */
export function hash(word: string, from: number, to: number, seed: number): number {
  let h = 2166136261 ^ seed;
  for (let i = from; i < to; i++) h = Math.imul(h ^ word.charCodeAt(i), 16777619);
  h ^= h >>> 15;
  h = Math.imul(h, 2246822519);
  return (h ^ (h >>> 13)) >>> 0;
}

function notJunk(word: string): boolean {
  return word.length <= LONGEST_WORD;
}

/** What letters count as, by the letter; `groups` has each with those that count as it behind a colon. */
export function lettersOf(groups: string): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const group of groups.split(' ')) {
    const [as = '', letters = ''] = group.split(':');
    for (const letter of letters) out.set(letter, as);
  }
  return out;
}
