// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { ViewContext } from '../../../components/common/view';
import { VoicesPanel, type VoicesActions } from '../../../components/voices/VoicesPanel';
import { ok } from '../../../lib/problem';
import type { Sent, Voice, VoicesView } from '../../../lib/voices';
import { NOON } from '../common/a-story';
import { button, click, draw, has, redraw, words } from '../common/own-pages';

const URL = 'https://harbor.example/bridge';
const aVoice = (part: Partial<Voice> = {}): Voice => ({
  id: 'a'.repeat(64),
  author: 'b'.repeat(64),
  name: 'npub1qq…wxyz',
  text: 'The old bridge was never safe.',
  createdAt: NOON - 3_600_000,
  parent: null,
  depth: 0,
  own: false,
  unreviewed: false,
  ...part,
});
const aView = (part: Partial<VoicesView> = {}): VoicesView => ({
  url: URL,
  voices: [aVoice()],
  more: 0,
  unreviewed: 0,
  hidden: { rules: 0, mutes: 0, moderators: 0 },
  left: 3,
  drafts: [],
  typed: [],
  identity: 'ready',
  consented: true,
  isPrivate: false,
  relays: [{ url: 'wss://relay.example/', host: 'relay.example', lastOkAt: NOON, problem: null }],
  ...part,
});
const SENT: Sent = { outcome: 'sent', id: 'c'.repeat(64), takenBy: ['relay.example'], missed: [] };

const some = (part: Partial<VoicesActions> = {}): VoicesActions => ({
  load: vi.fn(),
  ask: () => Promise.resolve(null),
  consent: () => Promise.resolve(null),
  send: () => Promise.resolve(ok(SENT)),
  keep: () => Promise.resolve(true),
  resend: () => Promise.resolve(ok(SENT)),
  discard: () => Promise.resolve(null),
  remove: () => Promise.resolve(null),
  judge: () => Promise.resolve(ok({ sent: 1 })),
  undo: () => Promise.resolve(null),
  options: null,
  ...part,
});
const drawn = (view: Partial<VoicesView>, actions: Partial<VoicesActions>) => (
  <ViewContext.Provider value={{ locale: 'en', now: NOON }}>
    <VoicesPanel voices={ok(aView(view))} actions={some(actions)} onRetry={() => undefined} />
  </ViewContext.Provider>
);
const panel = (view: Partial<VoicesView> = {}, actions: Partial<VoicesActions> = {}) =>
  draw(drawn(view, actions));
const write = async (place: HTMLElement, text: string): Promise<void> => {
  const field = place.querySelector('textarea')!;
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await new Promise((done) => setTimeout(done));
};

