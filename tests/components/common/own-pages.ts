import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';
import { checkOutlet, type Outlet } from '../../../lib/outlets';

/** A place to draw in, empty again at the next call. */
export async function draw(view: ComponentChild): Promise<HTMLElement> {
  // jsdom has dialogs but cannot open them.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  await act(() => render(view, place));
  return place;
}

/** Draw again in the same place, as a page does when its state changes. */
export async function redraw(place: HTMLElement, view: ComponentChild): Promise<void> {
  await act(() => render(view, place));
}

/** Everything said at this place, white space folded. */
export const words = (place: ParentNode) => (place.textContent ?? '').replace(/\s+/gu, ' ').trim();

/** The button with exactly this name, closed dialogs left out; throws where there is none. */
export function button(place: ParentNode, name: string): HTMLButtonElement {
  const buttons = [...place.querySelectorAll('button')].filter((each) => !each.closest('dialog:not([open])'));
  const found = buttons.find((each) => words(each) === name);
  if (!found) throw new Error(`no button “${name}” among: ${buttons.map((each) => words(each)).join(', ')}`);
  return found;
}

export const has = (place: ParentNode, name: string) =>
  [...place.querySelectorAll('button')].some((each) => words(each) === name);

/** Click, and let what it started come to its end. */
export const click = (target: HTMLElement) =>
  act(async () => {
    target.click();
    await new Promise((resolve) => setTimeout(resolve));
  });

export async function type(input: HTMLInputElement, text: string): Promise<void> {
  await act(() => {
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** Let timers and answers under way arrive. */
export const pause = (ms: number) => act(() => new Promise((resolve) => setTimeout(resolve, ms)));

export function outlet(name: string, part: Record<string, unknown> = {}): Outlet {
  const domain = `${name.toLowerCase().replace(/\W+/g, '')}.example`;
  const checked = checkOutlet({ domain, name, feeds: [`https://feeds.${domain}/rss`], ...part });
  if (!checked.ok) throw new Error(`the sample ${name} is no outlet: ${JSON.stringify(checked.problem)}`);
  return { ...checked.value, origin: 'table' };
}
