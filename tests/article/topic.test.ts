import { describe, expect, it } from 'vitest';
import { topicOf } from '../../lib/article';

const PLACE = 'https://www.harbour-post.example/news/ferry-returns';
const of = (section: string | null, address = PLACE, keywords: string[] = []) =>
  topicOf(section, address, keywords);

describe('the topic of an article', () => {
  it.each([
    ['College Football', 'sport'],
    ['Fußball', 'sport'],
    ['Społeczeństwo', 'society'],
    ['Miljø', 'environment'],
    ['Sağlık', 'health'],
    ['體育', 'sport'],
    ['Ernährung', 'health'],
    ['كورونا', 'health'],
    ['金融', 'economy, business and finance'],
    ['Wahlkampf', 'politics and government'],
    ['Difesa', 'conflict, war and peace'],
    ['Video Games', 'arts, culture, entertainment and media'],
    ['Streaming | TV', 'arts, culture, entertainment and media'],
    ['グルメ', 'lifestyle and leisure'],
    ['Künstliche Intelligenz', 'science and technology'],
  ])('is that of the section %s', (section, topic) => {
    expect(of(section)).toBe(topic);
  });

  it('is told by the address’s folders where the section says nothing, and by them before the keywords', () => {
    expect(of('Latest', 'https://paper.example/weight-loss/2026/seven-steps')).toBe('health');
    expect(of(null, 'https://paper.example/car-news/a-new-engine', ['Taliban'])).toBe(
      'lifestyle and leisure',
    );
  });

  it('is told by what most keywords speak for', () => {
    expect(of('News', PLACE, ['Fort Worth', 'kidnapping', 'arrests', 'video'])).toBe(
      'crime, law and justice',
    );
    expect(of(null, PLACE, ['Central bank', 'inflation', 'Senate', 'interest rates', 'retail'])).toBe(
      'economy, business and finance',
    );
  });

  it('is not told by a headline in the address, nor guessed where nothing is said', () => {
    expect(of('Latest', 'https://paper.example/2026/football-club-buys-a-ferry')).toBeNull();
    expect(of(null, PLACE, ['Marta Oyelaran', 'pier 4'])).toBeNull();
    expect(of(null, 'no address')).toBeNull();
  });
});
