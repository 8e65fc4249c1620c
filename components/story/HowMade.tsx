import type { Article } from '../../lib/article';
import type { Coverage } from '../../lib/coverage';
import type { Narrative } from '../../lib/narrative';
import type { Outlet } from '../../lib/outlets';
import type { Part } from '../../lib/problem';
import { counted, timeAgo } from '../common/format';
import { useView } from '../common/view';

export interface HowMadeProps {
  article: Article;
  outlet: Part<Outlet>;
  narrative: Part<Narrative>;
  coverage: Part<Coverage>;
}

/** How each insight was made and by what: one line for each part that arrived. */
export function HowMade({ article, outlet, narrative, coverage }: HowMadeProps) {
  const { locale, now } = useView();
  return (
    <section class="part how-made" aria-labelledby="how-title">
      <h2 id="how-title" class="eyebrow">
        How this was made
      </h2>
      <dl>
        <Fact name="Article">
          {counted(article.wordCount, 'word', 'words', locale)}, read from the open page{' '}
          {METHODS[article.extraction.method]}.
        </Fact>
        {narrative !== 'waiting' && narrative.ok && (
          <Fact name="In short">
            {narrative.value.engine.name}, in this browser. Every sentence is the article’s own; click one to
            see it in its place.
          </Fact>
        )}
        {outlet !== 'waiting' && outlet.ok && <Fact name="Outlet">{ORIGINS[outlet.value.origin]}</Fact>}
        {coverage !== 'waiting' && coverage.ok && coverage.value.searched.outlets > 0 && (
          <Fact name="Coverage">
            Searched in this browser: {counted(coverage.value.searched.items, 'item', 'items', locale)} from
            the feeds of {counted(coverage.value.searched.outlets, 'outlet', 'outlets', locale)} you follow
            {coverage.value.searched.lastPollAt !== null &&
              `, last loaded ${timeAgo(coverage.value.searched.lastPollAt, now, locale)}`}
            .
          </Fact>
        )}
      </dl>
    </section>
  );
}

function Fact({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const METHODS: Record<Article['extraction']['method'], string> = {
  readability: 'as a reader would see it',
  'structured-data': 'by the data the outlet put there for machines',
  'article-element': 'by the part the outlet marked as the article',
};

const ORIGINS: Record<Outlet['origin'], string> = {
  table: 'From the outlet table that comes with Parallax; each rating names its source and year.',
  own: 'As you entered it.',
  inferred: 'Not in the outlet table; only what the page says of itself.',
};
