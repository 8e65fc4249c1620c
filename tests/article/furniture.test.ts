import { describe, expect, it } from 'vitest';
import { articleIn, prose } from './pages';

const picture = (file: string, alt = '', caption = '') =>
  `<figure><img src="https://pictures.harbour-post.example/${file}" alt="${alt}" width="900" height="600">${
    caption && `<figcaption>${caption}</figcaption>`
  }</figure>`;
const author = '<meta name="author" content="Ines Varga">';
const later = prose(8).replaceAll('Paragraph', 'Part');
const picturesOf = (figures: string) =>
  articleIn(`${prose(4)}${figures}${later}`, author).blocks.filter(({ kind }) => kind === 'image');

describe('pictures that are not of the article', () => {
  it.each([
    ['a portrait of its author, by the file’s name', picture('ines-varga_140.jpg')],
    ['a portrait of its author, by what is said under it', picture('81240551.jpg', '', 'Ines Varga')],
    ['a picture kept among bylines', picture('byline/81240551.jpg')],
    ['a wheel that turns while something loads', picture('loaders/small-grey.gif', 'Loading')],
    ['an offer', picture('banner.jpg', '', 'We use income earning affiliate links. More.')],
  ])('leaves %s out', (_what, figure) => {
    expect(picturesOf(figure)).toHaveLength(0);
    expect(picturesOf(figure + picture('pier.jpg', '', 'The pier at low tide'))).toHaveLength(1);
  });

  it('keeps a picture that its author took', () => {
    expect(picturesOf(picture('pier.jpg', '', 'The pier at low tide. Photo: Ines Varga'))).toHaveLength(1);
  });

  it('shows a picture once that the page has in two sizes', () => {
    const address = (cut: string, file: string) => `${cut}/hub/2023/12/19/${file}.jpg`;
    const [wide, narrow] = [address('a81f', 'pier-at-low-tide'), address('c02d', 'pier-at-low-tide')];
    expect(picturesOf(picture(wide, 'The pier', 'At low tide') + picture(narrow, 'The pier'))).toHaveLength(
      1,
    );
    const other = picture(address('c02d', 'pier-at-low-tide-2'), 'The pier');
    expect(picturesOf(picture(wide, 'The pier', 'At low tide') + other)).toHaveLength(2);
  });
});
