// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { Listen } from '../../../components/reader/Listen';
import { ReaderView, type ReaderViewProps } from '../../../components/reader/ReaderView';
import type { Block } from '../../../lib/article';
import { DEFAULT_READING } from '../../../lib/reading';
import { ok } from '../../../lib/problem';
import { aCoverage, anArticle, aNarrative, anOutlet, paragraph, quietVoices } from '../common/a-story';
import { button, click, draw, words } from '../common/own-pages';

beforeAll(() => {
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined;
  window.matchMedia = (media) => ({ matches: true, media }) as MediaQueryList;
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
});

const reader = (part: Partial<ReaderViewProps> = {}) =>
  draw(
    <ReaderView
      article={ok(anArticle())}
      outlet={ok(anOutlet())}
      narrative={ok(aNarrative())}
      model={{ state: 'none' }}
      coverage={ok(aCoverage())}
      offers={[]}
      voices={null}
      voiceCount={null}
      receipt={null}
      suggested={null}
      trouble={null}
      actions={{
        open: () => undefined,
        retry: () => undefined,
        readAnyway: () => undefined,
        judge: () => Promise.resolve(null),
        search: () => Promise.resolve(ok({ found: 0 })),
        recount: () => undefined,
        voices: quietVoices,
        tell: () => undefined,
        hush: () => undefined,
        label: null,
        follow: null,
        allow: null,
        options: null,
        explore: () => undefined,
      }}
      reading={DEFAULT_READING}
      onReading={() => undefined}
      onMarks={() => () => undefined}
      onTake={() => Promise.resolve(null)}
      onListen={() => Promise.resolve(null)}
      noteOf={() => null}
      startsAt={[]}
      onPlace={() => undefined}
      onClosed={() => undefined}
      {...part}
    />,
  );

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text, runs: [{ text }] });

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

  it('shows how far an article is read only where there is something to scroll', async () => {
    const box = vi.spyOn(Element.prototype, 'getBoundingClientRect');
    const window = vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(800);
    const shown = async (height: number) => {
      box.mockReturnValue({ ...new DOMRect(), top: -height / 4, height } as DOMRect);
      const place = await reader();
      await act(() => new Promise<void>((resolve) => requestAnimationFrame(() => resolve())));
      return place.querySelector<HTMLProgressElement>('.reader-progress')?.value;
    };
    expect(await shown(600)).toBeUndefined();
    expect(await shown(1_600)).toBe(0.5);
    box.mockRestore();
    window.mockRestore();
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

describe('the choices of how an article is set', () => {
  it('are told one by one as they are made', async () => {
    const onReading = vi.fn();
    const place = await reader({ onReading });
    const settings = place.querySelector('#reader-settings')!;
    await click(settings.querySelector('[data-value="sepia"] input')!);
    expect(onReading).toHaveBeenLastCalledWith({ theme: 'sepia' });
    const [size] = settings.querySelectorAll<HTMLInputElement>('input[type="range"]');
    size!.value = '24';
    size!.dispatchEvent(new Event('input', { bubbles: true }));
    expect(onReading).toHaveBeenLastCalledWith({ size: 24 });
    await click(settings.querySelector('input[type="checkbox"]')!);
    expect(onReading).toHaveBeenLastCalledWith({ justify: true });
  });

  it('are made by key too, within their bounds, and never with one of the browser’s own', async () => {
    const onReading = vi.fn();
    const place = await reader({ onReading, reading: { ...DEFAULT_READING, size: 36 } });
    const press = (key: string, more: KeyboardEventInit = {}) =>
      place.querySelector('dialog')!.dispatchEvent(new KeyboardEvent('keydown', { key, ...more }));
    press('+');
    press('-');
    press('g');
    press('+', { ctrlKey: true });
    expect(onReading.mock.calls).toEqual([[{ size: 36 }], [{ size: 35 }], [{ guide: true }]]);
  });

  it('show in the dialog', async () => {
    const place = await reader({
      reading: { ...DEFAULT_READING, theme: 'sepia', face: 'legible', guide: true },
    });
    const dialog = place.querySelector('dialog')!;
    expect([dialog.dataset.theme, dialog.dataset.face]).toEqual(['sepia', 'legible']);
    expect(dialog.style.getPropertyValue('--size')).toBe('19px');
    expect(place.querySelector('.reader-guide')).not.toBeNull();
  });
});

describe('the contents', () => {
  it('lead to each heading', async () => {
    const blocks = [paragraph('One.'), heading('The vote'), paragraph('Two.'), heading('The pier')];
    const place = await reader({ article: ok(anArticle({ blocks })) });
    const entries = [...place.querySelectorAll('#reader-outline button')].map((entry) => entry.textContent);
    expect(entries).toEqual(['The vote', 'The pier']);
    expect(words(place.querySelector('#reader-keys')!)).toContain('Open the contents');
  });

  it('are offered neither as a button nor as a key where there are none', async () => {
    const place = await reader();
    expect(place.querySelector('#reader-outline')).toBeNull();
    expect(words(place.querySelector('#reader-keys')!)).not.toContain('Open the contents');
  });
});

describe('reading aloud', () => {
  it('is refused in plain words where the browser has no voice for the language', async () => {
    const place = await draw(
      <Listen article={anArticle()} body={() => null} reading={DEFAULT_READING} onChange={() => undefined} />,
    );
    expect(words(place)).toBe('This browser has no voice for the language of this article.');
  });
});
