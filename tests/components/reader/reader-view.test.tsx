// @vitest-environment jsdom
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ReaderView, type ReaderViewProps } from '../../../components/reader/ReaderView';
import { DEFAULT_READING } from '../../../lib/reading';
import { ok } from '../../../lib/problem';
import { aCoverage, anArticle, aNarrative, anOutlet, paragraph } from '../common/a-story';
import { button, click, draw, words } from '../common/own-pages';

beforeAll(() => {
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined;
  window.matchMedia = (media) => ({ matches: true, media }) as MediaQueryList;
});

const reader = (part: Partial<ReaderViewProps> = {}) =>
  draw(
    <ReaderView
      article={ok(anArticle())}
      outlet={ok(anOutlet())}
      narrative={ok(aNarrative())}
      coverage={ok(aCoverage())}
      suggested={null}
      trouble={null}
      actions={{ open: () => undefined, retry: () => undefined, follow: null, allow: null, options: null }}
      reading={DEFAULT_READING}
      onReading={() => undefined}
      onClosed={() => undefined}
      {...part}
    />,
  );

describe('the reader', () => {
  it('is a dialog over the page with the article and all parts', async () => {
    const place = await reader();
    expect(place.querySelector('dialog')?.open).toBe(true);
    expect(document.activeElement).toBe(place.querySelector('dialog'));
    expect(words(place.querySelector('article')!)).toContain('A pontoon opens in August.');
    expect(words(place.querySelector('aside')!)).toContain('Who is speaking');
  });

  it('is closed by its button, and tells so once the dialog is', async () => {
    const onClosed = vi.fn();
    const place = await reader({ onClosed });
    await click(button(place, 'Close Esc'));
    expect(place.querySelector('dialog')?.open).toBe(false);
    place.querySelector('dialog')!.dispatchEvent(new Event('close'));
    expect(onClosed).toHaveBeenCalledOnce();
  });

  it('shows a line’s passage in the article, and leads back to the line', async () => {
    const place = await reader();
    const line = place.querySelector<HTMLElement>('button.lede')!;
    line.focus();
    await click(line);
    expect(place.querySelector('mark.passage')?.textContent).toBe('The council voted on Tuesday.');
    expect(document.activeElement?.tagName).toBe('MARK');
    await click(button(place, 'Back to “In short”'));
    expect(document.activeElement).toBe(line);
    expect(place.querySelector('mark.passage')).toBeNull();
  });

  it('runs from right to left where the article does, and names its language', async () => {
    const place = await reader({ article: ok(anArticle({ direction: 'rtl', language: 'ar' })) });
    const article = place.querySelector('article')!;
    expect([article.dir, article.lang]).toEqual(['rtl', 'ar']);
    expect(place.querySelector('dialog')?.dir).toBe('ltr');
  });

  it('shows the lead picture once, not again where the body opens with one', async () => {
    expect((await reader()).querySelectorAll('article img')).toHaveLength(1);
    const src = 'https://pictures.example/other-size.jpg';
    const image = {
      kind: 'image',
      text: '',
      src,
      alt: '',
      caption: null,
      credit: null,
      width: null,
      height: null,
    } as const;
    const article = anArticle({ blocks: [image, paragraph('The council voted.')] });
    expect((await reader({ article: ok(article) })).querySelectorAll('article img')).toHaveLength(1);
  });
});
