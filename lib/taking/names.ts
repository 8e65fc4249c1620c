/** A byline's name as reference styles want it; organisations and names that are not split stay whole. */
export type CitedName = { family: string; given: string; suffix: string } | { literal: string };

const PARTICLES = new Set(
  'af al av bin binte da dal de dei del della den der des di do dos du el ibn la las le los ten ter van von vom zu zum zur'.split(
    ' ',
  ),
);
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/iu;
const ORGANISATION =
  /\b(?:agenc(?:y|ies)|agence|agencia|associated press|bureau|correspondents?|desk|editors?|editorial|newsroom|press|redacción|redaktion|rédaction|redazione|reporters?|reuters|service|staff|team|wire)\b/iu;
/** Scripts whose names put the family first, or mark it in no way we could know. */
const WHOLE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Arabic}\p{sc=Hebrew}]/u;

/** Splits "Ludwig van der Berg Jr." into family, given names and suffix; one word or an organisation stays whole. */
export function citedName(printed: string): CitedName {
  const words = printed
    .trim()
    .split(/[\s,]+/u)
    .filter(Boolean);
  if (words.length < 2 || WHOLE.test(printed) || ORGANISATION.test(printed))
    return { literal: printed.trim().replace(/\s+/gu, ' ') };
  const last = words.at(-1)!;
  const suffix = words.length > 2 && SUFFIX.test(last) ? words.pop()! : '';
  let from = words.length - 1;
  while (from > 1 && PARTICLES.has(words[from - 1]!)) from--;
  return { family: words.slice(from).join(' '), given: words.slice(0, from).join(' '), suffix };
}

/** "Berg, Ludwig van der": the form a list is ordered by. */
export function inverted(name: CitedName): string {
  if ('literal' in name) return name.literal;
  return [name.family, name.given, name.suffix].filter(Boolean).join(', ');
}

/** "Ludwig van der Berg Jr." */
export function straight(name: CitedName): string {
  if ('literal' in name) return name.literal;
  return [name.given, name.family, name.suffix].filter(Boolean).join(' ');
}

/** "Berg, J.-P. L.": APA gives initials, hyphens kept. */
export function initialled(name: CitedName): string {
  if ('literal' in name) return name.literal;
  const initials = name.given
    .split(' ')
    .map((word) =>
      word
        .split('-')
        .filter(Boolean)
        .map((part) => `${[...part][0]!.toLocaleUpperCase('en')}.`)
        .join('-'),
    )
    .join(' ');
  return [name.family, initials, name.suffix].filter(Boolean).join(', ');
}
