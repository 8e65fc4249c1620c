/** Why a line cannot stand. */
export interface Doubt {
  kind: 'number' | 'quotation' | 'name';
  /** The words of the line that the cited text does not hold. */
  words: string;
}

/**
 * Checks a line somebody wrote against the text it rests on.
 * @param line - one sentence or several
 * @param cited - the passages it cites, joined, or the whole article
 * @returns what the cited text does not hold; empty when the line stands
 */
export function verifyLine(line: string, cited: string): Doubt[] {
  const source = squash(cited);
  const doubts: Doubt[] = [];
  for (const [words] of line.matchAll(/[$€£]?\d[\d.,:]*(?:\s?%)?/g)) {
    const bare = squash(words)
      .replace(/[.,:]$/, '')
      .trim();
    if (!source.includes(bare)) doubts.push({ kind: 'number', words });
  }
  for (const [, words] of line.matchAll(/["“«„]([^"”»“]{3,400})["”»“]/g)) {
    if (!source.includes(squash(words!).replace(/[.,;:!?…]+$/, '')))
      doubts.push({ kind: 'quotation', words: words! });
  }
  for (const [words] of line.matchAll(/(?<=\s["“'(]?)\p{Lu}[\p{L}\p{M}'’.-]*\p{L}/gu)) {
    if (!source.includes(squash(words).replace(/'s$/, ''))) doubts.push({ kind: 'name', words });
  }
  return doubts;
}

function squash(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’`´]/g, "'")
    .replace(/[–—−]/g, '-')
    .replace(/\s+/g, ' ');
}
