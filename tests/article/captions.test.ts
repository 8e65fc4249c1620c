import { describe, expect, it } from 'vitest';
import { extractArticle } from '../../lib/article';
import { articlePage, pageOf, prose } from './pages';

const URL = 'https://www.harbour-post.example/city/ferry-returns';

describe('what is said under a picture', () => {
  it.each([
    ['', null],
    ['<p>The pier at low tide</p>', 'The pier at low tide'],
  ])('is never the markup a page keeps for browsers without scripts (%s)', (said, caption) => {
    const picture =
      '<img src="https://pictures.harbour-post.example/pier.jpg" alt="" width="900" height="600">';
    const page = pageOf(
      articlePage(
        `${prose(4)}<div class="picture">${picture}<noscript></noscript>${said}</div>${prose(8).replaceAll('Paragraph', 'Part')}`,
      ),
      URL,
    );
    page.querySelector('noscript')!.textContent = picture; // as a browser that runs scripts has it
    const article = extractArticle(page, URL);
    if (!article.ok) throw new Error(article.problem.code);
    const image = article.value.blocks.find((block) => block.kind === 'image');
    expect(image?.caption).toBe(caption);
  });
});
