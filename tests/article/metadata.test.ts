import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../lib/article';
import { ADDRESS, articleIn, articlePage, ld, pageOf, prose } from './pages';

const figure = (src: string, caption: string): string =>
  `<figure><img src="https://pictures.example/${src}" width="800"><figcaption>${caption}</figcaption></figure>`;

describe('what it is called', () => {
  it('leaves out a label before the headline and a note on the medium after it', () => {
    const html = articlePage(prose(5), ld({ headline: 'Ferry returns to the harbour (video)' })).replace(
      '<h1>',
      '<h1>Opinion ',
    );
    const result = extractArticle(
      pageOf(html.replace('harbour</h1>', 'harbour (video)</h1>'), ADDRESS),
      ADDRESS,
    );
    expect(result.ok && result.value.title).toBe('Ferry returns to the harbour');
  });

  it('keeps a first word that is only a part of the outlet’s name', () => {
    const html = articlePage(prose(5))
      .replaceAll('Ferry returns', 'Report: ferry returns')
      .replaceAll('Harbour Post', 'Coast and Harbour Reports');
    const result = extractArticle(pageOf(html, ADDRESS), ADDRESS);
    expect(result.ok && result.value.title).toBe('Report: ferry returns to the harbour');
  });

  it('writes the outlet as its publisher does, not as a key', () => {
    const html = articlePage(prose(5), ld({ publisher: { name: 'Harbour Post' } }));
    const result = extractArticle(
      pageOf(html.replace('content="Harbour Post"', 'content="harbourpost"'), ADDRESS),
      ADDRESS,
    );
    expect(result.ok && result.value.siteName).toBe('Harbour Post');
  });

  const titled = (title: string, heads = ''): string => {
    const page = articlePage(prose(5)).replace(/<title>.*?<\/title>/, `<title>${title}</title>`);
    const result = extractArticle(pageOf(page.replace(/<h1>.*?<\/h1>/, heads), ADDRESS), ADDRESS);
    return result.ok ? result.value.title : '';
  };

  it('ends before the names that lines part from it, though not at a quotation mark', () => {
    expect(titled('渡轮在十一个月之后终于重新回到港口_社会_港口日报')).toBe(
      '渡轮在十一个月之后终于重新回到港口',
    );
    expect(titled('Le maire «assume» son retard')).toBe('Le maire «assume» son retard');
  });

  it('is the one headline on the page, though printed twice and beside a section’s', () => {
    const head = '<h1>An ode to the ferry that came home</h1>';
    expect(titled('The ferry is back', `${head}${head}<h1>More city</h1>`)).toBe(
      'An ode to the ferry that came home',
    );
  });

  it('is what the title repeats one level below a section’s own heading', () => {
    const page = `<html lang="en"><head><title>Ferry returns to the harbour</title></head><body>
      <h1>Everything about our islands</h1><div><h2>Ferry returns to the harbour</h2>${prose(5)}</div></body></html>`;
    const result = extractArticle(pageOf(page, ADDRESS), ADDRESS);
    expect(result.ok && result.value.title).toBe('Ferry returns to the harbour');
  });

  it('parts a kicker from the headline it is glued to', () => {
    const html = articlePage(prose(5), ld({ headline: 'Ferry returns to the harbour' })).replace(
      '<h1>',
      '<h1><span>City life</span>',
    );
    const result = extractArticle(pageOf(html, ADDRESS), ADDRESS);
    expect(result.ok && result.value.title).toBe('Ferry returns to the harbour');
  });
});

