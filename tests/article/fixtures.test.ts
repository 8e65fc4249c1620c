import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleFrom, extractArticle, readPage } from '../../lib/article';
import { pageOf } from './pages';
import { outcomeOf, type Summary } from './summary';

const FOLDER = path.resolve(import.meta.dirname, '../fixtures/articles');
const files = readdirSync(FOLDER);
const pages = files.filter((file) => file.endsWith('.html'));

interface Expected {
  url: string;
  outcome: Summary;
}

function load(file: string): { page: Document; expected: Expected } {
  const expected = JSON.parse(
    readFileSync(path.join(FOLDER, file.replace(/html$/, 'json')), 'utf8'),
  ) as Expected;
  return { page: pageOf(readFileSync(path.join(FOLDER, file), 'utf8'), expected.url), expected };
}

describe('own pages, each with one difficulty', () => {
  it('are at least sixty, each with its expectation beside it', () => {
    const expectations = files
      .filter((file) => file.endsWith('.json'))
      .map((file) => file.replace(/json$/, 'html'));
    expect(pages.length).toBeGreaterThanOrEqual(60);
    expect(expectations.sort()).toEqual(pages.sort());
  });

  it.each(pages)('%s is read as expected', (file) => {
    const { page, expected } = load(file);
    expect(outcomeOf(extractArticle(page, expected.url))).toEqual(expected.outcome);
  });

  it.each(pages)('%s is judged the same after crossing from the page', (file) => {
    const { page, expected } = load(file);
    const crossed = JSON.parse(JSON.stringify(readPage(page, expected.url))) as unknown;
    expect(outcomeOf(articleFrom(crossed))).toEqual(expected.outcome);
  });
});
