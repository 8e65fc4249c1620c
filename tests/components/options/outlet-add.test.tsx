// @vitest-environment jsdom
import { useState } from 'preact/hooks';
import { describe, expect, it, vi } from 'vitest';
import { OutletAdd, type OutletAddProps } from '../../../components/options/OutletAdd';
import { fail, ok } from '../../../lib/problem';
import { button, click, draw, has, outlet, type, words } from '../common/own-pages';

const FEEDS = ['https://morning.example/rss', { url: 'https://morning.example/sport.xml', section: 'Sport' }];
const morning = outlet('Morning', { feeds: FEEDS });

function Page(props: Omit<OutletAddProps, 'address' | 'onAddress'>) {
  const [address, setAddress] = useState('');
  return <OutletAdd {...props} address={address} onAddress={setAddress} />;
}

async function find(props: Partial<OutletAddProps> = {}, address = 'morning.example') {
  const onAdd = vi.fn<OutletAddProps['onAdd']>(() => Promise.resolve(null));
  const place = await draw(<Page onDiscover={() => Promise.resolve(ok(morning))} onAdd={onAdd} {...props} />);
  await type(place.querySelector('input')!, address);
  await click(button(place, 'Find feed'));
  return { place, onAdd };
}

describe('adding an outlet by its address', () => {
  it('shows what was found before anything is kept', async () => {
    const { place, onAdd } = await find();
    expect(words(place)).toContain('2 feeds were found');
    expect(words(place)).toContain('https://morning.example/sport.xml');
    expect(document.activeElement?.tagName).toBe('H4');
    expect(onAdd).not.toHaveBeenCalled();
  });

  it('keeps it with the name and the feeds the reader chose, and follows it', async () => {
    const { place, onAdd } = await find();
    await type(place.querySelector<HTMLInputElement>('.found input.field')!, 'Morning Paper');
    await click(place.querySelectorAll<HTMLInputElement>('input[type=checkbox]')[1]!);
    await click(button(place, 'Add and follow'));
    expect(onAdd).toHaveBeenCalledWith(
      expect.objectContaining({
        domain: 'morning.example',
        name: 'Morning Paper',
        feeds: [{ url: 'https://morning.example/rss', section: null }],
      }),
    );
    expect(words(place.querySelector('[role=status]')!)).toBe('Morning Paper was added, and you follow it.');
    expect(place.querySelector('input')!.value).toBe('');
    expect(has(place, 'Add and follow')).toBe(false);
  });

  it('keeps nothing without a feed', async () => {
    const { place, onAdd } = await find();
    for (const box of place.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) await click(box);
    await click(button(place, 'Add and follow'));
    expect(onAdd).not.toHaveBeenCalled();
  });

  it('names an address that is none, without asking for anything', async () => {
    const onDiscover = vi.fn<OutletAddProps['onDiscover']>();
    const { place } = await find({ onDiscover }, '  ');
    expect(onDiscover).not.toHaveBeenCalled();
    expect(words(place.querySelector('[role=alert]')!)).toMatch(/is not a web address/);
  });

  it('names a site without a feed and leaves the address to be corrected', async () => {
    const onDiscover = () => Promise.resolve(fail({ code: 'feed-not-found', host: 'morning.example' }));
    const { place } = await find({ onDiscover });
    expect(words(place.querySelector('[role=alert]')!)).toMatch(/No feed was found on morning\.example/);
    expect(place.querySelector('input')!.value).toBe('morning.example');
  });

  it('asks for the permission within the click itself', async () => {
    const onDiscover = vi.fn<OutletAddProps['onDiscover']>(() => Promise.resolve(ok(morning)));
    const place = await draw(<Page onDiscover={onDiscover} onAdd={() => Promise.resolve(null)} />);
    await type(place.querySelector('input')!, 'morning.example');
    button(place, 'Find feed').click();
    expect(onDiscover).toHaveBeenCalledWith('morning.example');
  });
});
