// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { parseFeed } from '../../../lib/coverage/feeds/parse';
import { context, NOW, parse, rss } from './parsed';

// Hostile feeds take a second on a free machine; work that grew with the square of their size would take minutes.
vi.setConfig({ testTimeout: 60_000 });

describe('broken and hostile feeds', () => {
  it('unclosed tags cost no item', () => {
    const { items } =
      parse(`<rss><channel><item><title>One<link>https://h.example/1</link><pubDate>2026-03-01</pubDate>
      <description>Text with <br> a break</description>
      <item><title>Two</title><link>https://h.example/2</item>
      <item><title>Three & four</title><guid>https://h.example/3</guid></item>`);
    expect(items.map(({ title, url }) => [title, url])).toEqual([
      ['Two', 'https://h.example/2'],
      ['Three & four', 'https://h.example/3'],
      ['One', 'https://h.example/1'],
    ]);
    expect(items[2]!.summary).toBe('Text with a break');
  });

  it('words before the declaration and an unknown prefix are passed over', () => {
    const { items } = parse(`<br/><b>Warning</b>: out of ink\n<?xml version="1.0"?><rss><channel>
      <item><x:title>No</x:title><title>Yes</title><link>https://h.example/1</link></item></channel></rss>`);
    expect(items.map(({ title }) => title)).toEqual(['Yes']);
  });

  it('entities of a bomb are never expanded', () => {
    const { items } = parse(`<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">
      <!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;"><!ENTITY xxe SYSTEM "file:///etc/passwd">]>
      <rss><channel><item><title>Boom &lol2; &xxe;</title><link>https://h.example/1</link></item></channel></rss>`);
    expect(items[0]!.title).toBe('Boom &lol2; &xxe;');
  });

  it('only web addresses get through', () => {
    for (const link of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'https://me:pw@h.example/',
      `https://h.example/${'a'.repeat(3000)}`,
    ])
      expect(parse(rss(`<item><title>t</title><link>${link}</link></item>`)).items).toEqual([]);
  });

  it('of 100,000 entries the newest 200 are kept, each address once', () => {
    const entry = (index: number) =>
      `<item><title>t${index}</title><link>/${index}</link><pubDate>${new Date(NOW - index * 1000).toUTCString()}</pubDate></item>`;
    const entries = Array.from({ length: 100_000 }, (_, index) => entry(99_999 - index));
    const { items } = parse(rss(entries.join('') + entry(0)));
    expect(items).toHaveLength(200);
    expect(items[0]!.title).toBe('t0');
    expect(items.at(-1)!.title).toBe('t199');
  });

  it.each([
    ['nesting', `<rss><channel>${'<item><a>'.repeat(400_000)}`],
    [
      'unclosed markup in a title',
      rss(`<item><link>/1</link><title>${'&lt;a '.repeat(600_000)}</title></item>`),
    ],
    ['closing tags of nothing', `<rss>${'<a>'.repeat(240)}${'</b>'.repeat(900_000)}`],
    ['attributes', `<rss ${Array.from({ length: 300_000 }, (_, index) => `a${index}="1"`).join(' ')}>`],
    [
      'spaces',
      rss(
        `<item><link>/1</link><title>${' '.repeat(4_000_000)}x</title><pubDate>${' '.repeat(100_000)}</pubDate></item>`,
      ),
    ],
    ['ampersands', rss(`<item><link>/1</link><title>${'&'.repeat(4_000_000)}</title></item>`)],
    ['brackets', '<'.repeat(4_000_000)],
    ['JSON', `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(2_000_000)}`],
  ])('4 MB of %s come to an end', (_, text) => {
    const parsed = parseFeed(text, context);
    expect(parsed.ok ? parsed.value.items.length : 0).toBeLessThanOrEqual(1);
  });
});
