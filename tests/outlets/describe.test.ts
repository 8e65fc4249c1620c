import { describe, expect, it } from 'vitest';
import { briefOf, checkOutlet, describeOutlet, outletBook, type Outlet } from '../../lib/outlets';
import { rawOutlet, tableOf } from './fictional';

const table = tableOf([rawOutlet('known.example', { name: 'Known', country: 'IE' })]);

const book = (...ownOutlets: Outlet[]) => outletBook(table, { ownOutlets, ownLabels: [], switchedOff: [] });

const page = (outletDomain: string, more: Partial<Parameters<typeof describeOutlet>[0]> = {}) => ({
  url: `https://${outletDomain}/2026/a-story`,
  outletDomain,
  siteName: null,
  localeCountry: null,
  language: null,
  ...more,
});

function own(domain: string, name: string): Outlet {
  const outlet = checkOutlet({ domain, name });
  if (!outlet.ok) throw new Error('the test’s own outlet is broken');
  return outlet.value;
}

describe('saying who publishes an article', () => {
  it('knows what the table knows', () => {
    expect(describeOutlet(page('amp.known.example'), book())).toMatchObject({
      name: 'Known',
      origin: 'table',
    });
  });

  it('spells a name as the page does where the table has but the address', () => {
    const bare = outletBook(tableOf([rawOutlet('harbour-post.example', { name: 'harbour-post.example' })]), {
      ownOutlets: [],
      ownLabels: [],
      switchedOff: [],
    });
    const nameOn = (siteName: string) =>
      describeOutlet(page('harbour-post.example', { siteName }), bare).name;
    expect(nameOn(' Harbour Post ')).toBe('Harbour Post');
    expect(nameOn('Another Paper')).toBe('harbour-post.example');
    expect(describeOutlet(page('known.example', { siteName: 'KNOWN' }), book()).name).toBe('Known');
  });

  it('believes the reader before the table', () => {
    const outlet = describeOutlet(page('www.known.example'), book(own('known.example', 'Mine')));
    expect(outlet).toMatchObject({ name: 'Mine', origin: 'own' });
  });

  it('infers no more than the page says of an unknown outlet', () => {
    const unknown = page('m.nowhere.example', {
      siteName: ' Nowhere Times ',
      localeCountry: 'NZ',
      language: 'en-NZ',
    });
    expect(describeOutlet(unknown, book())).toMatchObject({
      domain: 'nowhere.example',
      name: 'Nowhere Times',
      country: 'NZ',
      languages: ['en'],
      bias: { label: null, ratings: [] },
      origin: 'inferred',
    });
  });

  it('trusts a country’s domain before a locale nobody set', () => {
    expect(describeOutlet(page('nowhere.co.ke', { localeCountry: 'US' }), book()).country).toBe('KE');
    expect(describeOutlet(page('nowhere.io', { localeCountry: 'US' }), book()).country).toBe('US');
  });

  it('keeps the blogs of one host apart', () => {
    expect(describeOutlet(page('anna.host.example'), book()).domain).toBe('anna.host.example');
  });

  it('calls an outlet without a label unrated in short', () => {
    const outlet = describeOutlet(page('known.example'), book());
    expect(briefOf(outlet)).toEqual({
      domain: 'known.example',
      name: 'Known',
      country: 'IE',
      bias: 'unrated',
    });
  });
});
