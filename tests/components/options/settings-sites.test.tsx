// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { SettingsSites } from '../../../components/options/SettingsSites';
import { button, click, draw, has, words } from '../common/own-pages';

const well = () => Promise.resolve(null);
const sites = [
  { host: 'www.harbour-post.example', allowed: true },
  { host: 'news.far.example', allowed: false },
];

describe('the sites where the reader opens by itself', () => {
  it('say how to choose one while there is none', async () => {
    const place = await draw(<SettingsSites sites={[]} onAllow={well} onRemove={well} />);
    expect(words(place)).toMatch(/None yet. Open a page of a site/);
  });

  it('can each be removed, and the focus stays with the list', async () => {
    const onRemove = vi.fn(well);
    const place = await draw(<SettingsSites sites={sites} onAllow={well} onRemove={onRemove} />);
    await click(button(place, 'Remove www.harbour-post.example'));
    expect(onRemove).toHaveBeenCalledWith('www.harbour-post.example');
    expect(document.activeElement).toBe(place.firstElementChild);
  });

  it('can be allowed only where the browser does not allow them yet', async () => {
    const onAllow = vi.fn(well);
    const place = await draw(<SettingsSites sites={sites} onAllow={onAllow} onRemove={well} />);
    expect(has(place, 'Allow www.harbour-post.example')).toBe(false);
    await click(button(place, 'Allow news.far.example'));
    expect(onAllow).toHaveBeenCalledWith('news.far.example');
  });
});
