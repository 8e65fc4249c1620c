/**
 * Show, among the sections of the options, only the settings that speak of all these words, in their title, their
 * explanation or the title of their section. A section without settings of its own is searched whole.
 * What is searched is what stands on the page, so the reader's language is the language of the search.
 * @param query - as typed; '' shows everything
 * @returns the ids of the sections that have something to show
 */
export function showOnly(sections: Iterable<HTMLElement>, query: string): Set<string> {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  const speaks = (text: string) => words.every((word) => fold(text).includes(word));
  const found = new Set<string>();
  for (const section of sections) {
    const title = section.querySelector('h2')?.textContent ?? '';
    const settings = [...section.querySelectorAll<HTMLElement>('.setting')];
    const matching = new Set(settings.filter((setting) => speaks(`${title} ${setting.textContent}`)));
    for (const setting of settings) setting.hidden = matching.size > 0 && !matching.has(setting);
    if (matching.size > 0 || speaks(section.textContent)) found.add(section.id);
  }
  return found;
}

/** Without case and accents: "e" finds "é". */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
