// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exportFeeds, exportPack } from '../../entrypoints/options/actions';
import { readOutletFile } from '../../entrypoints/options/files';
import { settings } from '../../entrypoints/options/state';
import { checkOutlet, serializeOutletPack, type Outlet } from '../../lib/outlets';
import { fail, ok, type Result } from '../../lib/problem';
import { DEFAULT_SETTINGS } from '../../lib/settings';

function outlet(part: Record<string, unknown>): Outlet {
  const checked = checkOutlet({ name: part.domain, ...part });
  if (!checked.ok) throw new Error(`the sample ${String(part.domain)} is no outlet`);
  return { ...checked.value, origin: 'table' };
}

const post = outlet({
  domain: 'post.example',
  name: 'The Post',
  aliases: ['postnews.example'],
  bias: 'lean-left',
  feeds: ['https://post.example/rss'],
});
const echo = outlet({ domain: 'echo.example', feeds: ['https://shared.example/echo'] });

/** What the worker knows, and what it was asked. */
let answer: Result<Outlet[]>;
const asked: unknown[] = [];

beforeEach(() => {
  fakeBrowser.reset();
  asked.length = 0;
  answer = ok([]);
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((message: unknown) => {
    asked.push(message);
    return Promise.resolve(answer) as never;
  });
});
afterEach(() => vi.restoreAllMocks());

const file = (text: string, name = 'outlets.json') => new File([text], name);
const opml = (body: string) => `<opml version="2.0"><body>${body}</body></opml>`;

describe('a file of outlets', () => {
  it('comes back as it was exported', async () => {
    const read = await readOutletFile(file(serializeOutletPack([post])));
    expect(read.ok && read.value.outlets.map(({ domain }) => domain)).toEqual(['post.example']);
    expect(asked).toEqual([]);
  });

  it('without a single outlet is named, as there is nothing to import', async () => {
    expect(await readOutletFile(file(serializeOutletPack([])))).toEqual({
      ok: false,
      problem: { code: 'import-invalid', at: 'outlets', expected: 'at least one outlet' },
    });
  });

  it('of more than 5 MB is not read', async () => {
    expect(await readOutletFile(file('x'.repeat(5_000_001), 'huge.json'))).toMatchObject({
      problem: { code: 'import-invalid', at: 'huge.json', expected: 'a file of at most 5 MB' },
    });
  });
});

describe('a list of feeds from another reader', () => {
  it('is shown under the file’s name, one outlet for each site', async () => {
    const text = `\ufeff\n<?xml version="1.0"?>${opml(
      '<outline text="Lake" xmlUrl="https://feeds.lake.example/top"/><outline text="Hill" xmlUrl="https://hill.example/rss"/>',
    )}`;
    const read = await readOutletFile(file(text, 'subscriptions.opml'));
    expect(read).toMatchObject({
      ok: true,
      value: {
        name: 'subscriptions.opml',
        licence: null,
        outlets: [
          { domain: 'lake.example', name: 'Lake', origin: 'own' },
          { domain: 'hill.example', name: 'Hill', origin: 'own' },
        ],
      },
    });
  });

  it('keeps what is known of an outlet, with the feeds of the list', async () => {
    answer = ok([post, post]);
    const read = await readOutletFile(
      file(
        opml(`<outline text="P" xmlUrl="https://post.example/world"/><outline text="New" xmlUrl="https://new.example/rss"/>
          <outline text="Sport" xmlUrl="https://www.postnews.example/sport"/>`),
      ),
    );
    expect(asked).toEqual([
      { kind: 'outlets/list', ask: { domains: ['post.example', 'new.example', 'postnews.example'] } },
    ]);
    expect(read).toMatchObject({
      value: {
        outlets: [
          {
            domain: 'post.example',
            name: 'The Post',
            origin: 'own',
            bias: { label: 'lean-left' },
            feeds: [{ url: 'https://post.example/world' }, { url: 'https://www.postnews.example/sport' }],
          },
          { domain: 'new.example', bias: { label: null } },
        ],
      },
    });
    expect(read.ok && read.value.outlets).toHaveLength(2);
  });

  it.each([
    ['<html><body>Not found</body></html>', 'the file', 'a list of feeds (OPML)'],
    [opml('<outline text="Empty"/>'), 'the list', 'at least one feed'],
  ])('that is none is refused in the reader’s words', async (text, at, expected) => {
    expect(await readOutletFile(file(text, 'feeds.xml'))).toEqual({
      ok: false,
      problem: { code: 'import-invalid', at, expected },
    });
    expect(asked).toEqual([]);
  });

  it('is not taken in half when the worker does not answer', async () => {
    answer = fail({ code: 'worker-gone', doing: 'listing outlets' });
    const read = await readOutletFile(file(opml('<outline text="P" xmlUrl="https://post.example/rss"/>')));
    expect(read).toEqual(answer);
  });
});

describe('what the reader follows', () => {
  /** Names and contents of the files saved. */
  const saved: { name: string; blob: Blob }[] = [];

  beforeEach(() => {
    saved.length = 0;
    settings.value = { ...DEFAULT_SETTINGS, followed: ['post.example', 'echo.example'] };
    let latest = new Blob();
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        latest = blob;
        return 'blob:outlets';
      },
      revokeObjectURL: () => undefined,
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, blob: latest });
    });
  });

  it('is saved as a list that can be imported again', async () => {
    answer = ok([post, echo]);
    expect(await exportFeeds()).toBeNull();
    expect(saved.map(({ name }) => name)).toEqual(['parallax-feeds.opml']);
    const read = await readOutletFile(file(await saved[0]!.blob.text(), 'parallax-feeds.opml'));
    expect(read.ok && read.value.outlets.map(({ domain, feeds }) => [domain, feeds])).toEqual([
      ['post.example', post.feeds],
      ['echo.example', echo.feeds],
    ]);
  });

  it('bears the reader’s own day, whatever the day in Greenwich', async () => {
    vi.stubEnv('TZ', 'Pacific/Honolulu');
    vi.useFakeTimers({ now: Date.parse('2026-11-24T05:00:00Z'), toFake: ['Date'] });
    expect(await exportPack()).toBeNull();
    expect(JSON.parse(await saved[0]!.blob.text())).toMatchObject({ date: '2026-11-23' });
    vi.useRealTimers();
    vi.unstubAllEnvs();
  });

  it('is not saved when the worker does not answer, which is named', async () => {
    answer = fail({ code: 'worker-gone', doing: 'listing outlets' });
    expect(await exportFeeds()).toEqual({ code: 'worker-gone', doing: 'listing outlets' });
    expect(saved).toEqual([]);
  });
});
