/** Runs in an article of the newsroom, which has none: a note at its end, with the mark that leads there. */
export function addNote(): void {
  const paragraphs = [...document.querySelectorAll('article p')].filter(
    ({ textContent }) => textContent.length > 120,
  );
  const mark = document.createElement('sup');
  mark.id = 'mark-1';
  const link = document.createElement('a');
  link.href = '#note-1';
  link.textContent = '1';
  mark.append(link);
  paragraphs[1]!.append(mark);
  const note = document.createElement('p');
  note.id = 'note-1';
  note.textContent =
    'The figures are those of the port registry, which counts every vessel over twelve metres that calls at the harbour.';
  paragraphs.at(-1)!.after(note);
}