describe('the comments on an article', () => {
  it('stand with who wrote them, when, and answers below what they answer', async () => {
    const place = await panel({
      voices: [aVoice(), aVoice({ id: 'd'.repeat(64), depth: 1, own: true, text: 'It stood for 80 years.' })],
    });
    expect(words(place)).toContain('npub1qq…wxyz');
    expect(words(place)).toContain('1 hour ago');
    expect(place.querySelector('[data-own="true"]')?.getAttribute('data-depth')).toBe('1');
    expect(has(place, 'Delete')).toBe(true);
  });

  it('by authors the reader does not know stay folded until they are asked for', async () => {
    const load = vi.fn();
    const place = await panel({ voices: [], unreviewed: 7 }, { load });
    expect(words(place)).not.toContain('bridge');
    await click(button(place, 'Show 7 comments by people you don’t know'));
    expect(load).toHaveBeenCalledWith({ unreviewed: true });
  });

  it('can be hidden, muted and reported in a tap, and that taken back', async () => {
    const judge = vi.fn(() => Promise.resolve(ok({ sent: 1 })));
    const undo = vi.fn(() => Promise.resolve(null));
    const place = await panel({}, { judge, undo });
    await click(button(place, 'Report'));
    await click(button(place, 'Spam'));
    expect(judge).toHaveBeenCalledWith(aVoice().id, 'report', 'spam');
    await click(button(place, 'Undo'));
    expect(undo).toHaveBeenCalledWith(aVoice().id, 'report');
  });

  it('say so when a report stayed here', async () => {
    const judge = vi.fn(() => Promise.resolve(ok({ sent: 0 })));
    const place = await panel({ consented: false, identity: 'none' }, { judge });
    await click(button(place, 'Report'));
    expect(words(place)).toContain('This only hides it here.');
    await click(button(place, 'Abuse'));
    expect(words(place)).toContain('Hidden here. No report was sent.');
  });

  it('leave the reader at the way back, not at the top of the page', async () => {
    const place = await panel({}, { judge: () => Promise.resolve(ok({ sent: 0 })) });
    document.body.append(place);
    await click(button(place, 'Hide'));
    expect(document.activeElement).toBe(button(place, 'Undo'));
    await click(button(place, 'Undo'));
    expect(document.activeElement?.textContent).toContain('The old bridge was never safe.');
    place.remove();
  });

  it('of the reader’s own are deleted only after a second thought', async () => {
    const remove = vi.fn(() => Promise.resolve(null));
    const place = await panel({ voices: [aVoice({ own: true })] }, { remove });
    await click(button(place, 'Delete'));
    expect(remove).not.toHaveBeenCalled();
    expect(words(place)).toContain('it cannot be brought back');
    await click([...place.querySelectorAll<HTMLButtonElement>('.question button')][0]!);
    expect(remove).toHaveBeenCalledWith(aVoice().id);
  });

  it('say how many are not shown, and by whose word', async () => {
    const place = await panel({ hidden: { rules: 2, mutes: 1, moderators: 0 } });
    expect(words(place)).toContain('2 are not shown: too long');
    expect(words(place)).toContain('1 is muted by you.');
    expect(words(place)).not.toContain('moderators');
  });
});

