/** A voice given more than this may stop half-way, and skipping by sentence would skip too far. */
const LONGEST = 400;

/**
 * Where the sentences of a text lie, in characters; one longer than a voice holds out is cut between words.
 * @param language - BCP-47; null lets the browser decide
 */
export function sentencesOf(text: string, language: string | null): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenter(language).segment(text)) {
    let start = index + (segment.length - segment.trimStart().length);
    const end = index + segment.trimEnd().length;
    while (end - start > LONGEST) {
      const space = text.lastIndexOf(' ', start + LONGEST);
      const cut = space > start ? space : start + LONGEST;
      found.push({ start, end: cut });
      start = space > start ? cut + 1 : cut;
    }
    if (end > start) found.push({ start, end });
  }
  return found;
}

function segmenter(language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity: 'sentence' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'sentence' }); // a tag of no shape: RangeError
  }
}
