// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { OutletTransfer, type OutletTransferProps } from '../../../components/options/OutletTransfer';
import type { Outlet, OutletPack } from '../../../lib/outlets';
import { fail, ok } from '../../../lib/problem';
import { button, click, draw, has, outlet, pause, words } from '../common/own-pages';

const pack = (...outlets: Outlet[]): OutletPack => ({
  name: 'Lake papers',
  licence: 'CC0-1.0',
  date: '2026-05-01',
  author: null,
  link: null,
  axis: null,
  outlets,
});
const well = () => Promise.resolve(null);

const transfer = (part: Partial<OutletTransferProps> = {}) =>
  draw(
    <OutletTransfer
      own={[]}
      followed={[]}
      hasFeeds={false}
      onRead={() => Promise.resolve(ok(pack(outlet('Post'), outlet('Echo'))))}
      onImport={well}
      onExport={well}
      onExportFeeds={well}
      onFollow={well}
      onRemove={well}
      {...part}
    />,
  );

/** Choose a file, as the browser's dialog does. */
async function choose(place: HTMLElement, name = 'outlets.json'): Promise<void> {
  const picker = place.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(picker, 'files', { configurable: true, value: [new File(['{}'], name)] });
  picker.dispatchEvent(new Event('change', { bubbles: true }));
  await pause(0);
}

describe('importing outlets', () => {
  it('shows what the file holds before anything changes', async () => {
    const onImport = vi.fn<OutletTransferProps['onImport']>(well);
    const place = await transfer({ own: [outlet('Echo')], onImport });
    await choose(place);
    expect(words(place)).toContain('Lake papers: 2 outlets');
    expect(words(place)).toContain('2026-05-01 · license: CC0-1.0');
    expect(words(place)).toContain('Post, Echo. 1 of them replaces an outlet you have already.');
    expect(onImport).not.toHaveBeenCalled();
  });

  it('can follow them at once, or not', async () => {
    const onImport = vi.fn<OutletTransferProps['onImport']>(well);
    const place = await transfer({ onImport });
    await choose(place);
    await click(button(place, 'Import only'));
    expect(onImport.mock.calls[0]![1]).toBe(false);
    expect(words(place)).toContain('2 outlets imported.');
    await choose(place);
    await click(button(place, 'Import and follow'));
    expect(onImport.mock.calls[1]![1]).toBe(true);
    expect(words(place)).toContain('2 outlets imported and followed.');
  });

  it('does not offer to follow outlets without a feed', async () => {
    const onRead = () => Promise.resolve(ok(pack(outlet('Post', { feeds: [] }))));
    const place = await transfer({ onRead });
    await choose(place);
    expect(has(place, 'Import and follow')).toBe(false);
    expect(has(place, 'Import only')).toBe(true);
  });

  it('names the place in the file that is wrong, and offers nothing to import', async () => {
    const onRead = () =>
      Promise.resolve(fail({ code: 'import-invalid', at: 'outlets[3].domain', expected: 'a domain' }));
    const place = await transfer({ onRead });
    await choose(place);
    expect(words(place.querySelector('.transfer [role=alert]')!)).toBe(
      'The file was not imported. At outlets[3].domain: expected a domain. Nothing was changed.',
    );
    expect(has(place, 'Import only')).toBe(false);
  });

  it('forgets an earlier file when the next one is wrong', async () => {
    const onRead = vi
      .fn<OutletTransferProps['onRead']>()
      .mockResolvedValueOnce(ok(pack(outlet('Post'))))
      .mockResolvedValueOnce(fail({ code: 'import-invalid', at: 'line 1', expected: 'JSON' }));
    const place = await transfer({ onRead });
    await choose(place, 'good.json');
    await choose(place, 'bad.json');
    expect(has(place, 'Import only')).toBe(false);
  });
});

describe('the reader’s own outlets', () => {
  it('cannot be exported while there are none', async () => {
    const onExport = vi.fn(well);
    const place = await transfer({ onExport });
    await click(button(place, 'Export your outlets'));
    expect(onExport).not.toHaveBeenCalled();
    expect(button(place, 'Export your outlets').getAttribute('aria-disabled')).toBe('true');
  });

  it('are exported on a click', async () => {
    const onExport = vi.fn(well);
    await click(button(await transfer({ own: [outlet('Post')], onExport }), 'Export your outlets'));
    expect(onExport).toHaveBeenCalledOnce();
  });

  it('say which list they came from, not that they are the reader’s', async () => {
    const named = { name: 'Lake papers', licence: null, date: null };
    const own: Outlet[] = [
      { ...outlet('Post'), origin: 'own', pack: named },
      { ...outlet('Echo'), origin: 'own' },
    ];
    const rows = [...(await transfer({ own })).querySelectorAll('.outlet-list li')];
    expect(rows.map((row) => row.querySelector('.badge')?.textContent)).toEqual([
      'From the list “Lake papers”',
      undefined,
    ]);
  });

  it('are removed only after a question', async () => {
    const onRemove = vi.fn(well);
    const place = await transfer({ own: [outlet('Post')], onRemove });
    await click(button(place, 'Remove Post'));
    const dialog = place.querySelector('dialog')!;
    expect(words(dialog)).toContain('Remove Post?');
    expect(onRemove).not.toHaveBeenCalled();
    await click(button(dialog, 'Cancel'));
    expect(dialog.open).toBe(false);
    expect(onRemove).not.toHaveBeenCalled();
    await click(button(place, 'Remove Post'));
    await click(button(dialog, 'Remove'));
    expect(onRemove).toHaveBeenCalledWith('post.example');
  });

  it('are followed from here', async () => {
    const onFollow = vi.fn(well);
    const post = outlet('Post');
    await click(button(await transfer({ own: [post], onFollow }), 'Follow Post'));
    expect(onFollow).toHaveBeenCalledWith(post);
  });
});

describe('what the reader follows', () => {
  const name = 'Export what you follow as OPML';

  it('cannot be exported while none of it has a feed', async () => {
    const onExportFeeds = vi.fn(well);
    const place = await transfer({ onExportFeeds });
    await click(button(place, name));
    expect(onExportFeeds).not.toHaveBeenCalled();
    expect(button(place, name).getAttribute('aria-disabled')).toBe('true');
  });

  it('is exported on a click, also without an outlet of one’s own', async () => {
    const onExportFeeds = vi.fn(well);
    await click(button(await transfer({ hasFeeds: true, onExportFeeds }), name));
    expect(onExportFeeds).toHaveBeenCalledOnce();
  });

  it('is not exported without a word when that fails', async () => {
    const onExportFeeds = () => Promise.resolve({ code: 'worker-gone', doing: 'listing outlets' } as const);
    const place = await transfer({ hasFeeds: true, onExportFeeds });
    await click(button(place, name));
    expect(words(place)).toContain('The browser stopped Parallax before it was done. Try again.');
  });
});
