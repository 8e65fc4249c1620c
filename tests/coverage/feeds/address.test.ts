// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { isPrivateHost, itemId, withoutTracking } from '../../../lib/coverage/feeds/address';

describe('an entry', () => {
  it('is the same under http, https, www and with a closing slash', () => {
    const id = itemId('h.example', 'https://h.example/a');
    expect(itemId('h.example', 'http://www.h.example/a/')).toBe(id);
    expect(itemId('h.example', 'https://h.example/b')).not.toBe(id);
    expect(itemId('other.example', 'https://h.example/a')).not.toBe(id);
  });

  it.each([
    ['https://h.example/a?utm_source=rss&id=7&at_medium=RSS#xtor=RSS-1', 'https://h.example/a?id=7'],
    ['https://h.example/a?b=1+2&c=%7E', 'https://h.example/a?b=1+2&c=%7E'],
    ['https://h.example/live#entry-7', 'https://h.example/live#entry-7'],
  ])('%s is kept as %s', (address, kept) => {
    expect(withoutTracking(address)).toBe(kept);
  });
});

describe('an address in the reader’s own network', () => {
  const hostname = (host: string) => new URL(`http://${host}/`).hostname;

  it.each([
    'localhost',
    'a.localhost',
    'printer.local',
    'nas',
    '127.0.0.1',
    '0x7f.1',
    '2130706433',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '[::1]',
    '[::ffff:192.168.0.1]',
    '[fd00::1]',
    '[fe80::1]',
  ])('%s is told', (host) => {
    expect(isPrivateHost(hostname(host))).toBe(true);
  });

  it.each(['news.example', '8.8.8.8', '172.32.0.1', '192.169.0.1', '[2001:db8::1]', 'local.example'])(
    '%s is not one',
    (host) => {
      expect(isPrivateHost(hostname(host))).toBe(false);
    },
  );
});
