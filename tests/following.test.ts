import { describe, expect, it } from 'vitest';
import { feedHosts, follow, hostsNeeded, putOwn, removeOwn, setMuted, unfollow } from '../lib/following';
import { readModel } from '../lib/models';
import { checkOutlet, type Outlet } from '../lib/outlets';
import { DEFAULT_SETTINGS, type Settings } from '../lib/settings';

const choice = (part: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...part });

function outlet(domain: string, feeds: string[] = []): Outlet {
  const checked = checkOutlet({ domain, name: domain, feeds });
  if (!checked.ok) throw new Error(`the sample ${domain} is no outlet`);
  return checked.value;
}

describe('following', () => {
  it('puts new outlets after those followed already, each once', () => {
    const before = choice({ followed: ['b.example', 'a.example'] });
    expect(follow(before, ['c.example', 'a.example', 'c.example']).followed).toEqual([
      'b.example',
      'a.example',
      'c.example',
    ]);
  });

  it('lets an outlet be heard again that was muted before it was followed', () => {
    const before = choice({ muted: ['a.example', 'b.example'] });
    expect(follow(before, ['a.example']).muted).toEqual(['b.example']);
  });

  it('keeps a followed outlet muted when it is followed once more', () => {
    const before = choice({ followed: ['a.example'], muted: ['a.example'] });
    expect(follow(before, ['a.example']).muted).toEqual(['a.example']);
  });

  it('leaves the settings it was given as they were', () => {
    const before = choice({ followed: ['a.example'], muted: [] });
    unfollow(before, 'a.example');
    setMuted(before, 'a.example', true);
    expect(before).toEqual(choice({ followed: ['a.example'], muted: [] }));
  });

  it('mutes once however often it is asked to', () => {
    const once = setMuted(choice({}), 'a.example', true);
    expect(setMuted(once, 'a.example', true).muted).toEqual(['a.example']);
    expect(setMuted(once, 'a.example', false).muted).toEqual([]);
  });
});

describe('outlets of the reader’s own', () => {
  it('replace an earlier one of the same domain', () => {
    const before = choice({ ownOutlets: [outlet('a.example'), outlet('b.example')] });
    const after = putOwn(before, [outlet('a.example', ['https://a.example/feed'])]);
    expect(after.ownOutlets.map((own) => [own.domain, own.feeds.length])).toEqual([
      ['b.example', 0],
      ['a.example', 1],
    ]);
  });

  it('are neither followed nor muted once removed', () => {
    const before = choice({
      followed: ['a.example', 'b.example'],
      muted: ['a.example'],
      ownOutlets: [outlet('a.example')],
    });
    expect(removeOwn(before, 'a.example')).toEqual(choice({ followed: ['b.example'] }));
  });
});

describe('the hosts to ask for', () => {
  it('are those of the feeds, each once and without port', () => {
    const hosts = feedHosts([
      outlet('a.example', ['https://feeds.a.example/1', 'https://feeds.a.example:8443/2']),
      outlet('b.example', ['http://b.example/rss']),
      outlet('c.example'),
    ]);
    expect(hosts).toEqual(['feeds.a.example', 'b.example']);
  });

  it('stay needed as long as a feed, a server, the model or a site has them', () => {
    const settings = choice({
      servers: [
        { kind: 'gdelt' },
        { kind: 'opensearch', address: 'http://localhost:9200', index: 'news', account: '' },
      ],
      model: readModel({ kind: 'openai', address: 'https://models.example', model: 'small' }),
      sites: ['www.a.example'],
    });
    const followed = [outlet('b.example', ['https://b.example/rss'])];
    expect([...hostsNeeded(settings, followed)].sort()).toEqual([
      'api.gdeltproject.org',
      'b.example',
      'localhost',
      'models.example',
      'www.a.example',
    ]);
    expect([...hostsNeeded(choice({ model: readModel({ kind: 'prompt' }) }), [])]).toEqual([]);
  });
});
