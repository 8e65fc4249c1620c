import type { Article } from '../../lib/article';
import type { Coverage } from '../../lib/coverage';
import type { ModelPart } from '../../lib/models';
import type { Narrative } from '../../lib/narrative';
import type { Outlet } from '../../lib/outlets';
import type { Part } from '../../lib/problem';
import { dateAndTime, plural, timeAgo } from '../common/format';
import { useView } from '../common/view';
import { sentences, t } from '../common/words';
import { tellerWords } from './ModelBar';

export interface HowMadeProps {
  article: Article;
  outlet: Part<Outlet>;
  narrative: Part<Narrative>;
  model: ModelPart;
  coverage: Part<Coverage>;
}

/** How each insight was made and by what: one line for each part that arrived. */
export function HowMade({ article, outlet, narrative, model, coverage }: HowMadeProps) {
  const { locale, now } = useView();
  const searched = coverage !== 'waiting' && coverage.ok ? coverage.value.searched : null;
  return (
    <section class="part how-made" aria-labelledby="how-title">
      <h2 id="how-title" class="eyebrow">
        {t('made.title')}
      </h2>
      <dl>
        <Fact name={t('made.article')}>
          {plural(`made.by.${METHODS[article.extraction.method]}`, article.wordCount, locale)}
        </Fact>
        {narrative !== 'waiting' && narrative.ok && isTold(model, narrative.value) && (
          <Fact name={t('made.narrative')}>
            {model.state === 'told' ? modelWords(model.narrative.engine, locale) : t('made.chosen')}
          </Fact>
        )}
        {outlet !== 'waiting' && outlet.ok && (
          <Fact name={t('made.outlet')}>{originWords(outlet.value)}</Fact>
        )}
        {searched !== null && searched.outlets > 0 && (
          <Fact name={t('made.coverage')}>
            {sentences([
              t('made.searched', {
                items: plural('count.items', searched.items, locale),
                outlets: plural('count.outlets', searched.outlets, locale),
              }),
              searched.lastPollAt !== null &&
                t('made.loaded', { ago: timeAgo(searched.lastPollAt, now, locale) }),
            ])}
          </Fact>
        )}
      </dl>
    </section>
  );
}

/** Of a narrative without lines there is nothing to say. */
const isTold = (model: ModelPart, { lede, sections }: Narrative): boolean =>
  model.state === 'told' || lede !== null || sections.length > 0;

const originWords = ({ origin, pack }: Outlet): string =>
  origin === 'own' && pack ? t('made.origin.pack', { pack: pack.name }) : t(`made.origin.${origin}`);

/** Who told it and when; what was checked of it stands below its lines. */
const modelWords = (engine: Narrative['engine'], locale: string): string =>
  engine.id === 'model'
    ? sentences([
        tellerWords(engine),
        t('models.at', { when: dateAndTime(engine.at, locale) }),
        t('made.chosenToo'),
      ])
    : '';

function Fact({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const METHODS = {
  readability: 'page',
  'structured-data': 'data',
  'article-element': 'element',
} as const satisfies Record<Article['extraction']['method'], string>;
