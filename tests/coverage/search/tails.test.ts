import { describe, expect, it } from 'vitest';
import { bareLead, bareTitle } from '../../../lib/coverage/search/tails';

describe('a headline', () => {
  it.each([
    ['Dam at Halden overflows | Harbour News', ''],
    ['Dam at Halden overflows - Valley Post', 'valleypost.example'],
    ['Dam at Halden overflows – The Valley Post', 'news.valleypost.example'],
  ])('is searched without its site’s name: %s', (title, domain) => {
    expect(bareTitle(title, domain)).toBe('Dam at Halden overflows');
  });

  it.each([
    ['Reyes misses gold - Lindqvist celebrates', 'valleypost.example'],
    ['Dam overflows at Halden – thousands leave', ''],
    ['Live | Halden dam', 'valleypost.example'],
    ['Ines Reyes - post', 'valleypost.example'],
  ])('keeps what is told behind a dash or a bar: %s', (title, domain) => {
    expect(bareTitle(title, domain)).toBe(title);
  });
});

describe('a summary', () => {
  it.each([
    'Water rose all night. Read more at Valley Post',
    'Water rose all night. The post Dam at Halden overflows appeared first on Valley Post.',
    'Water rose all night. Continue reading…',
    'Water rose all night. Sign up for our morning letter.',
    'Water rose all night. Weiterlesen auf talpost.example',
    'Water rose all night. Lire la suite',
    'Water rose all night. Читать далее',
  ])('is searched without what its feed says below each: %s', (lead) => {
    expect(bareLead(lead).trim().replace(/\.$/, '')).toBe('Water rose all night');
  });

  it('keeps such words within its own sentences', () => {
    const lead =
      'Pupils can read more at the new library. Parents sign up for courses; the mayor reads aloud.';
    expect(bareLead(lead)).toContain('read more at the new library');
  });

  it('comes to an end however it was made', () => {
    const posts = 'The post '.repeat(5000);
    const bars = ' | '.repeat(5000);
    expect(bareLead(posts)).toBe(posts);
    expect(bareTitle(bars, 'valleypost.example')).toBe(bars);
  });
});
