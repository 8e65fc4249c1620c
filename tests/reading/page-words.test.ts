// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { drawnAt, noteAt, placeFrom } from '../../lib/reading';

const page = (html: string) => {
  document.body.innerHTML = html;
};
const drawn = (html: string) => {
  const body = document.createElement('div');
  body.innerHTML = html;
  return body;
};
const address = (hash: string) => `${document.URL.split('#', 1)[0]!}#${hash}`;
const shown = (body: HTMLElement, hash: string) => {
  const place = noteAt(document, address(hash));
  return place && drawnAt(body, [place]);
};

describe('a note', () => {
  beforeEach(() =>
    page(
      '<p>The council voted<sup id="ref1"><a href="#n1">1</a></sup> on Tuesday evening.</p>' +
        '<ol><li id="n1">Minutes of the harbour council.</li><li id="n2">Ibid.</li><li id="n3">Ibid.</li></ol>',
    ),
  );
  const body = () =>
    drawn(
      '<p>The council voted<sup>1</sup> on Tuesday evening.</p>' +
        '<ol><li>Minutes of the harbour council.</li><li>Ibid.</li><li>Ibid.</li></ol>',
    );

  it('is found in the article by its words, and the way back too', () => {
    expect(shown(body(), 'n1')?.textContent).toBe('Minutes of the harbour council.');
    expect(shown(body(), 'ref1')?.localName).toBe('p');
  });

  it('is the right one of two with the same words', () => {
    const article = body();
    expect(shown(article, 'n3')).toBe(article.querySelectorAll('li')[2]);
  });

  it('is none where the link leaves the page or leads nowhere in it', () => {
    expect(noteAt(document, 'https://elsewhere.example/#n1')).toBeNull();
    expect(noteAt(document, address(''))).toBeNull();
    expect(noteAt(document, address('n9'))).toBeNull();
    expect(noteAt(document, address('%E0%A4%A'))).toBeNull();
  });

  it('stands after an anchor that is empty itself', () => {
    page('<div><p id="n1"></p><p>A survey of the quays, 2019.</p></div>');
    expect(shown(drawn('<p>A survey of the quays, 2019.</p>'), 'n1')?.localName).toBe('p');
  });

  it('is looked for whatever a page calls its elements', () => {
    const hostile = ['__proto__', 'constructor', 'getElementById', '"]<img onerror=x>', '*', 'body', 'x y'];
    page(
      '<form name="getElementById"></form><img name="querySelectorAll2">' +
        hostile.map((_, index) => `<p>Note number ${index} of the page.</p>`).join(''),
    );
    const notes = [...document.querySelectorAll('p')];
    notes.forEach((note, index) => (note.id = hostile[index]!));
    const article = drawn(notes.map(({ textContent }) => `<p>${textContent}</p>`).join(''));
    const found = hostile.map((id) => shown(article, encodeURIComponent(id))?.textContent);
    expect(found).toEqual(notes.map(({ textContent }) => textContent));
    expect([...article.querySelectorAll('[id], [name]')]).toEqual([]);
  });
});

describe('a place in the article', () => {
  const body = drawn(
    '<h2>Vote</h2><figure><img></figure><p>The council voted on Tuesday.</p><p>Nobody spoke against it.</p>',
  );

  it('is told by the words at it or next after it', () => {
    expect(placeFrom(body.children, 0)?.words).toBe('ThecouncilvotedonTuesday.');
    expect(placeFrom(body.children, 3)?.words).toBe('Nobodyspokeagainstit.');
    expect(placeFrom(body.children, 4)).toBeNull();
  });

  it('is the first of those in view that the article has', () => {
    const places = ['Subscribetoournewsletter', 'councilvotedonTuesday.', 'Nobodyspokeagainstit.'];
    const found = drawnAt(
      body,
      places.map((words) => ({ words, nth: 0 })),
    );
    expect(found?.textContent).toBe('The council voted on Tuesday.');
  });
});
