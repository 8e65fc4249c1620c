import { vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openState } from '../../entrypoints/options/state';
import { checkOutlet, type Outlet } from '../../lib/outlets';
import { changeSettings } from '../../lib/platform/settings';
import { ok } from '../../lib/problem';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings';

/** What the options page finds around it: hosts granted, a reader who answers prompts, a worker. */
export const around = {
  granted: new Set<string>(),
  /** What the reader answers when asked for a host. */
  prompt: true,
  /** Hosts asked for, one entry a prompt. */
  asked: [] as string[][],
  /** Messages to the worker. */
  sent: [] as { kind: string; ask: unknown }[],
  /** Keys and passwords the worker keeps, by name. */
  secrets: new Map<string, string>(),
};

export const patterns = (hosts: string[]) => hosts.map((host) => `*://${host}/*`);

function outlet(domain: string, feedHost: string): Outlet {
  const checked = checkOutlet({ domain, name: domain, feeds: [`https://${feedHost}/rss`] });
  if (!checked.ok) throw new Error(`the sample ${domain} is no outlet`);
  return { ...checked.value, origin: 'table' };
}

export const post = outlet('post.example', 'feeds.post.example');
export const echo = outlet('echo.example', 'shared.example');
export const globe = outlet('globe.example', 'shared.example');
const table = new Map([post, echo, globe].map((each) => [each.domain, each]));

function reply(kind: string, ask: { domains?: string[]; name?: string; secret?: string | null }): unknown {
  switch (kind) {
    case 'outlets/list':
      return (ask.domains ?? []).flatMap((domain) => table.get(domain) ?? []);
    case 'outlets/discover':
      return outlet('morning.example', 'www.morning.example');
    case 'secret/read':
      return around.secrets.get(ask.name!) ?? null;
    case 'secret/keep':
      if (ask.secret) around.secrets.set(ask.name!, ask.secret);
      else around.secrets.delete(ask.name!);
      return { kept: true };
    case 'further/check':
      return { held: 3 };
    default:
      return [];
  }
}

/** Opens the page on the defaults with `part` in their place. */
export async function setUp(part: Partial<Settings>): Promise<void> {
  await changeSettings(() => ({ ...DEFAULT_SETTINGS, ...part }));
  await openState();
}

/** Puts a browser of its own around each test: nothing granted, nothing asked, nothing kept. */
export function freshBrowser(): void {
  fakeBrowser.reset();
  Object.assign(around, { granted: new Set(), prompt: true, asked: [], sent: [], secrets: new Map() });
  const deaf = { addListener: () => undefined, removeListener: () => undefined };
  Object.assign(browser, {
    permissions: {
      contains: ({ origins }: { origins: string[] }) =>
        Promise.resolve(origins.every((host) => around.granted.has(host))),
      request: ({ origins }: { origins: string[] }) => {
        around.asked.push(origins);
        if (around.prompt) for (const origin of origins) around.granted.add(origin);
        return Promise.resolve(around.prompt);
      },
      getAll: () => Promise.resolve({ origins: [...around.granted] }),
      remove: ({ origins }: { origins: string[] }) => {
        for (const origin of origins) around.granted.delete(origin);
        return Promise.resolve(true);
      },
      onAdded: deaf,
      onRemoved: deaf,
    },
  });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((message: unknown) => {
    const { kind, ask } = message as { kind: string; ask: { domains?: string[] } };
    around.sent.push({ kind, ask });
    return Promise.resolve(ok(reply(kind, ask))) as never;
  });
  // Two pages that change settings take turns through a lock, which jsdom does not have.
  const locks = { request: (_name: string, work: () => unknown) => work() };
  Object.defineProperty(navigator, 'locks', { configurable: true, value: locks });
  const storage = { estimate: () => Promise.resolve({ usage: 2_048 }) };
  Object.defineProperty(navigator, 'storage', { configurable: true, value: storage });
}
