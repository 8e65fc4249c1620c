// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { SettingsData } from '../../../components/options/SettingsData';
import { SettingsPage } from '../../../components/options/SettingsPage';
import { SettingsPolling } from '../../../components/options/SettingsPolling';
import { SettingsReading } from '../../../components/options/SettingsReading';
import { Failure, fail, ok, type Problem } from '../../../lib/problem';
import { DEFAULT_SETTINGS } from '../../../lib/settings';
import { button, click, draw, redraw, type, words } from '../common/own-pages';

const settings = { ...DEFAULT_SETTINGS };
const well = () => Promise.resolve(null);
const FULL: Problem = { code: 'storage-failed', doing: 'saving your choice', full: true };

describe('reading', () => {
  it('saves the narrative’s length at once', async () => {
    const onChange = vi.fn(well);
    const place = await draw(<SettingsReading settings={settings} onChange={onChange} />);
    await click(place.querySelector<HTMLInputElement>('input[value="8"]')!);
    expect(onChange).toHaveBeenCalledWith({ narrativeLength: 8 });
  });

  it('shows a change that was made elsewhere', async () => {
    const place = await draw(<SettingsReading settings={settings} onChange={well} />);
    await redraw(
      place,
      <SettingsReading settings={{ ...settings, narrativeLength: 3, showPictures: false }} onChange={well} />,
    );
    expect(place.querySelector<HTMLInputElement>('input[type=radio]:checked')!.value).toBe('3');
    expect(place.querySelector<HTMLInputElement>('input[type=checkbox]')!.checked).toBe(false);
  });

  it('goes back to what is stored where saving failed, and says why', async () => {
    const place = await draw(<SettingsReading settings={settings} onChange={() => Promise.resolve(FULL)} />);
    const pictures = place.querySelector<HTMLInputElement>('input[type=checkbox]')!;
    await click(pictures);
    expect(words(place)).toMatch(/storage is full/);
    expect(pictures.checked).toBe(settings.showPictures);
  });
});

describe('polling', () => {
  it('names what a deed throws, and lets it be tried again', async () => {
    const onLoad = vi.fn(() => Promise.reject<never>(new Failure(FULL)));
    const place = await draw(<SettingsPolling settings={settings} onChange={well} onLoad={onLoad} />);
    await click(button(place, 'Load feeds now'));
    expect(words(place)).toMatch(/storage is full/);
    await click(button(place, 'Load feeds now'));
    expect(onLoad).toHaveBeenCalledTimes(2);
  });

  it('says how many feeds failed, and where they are named', async () => {
    const onLoad = () => Promise.resolve(ok({ feeds: 9, failed: 2 }));
    const place = await draw(<SettingsPolling settings={settings} onChange={well} onLoad={onLoad} />);
    await click(button(place, 'Load feeds now'));
    expect(words(place)).toContain('9 feeds were asked; 2 did not load. Each is named under Outlets.');
  });

  it('says that there is nothing to load', async () => {
    const onLoad = () => Promise.resolve(ok({ feeds: 0, failed: 0 }));
    const place = await draw(<SettingsPolling settings={settings} onChange={well} onLoad={onLoad} />);
    await click(button(place, 'Load feeds now'));
    expect(words(place)).toContain('follow an outlet first');
  });

  it('names a worker that went away', async () => {
    const onLoad = () => Promise.resolve(fail({ code: 'worker-gone', doing: 'loading the feeds' }));
    const place = await draw(<SettingsPolling settings={settings} onChange={well} onLoad={onLoad} />);
    await click(button(place, 'Load feeds now'));
    expect(words(place)).toMatch(/stopped Parallax before it was done/);
  });

  it('does not ask twice while it loads', async () => {
    const onLoad = vi.fn(() => new Promise<never>(() => undefined));
    const place = await draw(<SettingsPolling settings={settings} onChange={well} onLoad={onLoad} />);
    await click(button(place, 'Load feeds now'));
    await click(button(place, 'Load feeds now'));
    expect(onLoad).toHaveBeenCalledOnce();
    expect(words(place)).toContain('Loading…');
  });

  it('names each interval in words', async () => {
    const place = await draw(
      <SettingsPolling settings={settings} onChange={well} onLoad={() => new Promise(() => undefined)} />,
    );
    const select = place.querySelector('select')!;
    expect([...select.options].map((option) => option.label)).toEqual([
      '15 minutes',
      '30 minutes',
      '1 hour',
      '3 hours',
      '12 hours',
    ]);
    expect(select.value).toBe('30');
  });
});

