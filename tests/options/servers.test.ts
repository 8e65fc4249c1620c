// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import * as models from '../../entrypoints/options/models';
import * as servers from '../../entrypoints/options/servers';
import type { Server } from '../../lib/coverage';
import { readModel } from '../../lib/models';
import { askedSecrets } from '../../lib/platform/secrets';
import { serverSecrets } from '../../lib/platform/server-secrets';
import { ok } from '../../lib/problem';
import { around, freshBrowser, patterns, setUp } from './browser';

beforeEach(freshBrowser);

describe('a server of the reader’s own', () => {
  const archive = {
    kind: 'opensearch',
    address: 'http://localhost:9200',
    index: 'news-*',
    account: '',
  } as const;
  const typed = { ...archive, secret: '' };
  const model = readModel({ kind: 'openai', address: 'localhost:11434', model: 'small' });
  const passwordOf = (address: string) =>
    serverSecrets(askedSecrets).read({ ...archive, address } satisfies Server);

  it('keeps its password while its address stays', async () => {
    await setUp({ servers: [archive] });
    around.secrets.set('server:opensearch http://localhost:9200', 'hush');
    expect(await servers.save({ ...typed, index: 'stories-*' })).toEqual(ok({ held: 3 }));
    expect(await passwordOf('http://localhost:9200')).toBe('hush');
    await servers.save({ ...typed, address: 'http://localhost:9200/archive' });
    expect(await passwordOf('http://localhost:9200/archive')).toBe('hush');
  });

  it('that takes another’s place never gets the other’s password', async () => {
    await setUp({ servers: [archive] });
    around.secrets.set('server:opensearch http://localhost:9200', 'hush');
    await servers.save({ ...typed, address: 'https://archive.example' });
    expect(await passwordOf('https://archive.example')).toBeNull();
    expect([...around.secrets.values()]).toEqual([]);
  });

  it('on the machine of the model leaves the model open when it goes', async () => {
    around.granted = new Set(patterns(['localhost']));
    await setUp({ servers: [archive], model });
    await servers.remove('opensearch');
    expect([...around.granted]).toEqual(patterns(['localhost']));
    await models.remove();
    expect([...around.granted]).toEqual([]);
  });

  it('gives its permission back once another is in its place', async () => {
    around.granted = new Set(patterns(['localhost']));
    await setUp({ servers: [archive] });
    await servers.save({ ...typed, address: 'https://archive.example' });
    expect([...around.granted]).toEqual(patterns(['archive.example']));
  });

  it('takes its password along when it is removed', async () => {
    await setUp({ servers: [archive] });
    await servers.save({ ...typed, secret: 'hush' });
    expect([...around.secrets.values()]).toEqual(['hush']);
    expect(await servers.remove('opensearch')).toBeNull();
    expect([...around.secrets.values()]).toEqual([]);
  });
});
