import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openOutletTable, outletHostOf } from '../../lib/outlets';

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
