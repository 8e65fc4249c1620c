import type { Line, Narrative } from '../../lib/narrative';
import type { Outlet } from '../../lib/outlets';
import type { Highlighted, Span } from '../../lib/taking';
import { biasWord, BIAS_ORDER, counts, ratingStep } from '../common/bias-words';
import { carriedWords } from '../common/carried-words';
import { byteSize, countryName, dateAndTime, plural } from '../common/format';
import { raterOf } from '../common/raters';
import { sectionTitle } from '../common/section-title';
import { t } from '../common/words';
import { outletNameOf, passageId, type TakeSource } from './source';

interface PartProps {
  source: TakeSource;
  locale: string;
}

export function PacketHead({ source, locale }: PartProps) {
  const { article } = source;
  const { canonicalUrl, title, dek, byline, publishedAt, modifiedAt } = article;
  const lines = [
    [outletNameOf(source), ...byline].join(' · '),
    publishedAt === null ? '' : dateAndTime(publishedAt, locale),
    modifiedAt === null || modifiedAt === publishedAt
      ? ''
      : t('story.updated', { ago: dateAndTime(modifiedAt, locale) }),
  ];
  return (
    <>
      <h1 dir="auto">{title}</h1>
      {dek && (
        <p class="dek" dir="auto">
          {dek}
        </p>
      )}
      <p class="small">{lines.filter(Boolean).join(' · ')}</p>
      <p class="small">
        <a href={canonicalUrl}>{canonicalUrl}</a>
      </p>
      {article.access === 'partial' && <p class="small">{t('story.teaser')}</p>}
    </>
  );
}

export interface AboutProps extends PartProps {
  marked: { highlight: Highlighted; span: Span | null }[];
  now: number;
}

/** What is told about the article, part by part; a part that is not known is left out. */
export function PacketAbout({ source, marked, locale, now }: AboutProps) {
  const { outlet, narrative, coverage, receipt } = source;
  return (
    <>
      {marked.length > 0 && (
        <section>
          <h2>{t('taking.highlights')}</h2>
          {marked.map(({ highlight: { id, quote, note }, span }) => (
            <div key={id}>
              <blockquote dir="auto">
                {span ? <a href={`#h-${id}`}>{quote.exact}</a> : quote.exact}
              </blockquote>
              {!span && <p class="small">{t('taking.lost')}</p>}
              {note && <p dir="auto">{note}</p>}
            </div>
          ))}
        </section>
      )}
      {narrative && <Told narrative={narrative} />}
      {outlet && <Speaker outlet={outlet} locale={locale} />}
      {coverage && coverage.story.length > 0 && (
        <section>
          <h2>{t('coverage.title')}</h2>
          <ul>
            {coverage.story.map(({ item, outlet: teller }) => (
              <li key={item.id}>
                <a href={item.url} dir="auto" lang={item.language ?? undefined}>
                  {item.title}
                </a>
                <div class="small">
                  {[
                    teller.name,
                    biasWord(teller.bias),
                    teller.country && countryName(teller.country, locale),
                    dateAndTime(item.publishedAt, locale),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {receipt && (
        <section>
          <h2>{t('receipt.title')}</h2>
          <p>
            {receipt.requests.length + receipt.earlier === 0
              ? t('receipt.none')
              : plural('receipt.made', receipt.requests.length + receipt.earlier, locale)}
          </p>
          <ul>
            {receipt.requests.map(({ id, host, why, carried, bytesSent, bytesReceived, at }) => (
              <li key={id}>
                {host}, {dateAndTime(at, locale)}
                <div class="small">
                  {t(`receipt.why.${why}`)} {carriedWords(carried, locale)}{' '}
                  {t('receipt.bytes', {
                    sent: byteSize(bytesSent, locale),
                    got: byteSize(bytesReceived, locale),
                  })}
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="small">{t('taking.made', { when: dateAndTime(now, locale) })}</section>
    </>
  );
}

function Told({ narrative: { lede, sections, engine, language } }: { narrative: Narrative }) {
  return (
    <section>
      <h2>{t('narrative.title')}</h2>
      {engine.id === 'model' && (
        <p class="small">{t('taking.byModel', { name: engine.name || t('models.title') })}</p>
      )}
      <div lang={language ?? undefined}>
        {lede && <ToldLine line={lede} />}
        {sections.map((section, index) => (
          <div key={index}>
            <h3 dir="auto">{sectionTitle(section)}</h3>
            {section.lines.map((line, at) => (
              <ToldLine key={at} line={line} />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}

/** The line leads to its first passage; what else it rests on follows as numbers, then whom its names mean. */
function ToldLine({ line: { text, passages, translation, glosses = [] } }: { line: Line }) {
  const [first, ...others] = passages;
  return (
    <p dir="auto">
      {translation && (
        <span lang={translation.language}>
          {translation.text}
          <br />
        </span>
      )}
      {first ? <a href={`#${passageId(first)}`}>{text}</a> : text}
      {others.map((passage, index) => (
        <sup key={index}>
          {' '}
          <a href={`#${passageId(passage)}`}>{index + 2}</a>
        </sup>
      ))}
      {glosses.map((gloss) => (
        <span key={gloss.name} class="small gloss">
          <a href={`#${passageId(gloss.passage)}`}>{gloss.text}</a>
        </span>
      ))}
    </p>
  );
}

function Speaker({ outlet, locale }: { outlet: Outlet; locale: string }) {
  const { name, domain, country, bias } = outlet;
  return (
    <section>
      <h2>{name}</h2>
      <p>
        {[biasWord(bias.label ?? 'unrated'), country && countryName(country, locale), domain]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <ul>
        {bias.ratings.map((rating, index) => {
          const { name: rater, method, link } = raterOf(rating);
          const step = ratingStep(rating);
          const word = step === null ? null : biasWord(BIAS_ORDER[step] ?? 'unrated');
          const source = rating.link ?? link;
          return (
            <li key={index}>
              {[word ?? rating.said, rater, rating.year].filter(Boolean).join(' · ')}
              <div class="small">
                {method} {!counts(rating) && t('taking.notCounted')} {source && <a href={source}>{source}</a>}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
