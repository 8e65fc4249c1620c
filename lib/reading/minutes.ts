/** Words of a grown reader in a minute, silently (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). */
const WORDS = 238;
/** Characters in a minute where words are not set apart (Trauzettel-Klosinski 2012, doi:10.1167/iovs.11-8284). */
const CHARACTERS: Record<string, number> = { zh: 255, ja: 357 };

/**
 * How long the rest takes to read.
 * @param left - share of the article that lies ahead, 0–1
 * @returns whole minutes, at least 1 while anything is left; 0 at the end
 */
export function readingMinutes(
  { text, wordCount, language }: { text: string; wordCount: number; language: string | null },
  left: number,
): number {
  if (left < 0.01) return 0;
  const characters = CHARACTERS[language?.split('-')[0] ?? ''];
  const whole = characters ? text.length / characters : wordCount / WORDS;
  return Math.max(1, Math.round(whole * left));
}
