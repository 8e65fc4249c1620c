import type { Article, Block } from '../../lib/article';

export const paragraph = (text: string): Block => ({ kind: 'paragraph', text, runs: [{ text }] });

/** A paragraph that opens with words in bold. */
export const bold = (label: string, text: string): Block => ({
  kind: 'paragraph',
  text: label + text,
  runs: [{ text: label, marks: ['strong'] }, ...(text ? [{ text }] : [])],
});

export const heading = (text: string): Block => ({ kind: 'heading', level: 2, text, runs: [{ text }] });

export function articleOf(blocks: Block[], more: Partial<Article> = {}): Article {
  const text = blocks
    .map((block) => block.text)
    .filter(Boolean)
    .join('\n\n');
  return {
    url: 'https://courier.example/story',
    canonicalUrl: 'https://courier.example/story',
    outletDomain: 'courier.example',
    siteName: 'The Courier',
    title: 'A story',
    dek: null,
    byline: [],
    publishedAt: Date.UTC(2026, 3, 28),
    modifiedAt: null,
    section: null,
    keywords: [],
    topic: null,
    kindOfText: null,
    language: 'en',
    direction: 'ltr',
    localeCountry: null,
    leadImage: null,
    blocks,
    text,
    wordCount: text.split(/\s+/u).length,
    access: 'full',
    extraction: { method: 'readability', confidence: 1 },
    ...more,
  };
}
