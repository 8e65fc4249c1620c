// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { PopupFoot } from '../../../components/popup/PopupFoot';
import { fail, ok } from '../../../lib/problem';
import { button, click, draw, words } from '../common/own-pages';

const off = { host: 'www.harbour-post.example', chosen: false };
const control = (place: HTMLElement) => place.querySelector<HTMLInputElement>('input[role="switch"]')!;

describe('the popup’s foot', () => {
  it('gives the reason beside the switch before the browser asks', async () => {
    const place = await draw(
      <PopupFoot site={off} onSite={vi.fn()} marks={null} onMarks={() => undefined} ways={[]} />,
    );
    const hint = place.querySelector(`#${CSS.escape(control(place).getAttribute('aria-describedby')!)}`)!;
    expect(words(hint)).toMatch(/The browser will ask whether Parallax may read this site/);
  });

  it('turns the switch only when the site is allowed, and says so when it is not', async () => {
    const onSite = vi.fn(() => Promise.resolve(ok(false)));
    const place = await draw(
      <PopupFoot site={off} onSite={onSite} marks={null} onMarks={() => undefined} ways={[]} />,
    );
    await click(control(place));
    expect(onSite).toHaveBeenCalledWith(true);
    expect(control(place).checked).toBe(false);
    expect(words(place)).toContain('The browser did not allow this site');
  });

  it('names what went wrong', async () => {
    const onSite = () => Promise.resolve(fail({ code: 'worker-gone', doing: 'sites/want' }));
    const place = await draw(
      <PopupFoot site={off} onSite={onSite} marks={null} onMarks={() => undefined} ways={[]} />,
    );
    await click(control(place));
    expect(words(place)).toContain('The browser stopped Parallax');
  });

  it('counts the highlights of the article and turns their marks in the page off and on', async () => {
    const onMarks = vi.fn();
    const marks = { kept: 3, on: true };
    const place = await draw(
      <PopupFoot site={null} onSite={vi.fn()} marks={marks} onMarks={onMarks} ways={[]} />,
    );
    expect(words(place)).toBe('Mark my 3 highlights in this page');
    await click(control(place));
    expect(onMarks).toHaveBeenCalledWith(false);
  });

  it('has no switch on a page that is no site, and still every way out', async () => {
    const go = vi.fn();
    const place = await draw(
      <PopupFoot
        site={null}
        onSite={vi.fn()}
        marks={null}
        onMarks={vi.fn()}
        ways={[{ label: 'Options', go }]}
      />,
    );
    expect(control(place)).toBeNull();
    await click(button(place, 'Options'));
    expect(go).toHaveBeenCalledOnce();
  });
});
