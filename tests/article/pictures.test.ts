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

describe('words parted by line breaks alone', () => {
  it('keep the pictures among them, each in its section', () => {
    const part = (at: number) =>
      prose(9)
        .split('\n')
        .slice(3 * at, 3 * at + 3)
        .join('\n')
        .replace(/<\/?p>/g, '')
        .replaceAll('\n', '<br><br>');
    const picture = (name: string) =>
      `<div class="picture"><img src="https://pictures.harbour-post.example/${name}.jpg" alt="" width="900" height="600"></div>`;
    const { blocks } = articleIn(
      `<div class="story">${part(0)}<h2>The engines</h2>${part(1)}${picture('engine')}<br><br>A word on the engines ends the part that tells of them, and more is to follow soon.<h2>The fares</h2>${part(2)}${picture('fare')}<br><br>${part(1).replaceAll('Paragraph', 'Part')}${picture('pier')}<br><br>${part(0).replaceAll('Paragraph', 'Part')}</div>`,
    );
    const shown = blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.text] : block.kind === 'image' ? [block.src.split('/').at(-1)] : [],
    );
    expect(shown).toEqual(['The engines', 'engine.jpg', 'The fares', 'fare.jpg', 'pier.jpg']);
  });
});