describe('writing a comment', () => {
  it('counts as a reader counts, and stops at 500', async () => {
    const place = await panel();
    await write(place, '👩‍👩‍👧‍👦é!');
    expect(words(place)).toContain('3 of 500');
    await write(place, 'x'.repeat(501));
    expect(words(place)).toContain('501 of 500');
    expect(button(place, 'Send').getAttribute('aria-disabled')).toBe('true');
    await write(place, '👩‍👩‍👧‍👦'.repeat(100)); // 100 for a reader, 700 for a relay
    expect(words(place)).toContain('Nobody would be shown it.');
  });

  it('asks once, before anything is public, naming the address', async () => {
    const consent = vi.fn(() => Promise.resolve(null));
    const send = vi.fn(() => Promise.resolve(ok(SENT)));
    const place = await panel({ consented: false }, { consent, send });
    await write(place, 'Pay for it.');
    await click(button(place, 'Send'));
    expect(send).not.toHaveBeenCalled();
    expect(words(place)).toContain(`the address of this page (${URL})`);
    await click(button(place, 'I agree, send it'));
    expect(consent).toHaveBeenCalled();
    expect(send).toHaveBeenCalledWith('Pay for it.', null, false);
    expect(words(place)).toContain('It is public now.');
  });

  it('lets the reader look again at words that may hurt, and decide', async () => {
    const send = vi
      .fn<VoicesActions['send']>()
      .mockResolvedValueOnce(ok({ outcome: 'concerns', concerns: ['insult', 'shouting'] }))
      .mockResolvedValueOnce(ok(SENT));
    const place = await panel({}, { send });
    await write(place, 'YOU FOOLS');
    await click(button(place, 'Send'));
    expect(words(place)).toContain('This may read as an insult or shouting.');
    expect(place.querySelector('textarea')!.value).toBe('YOU FOOLS');
    await click(button(place, 'Send it as it is'));
    expect(send).toHaveBeenLastCalledWith('YOU FOOLS', null, true);
  });

  it('sends the reader to the popup for what a page could say in the overlay’s name', async () => {
    const send = vi.fn(() => Promise.resolve(ok<Sent>({ outcome: 'concerns', concerns: ['shouting'] })));
    const place = await panel({ consented: false }, { consent: null, send });
    await write(place, 'PAY FOR IT');
    await click(button(place, 'Send'));
    expect(words(place)).toContain('You decide that in Parallax’s popup');
    expect(place.querySelectorAll('.question button')).toHaveLength(1);
    await click(place.querySelector<HTMLButtonElement>('.question button')!);
    expect(send).not.toHaveBeenCalled();
    const agreed = await panel({}, { consent: null, send });
    await write(agreed, 'PAY FOR IT');
    await click(button(agreed, 'Send'));
    expect(words(agreed)).toContain('You decide that in Parallax’s popup');
    expect(agreed.querySelector('.question button')!.textContent).toBe('Rewrite it');
  });

  it('begins with a relay, and with a key that is unlocked', async () => {
    const options = vi.fn();
    const place = await panel({ relays: [] }, { options });
    expect(place.querySelector('textarea')).toBeNull();
    expect(words(place)).toContain('No relay is chosen');
    await click(button(place, 'Options'));
    expect(options).toHaveBeenCalled();
    const locked = await panel({ identity: 'locked' }, { options: null });
    expect(words(locked)).toContain('Your key is locked.');
    expect(has(locked, 'Answer')).toBe(false);
  });

  it('goes on where it was left when the popup was closed', async () => {
    const keep = vi.fn(() => Promise.resolve(true));
    const [voice] = aView().voices;
    const typed = [{ text: 'Half a', parent: null }, { text: 'Half an answer', parent: voice!.id }]; // prettier-ignore
    const place = await panel({ typed }, { keep });
    const [answer, own] = place.querySelectorAll('textarea');
    expect([answer!.value, own!.value]).toEqual(['Half an answer', 'Half a']);
    expect(document.activeElement).not.toBe(answer);
    await write(place, 'Half an answer, more');
    expect(keep).toHaveBeenLastCalledWith('Half an answer, more', voice!.id);
    await click(button(place, 'Cancel'));
    expect(keep).toHaveBeenLastCalledWith('', voice!.id);
  });

  it('is empty once what was typed is sent in another view, and follows what is typed there', async () => {
    const place = await panel();
    const field = () => place.querySelector('textarea')!.value;
    await write(place, 'Half a sentence');
    await redraw(place, drawn({ typed: [{ text: 'Half a sentence, and more', parent: null }] }, {}));
    expect(field()).toBe('Half a sentence, and more');
    await redraw(place, drawn({}, {}));
    expect(field()).toBe('');
  });

  it('keeps what is typed and kept nowhere else', async () => {
    let answer: (isKept: boolean) => void = () => undefined;
    const keep = () => new Promise<boolean>((resolve) => (answer = resolve));
    const place = await panel({}, { keep });
    const field = () => place.querySelector('textarea')!.value;
    await write(place, 'On its way');
    await redraw(place, drawn({}, { keep }));
    expect(field()).toBe('On its way');
    answer(false);
    await redraw(place, drawn({}, { keep }));
    expect(field()).toBe('On its way');
  });

  it('is over for the day after three', async () => {
    const place = await panel({ left: 0 });
    expect(words(place)).toContain('You have used today’s three comments.');
    expect(place.querySelector('textarea')).toBeNull();
  });

  it('loses nothing when no relay takes it', async () => {
    const resend = vi.fn(() => Promise.resolve(ok(SENT)));
    const draft = { id: 'e'.repeat(64), text: 'Kept words.', parent: null, writtenAt: NOON };
    const place = await panel({ drafts: [draft] }, { resend });
    expect(words(place)).toContain('Kept words.');
    await click(button(place, 'Send again'));
    expect(resend).toHaveBeenCalledWith(draft.id);
  });

  it('is not offered in a private window', async () => {
    const place = await panel({ isPrivate: true });
    expect(place.querySelector('textarea')).toBeNull();
    expect(has(place, 'Answer')).toBe(false);
  });
});
