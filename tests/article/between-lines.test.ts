import { describe, expect, it } from 'vitest';
import { extractArticle, type Article } from '../../lib/article';
import { articlePage, pageOf, prose } from './pages';

const paragraphs = (count: number): string[] => prose(count).split('\n');

const URL = 'https://www.harbour-post.example/city/ferry-returns';

function read(html: string): Article {
  const result = extractArticle(pageOf(html, URL), URL);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

describe('names that lie', () => {
  it('keeps the words of a link named as a tag is, in the middle of its sentence', () => {
    const line =
      '<p>The pilot <a class="auto-tag" href="/people/ines-varga">Ines Varga</a> took the ship out against the wind.</p>';
    expect(read(articlePage(prose(3) + line + prose(3))).text).toContain(
      'The pilot Ines Varga took the ship out against the wind.',
    );
  });

  it('leaves a row of tags out all the same', () => {
    const row =
      '<p><a class="tag" href="/t/ferry">Ferry</a> <a class="tag" href="/t/harbour">Harbour</a></p>';
    expect(read(articlePage(prose(6) + row)).blocks).toHaveLength(6);
  });

  it('keeps subheads whatever they call themselves', () => {
    const subhead = (words: string) => `<h2 class="header__StyledHeading edTag toc-2">${words}</h2>`;
    const [first, ...rest] = paragraphs(6);
    const article = read(articlePage(`${first}${subhead('What it cost')}${rest.join('')}`));
    expect(article.blocks[1]).toMatchObject({ kind: 'heading', text: 'What it cost' });
  });

  it('keeps a subhead made of the headline’s own words', () => {
    const [first, ...rest] = paragraphs(6);
    const article = read(articlePage(`${first}<h2>The harbour returns</h2>${rest.join('')}`));
    expect(article.blocks[1]).toMatchObject({ kind: 'heading', text: 'The harbour returns' });
  });

  it('keeps what a link says to those who cannot see it out of the sentence', () => {
    const line = (hint: string) =>
      `<p>The council had promised a <a href="/report">full report<span> ${hint}</span></a> by the end of the winter, and kept its word.</p>`;
    for (const hint of ['(opens in a new window)', 'Opens in new tab', '(öffnet im neuen Fenster)'])
      expect(read(articlePage(prose(2) + line(hint) + prose(3))).text).toContain(
        'The council had promised a full report by the end',
      );
  });

  it('keeps the opening of a long article that is named its teaser', () => {
    const opening =
      '<div class="teaser-content"><div class="article-body"><p>Nobody on the quay had slept, and the gulls seemed to know that something was about to happen at last, after so many grey weeks of waiting for the boat.</p></div></div>';
    expect(read(articlePage(opening + prose(12))).text).toContain('Nobody on the quay had slept');
  });

  it('keeps lists of links that are what the article is about', () => {
    const list = (n: number) =>
      `<ul><li><a href="/o/${n}1">A third off the day ticket number ${n}</a></li><li><a href="/o/${n}2">Half off the crossing number ${n}</a></li></ul>`;
    const offers = paragraphs(11)
      .map((paragraph, i) => paragraph + (i < 10 ? list(i) : ''))
      .join('');
    expect(read(articlePage(offers)).blocks.filter(({ kind }) => kind === 'list')).toHaveLength(10);
    expect(read(articlePage(prose(5) + list(1))).blocks.some(({ kind }) => kind === 'list')).toBe(false);
    const lines = offers.replace(/<ul>(.*?)<\/ul>/g, (_, items: string) => items.replaceAll('li>', 'p>'));
    expect(read(articlePage(lines)).text).toContain('Half off the crossing number 4');
  });
});

describe('boxes', () => {
  it('of media may hold the words of a broadcast', () => {
    const summary = '<p>The ferry is back, and its captain told the morning programme of the long wait.</p>';
    const page = `<div class="section">${summary}<p>Source: Harbour Radio</p><div class="media-transcript">${prose(7)}</div></div>`;
    expect(read(articlePage(page)).text).toContain('Paragraph number 7');
  });

  it('make no byline of what stands in the one that holds the text', () => {
    const answers = paragraphs(6).map((answer, i) => `${answer}<p><b>Person ${'ABCDEF'[i]}, pilot</b></p>`);
    const text = read(articlePage(`<div class="dateline-story">${answers.join('')}</div>`)).text;
    expect(text).toContain('Person C, pilot');
  });

  it('keep a first sentence however short it is, and one set as a heading', () => {
    const short = '<p>The ferry is back.</p>';
    const long = `<h2>Heads up, islanders: hundreds of pilots are on strike at the harbour and its two older piers on Tuesday.</h2>`;
    for (const first of [short, long])
      expect(read(articlePage(first + prose(5))).blocks[0]!.text).toBe(first.replace(/<.*?>/g, ''));
  });

  it('of another name end the article, be what they say what it may', () => {
    const box = '<div class="house-rules"><p>Whoever writes here keeps to the rules of the house.</p></div>';
    expect(read(articlePage(`<div class="article-text">${prose(6)}</div>${box}`)).text).not.toContain(
      'Whoever',
    );
  });

  it('keep a post that is quoted, for all its links, and a quotation named as tags are', () => {
    const post = `<div class="embed"><div><blockquote class="post"><p>The <a href="https://a.example/1">@harbour</a> is open. <a href="https://a.example/2">a.example/pic</a></p><p>— Ada <a href="https://a.example/3">(@ada) March 3</a></p></blockquote></div><i></i></div>`;
    const quoted =
      '<blockquote class="edTag"><div><p>“There was fog, all right,” she said.</p></div></blockquote>';
    const [first, ...rest] = paragraphs(6);
    const { text } = read(articlePage(first + post + rest[0]! + quoted + rest.slice(1).join('')));
    expect([text.includes('is open'), text.includes('There was fog')]).toEqual([true, true]);
  });

  it('keep a last quotation where quotations are set in italics, and a last line that asks nothing of readers', () => {
    const said =
      '<p><em>The service stays free until spring, and nobody on the islands has to pay for it.</em></p>';
    expect(read(articlePage(`${prose(3)}${said}`)).text).not.toContain('nobody on the islands');
    const answers = ['One', 'Two', 'Three', 'Four'].map((n) => said.replace('The service', `${n} boats`));
    expect(read(articlePage(prose(5) + answers.join('') + said)).text).toContain('The service stays');
    const last =
      '<p>The council said it had been trying to get in touch with the owners of the pier for weeks.</p>';
    expect(read(articlePage(prose(4) + last)).text).toContain('the owners of the pier');
    const data =
      '<p>The council <a href="/rules">also opposed the rule that kept</a> the ferry’s owners from selling what they know of every subscriber, which the islands had asked for, and which the pilots, whose names are on the list too, had called the one good thing that came out of the long and costly winter on the quay.</p>';
    const [first, ...rest] = paragraphs(5);
    expect(read(articlePage(first + data + rest.join(''))).text).toContain('every subscriber');
  });

  it('of other articles are told by their headlines, not by a name above them', () => {
    const box = (headline: string, said: string) =>
      `<article><h3>Ilse Dorn</h3><h1>${headline}</h1>${said}</article>`;
    const others = ['Who pays for the pier?', 'The pilots want more'].map((one) =>
      box(one, prose(8).replaceAll('ferry', 'pier')),
    );
    const page = articlePage('').replace(
      /<article>.*<\/article>/s,
      box('Ferry returns to the harbour', prose(4)) + others.join(''),
    );
    expect(read(page).text).not.toContain('pier left');
  });
});

describe('what a site prints on its own behalf', () => {
  it.each([
    'If you purchase a product or register for an account through a link on our site, we may receive compensation. By using this site, you agree to our terms.',
    'The Harbour Council is an invitation-only community for captains, owners and brokers. Do I qualify?',
    'Get the best of the week, free and direct to your inbox.',
    'This article appeared in the City section of the print edition under the headline “Slow boat”',
  ])('is not of the article: %s', (notice) => {
    expect(read(articlePage(`${prose(2)}<p>${notice}</p>`)).text).not.toContain(notice);
  });

  it('does not take a commissioner for a commission', () => {
    const last = '<p>On Monday night the harbour commissioner said there would be no inquiry.</p>';
    expect(read(articlePage(prose(4) + last)).text).toContain('no inquiry');
  });

  it('says its first words once where a summary above repeats them', () => {
    const summary = `<p class="summary">${/<p>(.*?)<\/p>/.exec(prose(1))![1]!.slice(0, 150)}</p>`;
    expect(read(articlePage(summary + prose(5))).blocks).toHaveLength(5);
  });
});

describe('what stands around the article', () => {
  it('is no headline once more, though a later subhead may say the same', () => {
    const [first, ...rest] = paragraphs(6);
    const again = '<h2>Ferry returns to the harbour</h2>';
    const page = `<p>Enter your postcode below to be told of every boat that leaves the pier near you.</p>${again}${first}`;
    expect(read(articlePage(page + rest.join(''))).blocks.map(({ kind }) => kind)).not.toContain('heading');
    const later = `${first}${rest[0]!}${again}${rest.slice(1).join('')}`;
    expect(read(articlePage(later)).blocks.filter(({ kind }) => kind === 'heading')).toHaveLength(1);
  });

  it('is no row of lists of one item each at the end', () => {
    const teaser = (words: string) => `<ul><li><b>${words}</b> It was a long night on the islands.</li></ul>`;
    const row = ['The bridge that closed.', 'A fare for spring.', 'Shops by the pier.'].map(teaser).join('');
    expect(read(articlePage(prose(5) + row)).blocks).toHaveLength(5);
    expect(read(articlePage(prose(5) + teaser('One more thing.'))).blocks).toHaveLength(6);
  });

  it.each(['Questions? Comments? Email us at', 'Contributing: Tom Reyes, Ada Moss, Coast Wire.'])(
    'is no last line for readers or colleagues: %s',
    (line) => {
      expect(read(articlePage(`${prose(5)}<p>${line}</p>`)).blocks).toHaveLength(5);
    },
  );
});

describe('a preformatted page', () => {
  const plain = (count: number) =>
    paragraphs(count)
      .map((line) => line.replace(/<[^>]*>/g, '').replace(/(.{60}\S*) /g, '$1\n'))
      .join('\n\n');

  it('is read as the paragraphs that its empty lines part', () => {
    const { blocks } = read(articlePage(`<pre>${plain(6)}</pre>`));
    expect(blocks.map(({ kind }) => kind)).toEqual(Array.from({ length: 6 }, () => 'paragraph'));
    expect(blocks[0]!.text).not.toContain('\n');
  });

  it('stays a listing where it is one beside the text', () => {
    const listing = '<pre>for each boat\n\n  leave(pier)\n\n  wait(20)</pre>';
    expect(
      read(articlePage(prose(5) + listing + prose(2))).blocks.filter(({ kind }) => kind === 'code'),
    ).toHaveLength(1);
  });
});

describe('what stands between the paragraphs', () => {
  const between = (box: string) => {
    const [first, ...rest] = paragraphs(6);
    return read(articlePage(`${first}${box}${rest.join('')}`)).blocks;
  };

  it.each([
    '<div class="w-card"><h4><a href="/pier">The pier that nobody wanted</a></h4><p>It was to cost nothing.</p></div>',
    '<ul><li>Every story on any device.</li><li>A newsletter by the harbour’s columnists.</li></ul>',
    '<div class="article-header-meta"><b>Ilse</b><div>9 September 2025</div><div>quarter to four /</div></div>',
    '<blockquote>View this post on a site of pictures</blockquote>',
    '<blockquote><p>— Ada (@ada) March 3, 2026</p></blockquote>',
    '<p>Lesezeit: 2 Min.</p>',
    '<p>◇</p>',
    '<p><a href="/listen">Listen to us</a></p>',
    '<p>Further reading</p>',
    '<p class="pull-quote">Two boats, one pier and no captain</p>',
    '<iframe src="https://platform.twitter.com/widgets/tweet_button.html?count=vertical"></iframe>',
    '<iframe src="https://www.facebook.com/plugins/like.php?href=https%3A%2F%2Fharbour-post.example"></iframe>',
    `<blockquote>${/<p>(.*?\.)/.exec(prose(1))![1]!}</blockquote><blockquote>Ines Varga, pilot</blockquote>`,
  ])('is a teaser, an offer, a date or a mark: %s', (box) => {
    expect(between(box)).toHaveLength(6);
  });

  it('is the article where its linked headings are many', () => {
    const item = (n: number) =>
      `<div class="item-${n}"><h3><a href="https://boats.example/${n}">Boat number ${n}</a></h3><p>She was built in Tromsø, sold to the islands after the war, and carried the mail for twenty winters, as boats did.</p></div>`;
    const items = Array.from({ length: 9 }, (_, i) => item(i)).join('');
    expect(between(items).filter(({ kind }) => kind === 'heading')).toHaveLength(9);
  });

  it.each(['(dmk)', '(dpa/mar)', 'This story was originally published December 22, 2025, 11:09 AM.'])(
    'signs at the end, as %s does',
    (last) => {
      expect(read(articlePage(`${prose(5)}<p>${last}</p>`)).blocks).toHaveLength(5);
    },
  );
});

describe('the line under the headline', () => {
  const dekOf = (below: string, head = '') => read(articlePage(below + prose(5), head)).dek;

  it('is found by its place where nothing names it', () => {
    expect(dekOf('<div class="mt-4">Eleven months on, the islands are near again.</div>')).toBe(
      'Eleven months on, the islands are near again.',
    );
    expect(dekOf('<p itemprop="description">Short and late.</p>')).toBeNull();
  });

  it('is not said a second time where the text begins with it', () => {
    const said = 'Eleven months on, the islands of the north are near the harbour once again.';
    const head = `<meta property="og:description" content="${said.replace('near', 'suddenly near')}">`;
    expect(dekOf(`<p class="standfirst">${said}</p>`, head)).toBeNull();
  });

  it('is no excerpt that only begins with a caption', () => {
    const excerpt = `The quay at dawn. ${/<p>(.*?\.)/.exec(prose(1))![1]!}`;
    expect(dekOf('', `<meta property="og:description" content="${excerpt}">`)).toBeNull();
  });

  it('is no list of other stories and no caption', () => {
    const list = '<ul class="summary"><li>The pier nobody wanted</li><li>The boat that was late</li></ul>';
    const caption =
      '<figure><figcaption class="summary">The ferry at the quay, seen at dawn</figcaption></figure>';
    const file = '<meta property="og:description" content="ferry seen from the northern pier.jpg">';
    expect([dekOf(list), dekOf(caption), dekOf('', file)]).toEqual([null, null, null]);
  });

  it.each([
    '<div class="subtitle">By Ilse Dorn on March 3, 2026 Share on Facebook Share on Mail</div>',
    '<div class="summary">Subscribe Sign up to our newsletter for exclusive updates</div>',
    '<div class="dek">We use cookies to make your visit better.</div>',
    '<h2>Wednesday, August 26, 2026</h2>',
    '<div><style>.tdi_61{ background-color:#fff !important; }</style></div>',
  ])('is no byline, date, notice or style: %s', (below) => {
    expect(dekOf(below)).toBeNull();
  });
});
