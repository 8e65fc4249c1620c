import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../lib/article';
import { articleIn, articlePage, pageOf, prose } from './pages';

const URL = 'https://www.harbour-post.example/city/ferry-returns';

describe('what is said under a picture', () => {
  it.each([
    ['', null],
    ['<p>The pier at low tide</p>', 'The pier at low tide'],
  ])('is never the markup a page keeps for browsers without scripts (%s)', (said, caption) => {
    const picture =
      '<img src="https://pictures.harbour-post.example/pier.jpg" alt="" width="900" height="600">';
    const page = pageOf(
      articlePage(
        `${prose(4)}<div class="picture">${picture}<noscript></noscript>${said}</div>${prose(8).replaceAll('Paragraph', 'Part')}`,
      ),
      URL,
    );
    page.querySelector('noscript')!.textContent = picture; // as a browser that runs scripts has it
    const article = extractArticle(page, URL);
    if (!article.ok) throw new Error(article.problem.code);
    const image = article.value.blocks.find((block) => block.kind === 'image');
    expect(image?.caption).toBe(caption);
  });

  const read = (body: string, head = '') => {
    const article = extractArticle(pageOf(articlePage(body, head), URL), URL);
    if (!article.ok) throw new Error(article.problem.code);
    return article.value;
  };

  it('is found where it is set after the figure', () => {
    const figure = '<figure><img src="https://pictures.harbour-post.example/pier.jpg" width="900"></figure>';
    const body = `${prose(4)}<div>${figure}<figcaption>The pier at low tide</figcaption></div>${prose(8).replaceAll('Paragraph', 'Part')}`;
    const image = read(body).blocks.find((block) => block.kind === 'image');
    expect(image?.caption).toBe('The pier at low tide');
  });

  it('is a sentence in the page’s data about its first picture, but no name of a file', () => {
    const said = (caption: string) => {
      const image = {
        '@type': 'ImageObject',
        '@id': '#first',
        url: 'https://pictures.harbour-post.example/1.jpg',
      };
      const graph = [
        { '@type': 'NewsArticle', image: { '@id': '#first' } },
        { ...image, caption },
      ];
      const data = `<script type="application/ld+json">${JSON.stringify({ '@graph': graph })}</script>`;
      return read(prose(4), data + `<meta property="og:image" content="${image.url}">`).leadImage?.caption;
    };
    expect(said('The pier at low tide on the first day of spring.')).toBe(
      'The pier at low tide on the first day of spring.',
    );
    expect(said('pier-at-low-tide-first-day-of-spring-1200x630')).toBeNull();
  });

  it('is not what the page’s data says of another picture', () => {
    const image = ['card', 'quay'].map((name) => ({
      '@type': 'ImageObject',
      url: `https://pictures.harbour-post.example/${name}-of-dunmore.jpg`,
      caption: `The ${name} of Dunmore on the first day of spring.`,
    }));
    const data = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', image })}</script>`;
    const leadOf = (url: string) =>
      read(prose(4), data + `<meta property="og:image" content="${url}">`).leadImage?.caption;
    expect(leadOf(image[1]!.url)).toBe(image[1]!.caption);
    expect(leadOf('https://pictures.harbour-post.example/share-everything.jpg')).toBeNull();
  });
});

describe('captions', () => {
  const captionIn = (figure: string) => {
    const [first, ...rest] = prose(6).split('\n');
    const article = articleIn(`${first}${rest[0]!}${figure}${rest.slice(1).join('')}`);
    const picture = article.blocks.find(({ kind }) => kind === 'image');
    return picture?.kind === 'image' ? picture.caption : undefined;
  };
  const image = '<img src="https://img.harbour-post.example/quay.jpg" width="900" height="600">';

  it('hold no style sheet', () => {
    const figure = `<figure>${image}<figcaption><style>.c1{color:#6F6F6F;}</style>The quay at dawn</figcaption></figure>`;
    expect(captionIn(figure)).toBe('The quay at dawn');
  });

  it('hold no script', () => {
    const script = '<script>countView(page_id, format_id);</script>';
    expect(captionIn(`<figure>${image}<figcaption>${script}The quay at dawn</figcaption></figure>`)).toBe(
      'The quay at dawn',
    );
  });

  it.each(['5928990', 'S', 'Follow this author'])('are no buttons and numbers: %s', (words) => {
    expect(captionIn(`<figure>${image}<figcaption>${words}</figcaption></figure>`)).toBeNull();
  });

  it('are long in boxes that are named for it', () => {
    const words = 'The quay at dawn, with the first boat of the day. '.repeat(8).trim();
    expect(captionIn(`<div class="post-attachment">${image}<p>${words}</p></div>`)).toBe(words);
  });
});