describe('the picture that opens it', () => {
  it('is named by a question to the server too, and is one of a set that stands in its place', () => {
    const shared = '<meta property="og:image" content="https://pictures.example/r/?id=4712">';
    expect(articleIn(prose(5), shared).leadImage?.src).toBe('https://pictures.example/r/?id=4712');
    const set = 'https://pictures.example/ferry-s.jpg 300w, https://pictures.example/ferry-l.jpg 900w';
    const lazy = `<figure><img data-src="${set}"><figcaption>The ferry</figcaption></figure>`;
    expect(articleIn(lazy + prose(5)).leadImage?.src).toBe('https://pictures.example/ferry-l.jpg');
  });

  it('is the one the page shares where a row of other articles’ pictures stands above the text', () => {
    const row = Array.from({ length: 8 }, (_, i) => figure(`m_7858${i}_01.jpg`, '')).join('');
    const shared = '<meta property="og:image" content="https://pictures.example/h_78527_01.jpg">';
    const html = articlePage(prose(5), shared).replace('<article>', `<section>${row}</section><article>`);
    const result = extractArticle(pageOf(html, ADDRESS), ADDRESS);
    expect(result.ok && result.value.leadImage?.src).toBe('https://pictures.example/h_78527_01.jpg');
  });

  it('has nothing under it that is a button', () => {
    for (const button of ['Enlarge', 'Bild vergrößern', 'Ampliar'])
      expect(articleIn(figure('pier.jpg', button) + prose(5)).leadImage).toMatchObject({ caption: null });
  });

  it('is no portrait of its author', () => {
    const body =
      figure('una-berg-portrait-4711.jpg', 'By Una Berg') + figure('ferry-4712.jpg', 'The ferry') + prose(5);
    expect(articleIn(body).leadImage?.src).toBe('https://pictures.example/ferry-4712.jpg');
  });

  it('is the one the page shares, in whatever size the page shows it', () => {
    const body = figure('ferry-harbour-4712_v16_9_1200.jpg', 'The ferry') + prose(5);
    const head =
      '<meta property="og:image" content="https://pictures.example/s/ferry-harbour-4712_v4_3_600.jpg">';
    expect(articleIn(body, head).leadImage).toMatchObject({
      src: 'https://pictures.example/ferry-harbour-4712_v16_9_1200.jpg',
      caption: 'The ferry',
    });
  });

  it('is the first beside the text where the page shares none, or only its mark', () => {
    const box = `<div><img src="https://pictures.example/ferry-4712.jpg" width="800"><p>The ferry</p></div>`;
    for (const head of ['', '<meta property="og:image" content="https://pictures.example/Post_Logo_PS.gif">'])
      expect(articleIn(box + prose(5), head).leadImage).toMatchObject({
        src: 'https://pictures.example/ferry-4712.jpg',
        caption: 'The ferry',
      });
  });

  it('is not shown a second time further down, unless with other words', () => {
    const head = '<meta property="og:image" content="https://pictures.example/ferry-4712.jpg">';
    const picture = figure('ferry-4712.jpg', 'The ferry');
    const images = (again: string) =>
      articleIn(picture + prose(3) + again + prose(6).replaceAll('Paragraph', 'Part'), head).blocks.filter(
        ({ kind }) => kind === 'image',
      );
    expect(images(picture)).toEqual([]);
    const other = figure('pier-4713.jpg', 'The pier');
    expect(images(other + figure('ferry-4712.jpg', 'Seen from the pier'))).toMatchObject([
      { caption: 'The pier' },
      { caption: 'Seen from the pier' },
    ]);
  });

  it('is the first beside the text where the shared one is another cut, and is not shown twice', () => {
    const head = '<meta property="og:image" content="https://pictures.example/share/1.jpg">';
    const article = articleIn(`${prose(1)}${figure('ferry-4712.jpg', 'The ferry')}${prose(5)}`, head);
    expect(article.leadImage?.caption).toBe('The ferry');
    expect(article.blocks.some(({ kind }) => kind === 'image')).toBe(false);
  });
});

describe('what a site says of itself', () => {
  it('is no section where it says the headline there', () => {
    const section = (name: string) => articleIn(prose(5), ld({ articleSection: name })).section;
    expect(section('Ferry returns to the harbour')).toBeNull();
    expect(section('Harbour')).toBe('Harbour');
  });

  it('is no part of the standfirst: its name at the end', () => {
    const said = 'Eleven months of detours end for the islands this Monday morning at nine';
    const dek = (description: string) =>
      articleIn(prose(5), `<meta name="description" content="${description}">`).dek;
    expect(dek(`${said} - Harbour Post`)).toBe(said);
    expect(dek(`${said} - at last`)).toBe(`${said} - at last`);
  });

  it('is no standfirst where its description is of the site', () => {
    const own =
      '<meta name="description" content="Harbour Post: breaking headlines, weather, video and sports">';
    const of = '<meta name="description" content="Harbour Post: the ferry is back, and free until spring">';
    expect([articleIn(prose(5), own).dek, articleIn(prose(5), of).dek]).toEqual([
      null,
      'Harbour Post: the ferry is back, and free until spring',
    ]);
  });

  it('is no part of the text: a lone moment, a call to report a slip', () => {
    const [first, ...rest] = prose(5).split('\n');
    const body = [
      first,
      '<p>16.08.2026 - 21:03h</p>',
      ...rest,
      '<p>Found a slip? Mark it and press Ctrl+Enter</p>',
    ];
    expect(articleIn(body.join('\n')).blocks).toEqual(articleIn(prose(5)).blocks);
  });

  it.each(['', 'opengraph_default.jpg', 'site/post_fb_logo.jpg?v=1'])(
    'is no picture where its address names a folder or the outlet’s own mark: %s',
    (name) => {
      const image = `<meta property="og:image" content="https://pictures.example/${name}">`;
      expect(articleIn(prose(5), image).leadImage).toBeNull();
    },
  );

  it('is cut off before a headline too', () => {
    const page = articlePage(prose(5)).replace(/<title>.*?<\/title>|<h1>.*?<\/h1>/g, '');
    const titled = page.replace(
      '<head>',
      '<head><title>Harbour Post :: Ferry returns to the harbour</title>',
    );
    const result = extractArticle(pageOf(titled, ADDRESS), ADDRESS);
    expect(result.ok && result.value.title).toBe('Ferry returns to the harbour');
  });
});
