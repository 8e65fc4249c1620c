// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { PopupFoot } from '../../../components/popup/PopupFoot';
import { fail, ok } from '../../../lib/problem';
import { button, click, draw, words } from '../common/own-pages';

const off = { host: 'www.harbour-post.example', chosen: false };
const control = (place: HTMLElement) => place.querySelector<HTMLInputElement>('input[role="switch"]')!;

describe('the popup’s foot', () => {
  it('gives the reason beside the switch before the browser asks', async () => {
    const place = await draw(<PopupFoot site={off} onSite={vi.fn()} ways={[]} />);
    const hint = place.querySelector(`#${CSS.escape(control(place).getAttribute('aria-describedby')!)}`)!;
    expect(words(hint)).toMatch(/The browser will ask whether Parallax may read this site/);
  });

  it('turns the switch only when the site is allowed, and says so when it is not', async () => {
    const onSite = vi.fn(() => Promise.resolve(ok(false)));
    const place = await draw(<PopupFoot site={off} onSite={onSite} ways={[]} />);
    await click(control(place));
    expect(onSite).toHaveBeenCalledWith(true);
    expect(control(place).checked).toBe(false);
    expect(words(place)).toContain('The browser did not allow this site');
  });

  it('names what went wrong', async () => {
    const onSite = () => Promise.resolve(fail({ code: 'worker-gone', doing: 'sites/want' }));
    const place = await draw(<PopupFoot site={off} onSite={onSite} ways={[]} />);
    await click(control(place));
    expect(words(place)).toContain('The browser stopped Parallax');
  });

  it('has no switch on a page that is no site, and still every way out', async () => {
    const go = vi.fn();
    const place = await draw(<PopupFoot site={null} onSite={vi.fn()} ways={[{ label: 'Options', go }]} />);
    expect(control(place)).toBeNull();
    await click(button(place, 'Options'));
    expect(go).toHaveBeenCalledOnce();
  });
});
