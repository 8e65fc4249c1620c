import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areOneHouse, openOutletTable, outletHostOf, siteOfHost } from '../../lib/outlets';

const table = openOutletTable(new Uint8Array(readFileSync('assets/public/outlets.bin')).buffer);
const cases = readFileSync('tests/outlets/hosts.tsv', 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [address: string, domain: string]);

describe('three hundred addresses', () => {
  it('lead to their outlets, and look-alikes to none', () => {
    expect(cases.length).toBeGreaterThanOrEqual(300);
    const wrong = cases.flatMap(([address, domain]) => {
      const host = outletHostOf(address);
      const found = (host === null ? null : table.find(host)?.domain) ?? '-';
      return found === domain ? [] : [`${address}: ${found} instead of ${domain}`];
    });
    expect(wrong).toEqual([]);
  });
});

describe('the true host of an address', () => {
  it('is unwrapped at most four times', () => {
    const wrapped = (times: number) =>
      'https://web.archive.org/web/2026/'.repeat(times) + 'https://a.example/';
    expect(outletHostOf(wrapped(3))).toBe('a.example');
    expect(outletHostOf(wrapped(40))).toBe('web.archive.org');
  });

  it('is a host or nothing, whatever the address', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), (address) => {
        expect(outletHostOf(address) ?? 'a.example').toMatch(/^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/);
        expect(outletHostOf(`https://web.archive.org/web/2026/${address}`) ?? 'a.example').toMatch(/\./);
      }),
    );
  });

  it('is not looked for in an address without end', () => {
    expect(
      outletHostOf(`https://web.archive.org/web/2026/https://a.example/${'a'.repeat(100_000)}`),
    ).toBeNull();
  });
});

describe('the site behind a host', () => {
  it.each([
    ['www.harbour.example', 'harbour.example'],
    ['Feeds.Harbour.example', 'harbour.example'],
    ['www.rss.harbour.example.', 'harbour.example'],
    ['m.harbour.co.uk', 'harbour.co.uk'],
    ['xn--hfen-loa.example', 'xn--hfen-loa.example'],
    ['www.gov.md', 'gov.md'],
    ['m.gov.bw', 'gov.bw'],
  ])('%s is %s', (host, site) => expect(siteOfHost(host)).toBe(site));

  it.each([
    'harbour.portal.example',
    'feeds.co.uk',
    'rss.example',
    'mobile.de',
    '127.0.0.1',
    'localhost',
    '[::1]',
  ])('%s stands for itself', (host) => expect(siteOfHost(host)).toBe(host));

  it('loses one such label and no more', () => {
    expect(siteOfHost('feeds.m.harbour.example')).toBe('m.harbour.example');
  });

  it('is a host or the text itself, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.domain()), (host) => {
        const site = siteOfHost(host);
        if (site !== host) expect(site).toMatch(/^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/);
      }),
    );
  });
});

describe('two sites of one house', () => {
  it('are the same, or one lies below the other, in either order', () => {
    expect(areOneHouse('harbour.example', 'harbour.example')).toBe(true);
    expect(areOneHouse('harbour.example', 'news.harbour.example')).toBe(true);
    expect(areOneHouse('news.harbour.example', 'harbour.example')).toBe(true);
  });

  it('are not those that only end alike or share a suffix', () => {
    expect(areOneHouse('harbour.example', 'myharbour.example')).toBe(false);
    expect(areOneHouse('news.harbour.example', 'sport.harbour.example')).toBe(false);
    expect(areOneHouse('co.uk', 'harbour.co.uk')).toBe(false);
    expect(areOneHouse('example', 'harbour.example')).toBe(false);
  });
});