describe('data', () => {
  const counts = { followed: 12, own: 0, feeds: 15, items: 1204, bytes: null };

  it('is cleared only after a question, and says when it is gone', async () => {
    const onClear = vi.fn(well);
    const place = await draw(<SettingsData counts={counts} onReset={well} onClear={onClear} />);
    await click(button(place, 'Clear everything'));
    expect(onClear).not.toHaveBeenCalled();
    const dialog = place.querySelector<HTMLDialogElement>('dialog[open]')!;
    expect(words(dialog)).toContain('cannot be brought back');
    await click(button(dialog, 'Clear everything'));
    expect(onClear).toHaveBeenCalledWith('everything');
    expect(words(place)).toContain('Everything is gone.');
  });

  it('that could not be cleared is not said to be gone', async () => {
    const place = await draw(
      <SettingsData counts={counts} onReset={well} onClear={() => Promise.resolve(FULL)} />,
    );
    await click(button(place, 'Clear collected items'));
    await click(button(place.querySelector('dialog[open]')!, 'Clear items'));
    expect(words(place)).not.toContain('The collected items are gone.');
    expect(words(place)).toMatch(/storage is full/);
  });

  it('resets the choices only after it has said what stays', async () => {
    const onReset = vi.fn(well);
    const place = await draw(<SettingsData counts={counts} onReset={onReset} onClear={well} />);
    await click(button(place, 'Reset choices'));
    expect(onReset).not.toHaveBeenCalled();
    const asked = place.querySelector<HTMLElement>('dialog[open]')!;
    expect(words(asked)).toContain('your own outlets and what you connected are kept');
    await click(button(asked, 'Reset choices'));
    expect(onReset).toHaveBeenCalledOnce();
  });

  it('is counted, and an unknown size is called unknown', async () => {
    const said = words(await draw(<SettingsData counts={counts} onReset={well} onClear={well} />));
    expect(said).toContain('Items in these feeds1,204');
    expect(said).toContain('Space used, aboutnot known');
  });
});

describe('the page', () => {
  it('leads from its contents to each section', async () => {
    const sections = [{ id: 'data', title: 'Data', intro: 'Kept here.', body: null }];
    const place = await draw(<SettingsPage sections={sections} />);
    const link = place.querySelector<HTMLAnchorElement>('nav a')!;
    const section = place.querySelector(link.getAttribute('href')!)!;
    expect(section.getAttribute('aria-labelledby')).toBe(section.querySelector('h2')!.id);
  });

  describe('searched', () => {
    const several = [
      {
        id: 'reading',
        title: 'Reading',
        intro: 'How an article is told.',
        body: (
          <>
            <p class="setting">Length of the narrative</p>
            <p class="setting">Show the article’s picture, déjà vu</p>
          </>
        ),
      },
      { id: 'privacy', title: 'Privacy', intro: 'What leaves.', body: <p>No server is involved.</p> },
    ];
    const shown = (place: HTMLElement) =>
      [...place.querySelectorAll('.setting, section')]
        .filter((each) => !each.closest('[hidden]'))
        .map((each) => each.id || words(each));

    it('shows only the settings that speak of every word, and their section in the contents', async () => {
      const place = await draw(<SettingsPage sections={several} />);
      await type(place.querySelector('input')!, 'reading PICTURE');
      expect(shown(place)).toEqual(['reading', 'Show the article’s picture, déjà vu']);
      expect(words(place.querySelector('nav')!)).toBe('Reading');
      expect(words(place.querySelector('[role="status"]')!)).toBe('Found in 1 section');
    });

    it('finds words without their accents, and sections that are only text', async () => {
      const place = await draw(<SettingsPage sections={several} />);
      await type(place.querySelector('input')!, 'deja');
      expect(shown(place)).toEqual(['reading', 'Show the article’s picture, déjà vu']);
      await type(place.querySelector('input')!, 'server');
      expect(shown(place)).toEqual(['privacy']);
    });

    it('says when nothing was found, and shows everything again when the search is emptied', async () => {
      const place = await draw(<SettingsPage sections={several} />);
      await type(place.querySelector('input')!, 'zebra');
      expect(shown(place)).toEqual([]);
      expect(words(place.querySelector('[role="status"]')!)).toMatch(/No setting mentions this/);
      await type(place.querySelector('input')!, '');
      expect(shown(place)).toHaveLength(4);
    });
  });
});
