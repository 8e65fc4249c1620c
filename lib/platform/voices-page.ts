import { browser } from 'wxt/browser';
import { fail, ok, type Result } from '../problem';
import {
  formConcerns,
  readEvent,
  signatureHolds,
  type Concern,
  type SignedEvent,
  type Unsigned,
} from '../voices';

/** The reader has to look at the signer's window first; a worker that waits longer is stopped by the browser. */
const SIGNER_MS = 25_000;

/**
 * Have the page's own signer (NIP-07: `window.nostr`, put there by another extension) sign this. The page may have put
 * something else there: what comes back must be this very event, signed.
 */
export async function signInPage(tabId: number, event: Unsigned): Promise<Result<SignedEvent>> {
  const results = await browser.scripting
    .executeScript({ target: { tabId }, world: 'MAIN', func: askSigner, args: [event, SIGNER_MS] })
    .catch(() => null);
  const given = results?.[0]?.result ?? 'missing';
  if (given === 'missing') return fail({ code: 'signer-missing' });
  const signed = given === 'refused' ? null : readEvent(given.signed);
  const same =
    signed !== null &&
    given !== 'refused' &&
    signed.pubkey === given.pubkey &&
    signed.kind === event.kind &&
    signed.created_at === event.created_at &&
    signed.content === event.content &&
    JSON.stringify(signed.tags) === JSON.stringify(event.tags) &&
    signatureHolds(signed);
  return same ? ok(signed) : fail({ code: 'signer-refused' });
}

/** Runs in the page, so it stands alone. */
async function askSigner(
  event: Unsigned,
  timeoutMs: number,
): Promise<'missing' | 'refused' | { pubkey: unknown; signed: unknown }> {
  type Signer = { getPublicKey: () => Promise<unknown>; signEvent: (event: object) => Promise<unknown> };
  const { nostr } = window as unknown as { nostr?: Signer };
  if (typeof nostr?.signEvent !== 'function') return 'missing';
  const signer = nostr;
  const ask = async () => {
    const pubkey = await signer.getPublicKey();
    const signed = await signer.signEvent({ ...event, pubkey });
    return JSON.parse(JSON.stringify({ pubkey, signed })) as { pubkey: unknown; signed: unknown };
  };
  const late = new Promise<'refused'>((resolve) => setTimeout(resolve, timeoutMs, 'refused'));
  return Promise.race([ask(), late]).catch(() => 'refused');
}

/** What a comment may want a second look for. A page that lets no script in leaves its form to judge by. */
export async function concernsOf(tabId: number, text: string): Promise<Concern[]> {
  const target = { tabId };
  const form = formConcerns(text);
  try {
    await browser.scripting.executeScript({ target, files: ['/civility.js'] });
    const [answer] = await browser.scripting.executeScript({ target, func: testInsult, args: [text] });
    return answer?.result === true ? ['insult', ...form] : form;
  } catch {
    return form;
  }
}

/** Runs beside the page, in the script world the tester was put into. */
function testInsult(text: string): boolean {
  const { parallaxInsults } = globalThis as { parallaxInsults?: (text: string) => boolean };
  return parallaxInsults?.(text) ?? false;
}
