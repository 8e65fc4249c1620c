// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { EntryList, type EntryListProps } from '../../../components/options/EntryList';
import type { Problem } from '../../../lib/problem';
import { button, click, draw, type, words } from '../common/own-pages';

const well = () => Promise.resolve<Problem | null>(null);

const listOf = (part: Partial<EntryListProps>) => (
  <EntryList
    entries={['tariff', 'ferry']}
    nameOf={(entry) => entry}
    asksFor="A word to hide"
    field={{ maxLength: 100 }}
    onAdd={well}
    onRemove={well}
    {...part}
  />
);

describe('a list of the reader’s own', () => {
  it('takes what is typed, without the spaces around it, and empties the field', async () => {
    const onAdd = vi.fn(well);
    const place = await draw(listOf({ onAdd }));
    const field = place.querySelector('input')!;
    await type(field, '  harbour ');
    await click(button(place, 'Add'));
    expect(onAdd).toHaveBeenCalledWith('harbour');
    expect(field.value).toBe('');
  });

  it('asks for nothing while nothing is typed', async () => {
    const onAdd = vi.fn(well);
    const place = await draw(listOf({ onAdd }));
    await type(place.querySelector('input')!, '   ');
    await click(button(place, 'Add'));
    expect(onAdd).not.toHaveBeenCalled();
  });

  it('keeps what was typed and says why it was not taken', async () => {
    const place = await draw(
      listOf({ onAdd: () => Promise.resolve<Problem | null>({ code: 'private-window' }) }),
    );
    const field = place.querySelector('input')!;
    await type(field, 'harbour');
    await click(button(place, 'Add'));
    expect(field.value).toBe('harbour');
    expect(words(place.querySelector('[role=alert]')!)).not.toBe('');
  });

  it('gives the focus to its field when an entry was taken off', async () => {
    const onRemove = vi.fn(well);
    const place = await draw(listOf({ onRemove }));
    await click(button(place, 'Remove ferry'));
    expect(onRemove).toHaveBeenCalledWith('ferry');
    expect(document.activeElement).toBe(place.querySelector('input'));
  });
});
