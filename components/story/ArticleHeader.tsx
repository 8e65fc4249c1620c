import { useState } from 'preact/hooks';
import type { Article } from '../../lib/article';
import type { Outlet } from '../../lib/outlets';
import { BiasMark } from '../common/BiasScale';
import { countryName, dateAndTime, fullDate, isoTime, plural, timeAgo } from '../common/format';
import { topicWords } from '../common/topics';
import { useView } from '../common/view';
import { ownWords, rich, t } from '../common/words';
import { Picture } from './Picture';

export interface ArticleHeaderProps {
  article: Article;
  /** Once it is known; until then the site's own name or its domain stands in. */
  outlet: Outlet | null;
  /** Comments known on it; null: none, or switched off. */
  voices: number | null;
  /** Load the lead picture, and if so without telling its server where it is read. */
  picture: 'none' | 'anonymous' | 'plain';
}

/** Topic, date, headline, the line under it, who posted it when and where they stand, the lead picture. */
export function ArticleHeader({ article, outlet, voices, picture }: ArticleHeaderProps) {
  const { locale } = useView();
  const topic = article.topic ? topicWords(article.topic) : article.section;
  return (
    <header class="article-header" lang={article.language ?? undefined} dir={article.direction}>
      <p class="article-place">
        {topic && (
          <span class="eyebrow topic" {...(article.topic && ownWords())}>
            {topic}
          </span>
        )}
        {article.publishedAt !== null && (
          <time
            class="muted"
            dateTime={isoTime(article.publishedAt)}
            title={dateAndTime(article.publishedAt, locale)}
            {...ownWords()}
          >
            {fullDate(article.publishedAt, locale)}
          </time>
        )}
      </p>
      <h1 dir="auto">{article.title}</h1>
      {article.dek && (
        <p class="dek" dir="auto">
          {article.dek}
        </p>
      )}
      <Posted
        article={article}
        outletName={outlet?.name ?? article.siteName ?? article.outletDomain}
        voices={voices}
      />
      <Stance outlet={outlet} />
      {article.leadImage && picture !== 'none' && (
        <LeadPicture
          image={article.leadImage}
          anonymous={picture === 'anonymous'}
          key={article.leadImage.src}
        />
      )}
    </header>
  );
}

interface PostedProps {
  article: Article;
  outletName: string;
  voices: number | null;
}

function Posted({ article, outletName, voices }: PostedProps) {
  const { locale, now } = useView();
  const { publishedAt, modifiedAt } = article;
  const posted = publishedAt === null ? null : timeAgo(publishedAt, now, locale);
  const changed = modifiedAt === null ? null : timeAgo(modifiedAt, now, locale);
  // An update in the same hour is told in the same words; nothing is gained by saying them twice.
  const updated = posted !== null && changed !== posted && (modifiedAt ?? 0) > (publishedAt ?? 0);
  const outlet = (
    <b>
      <bdi>{outletName}</bdi>
    </b>
  );
  const credits = [
    article.byline.length > 0 && <bdi key="byline">{article.byline.join(', ')}</bdi>,
    updated && t('story.updated', { ago: changed ?? '' }),
    voices !== null && voices > 0 && plural('voices.count_head', voices, locale),
  ].filter((each) => each !== false);
  return (
    <div class="posted" {...ownWords()}>
      <p>
        {publishedAt === null || posted === fullDate(publishedAt, locale) // which stands above the headline
          ? rich('story.postedBy', { outlet })
          : rich('story.posted', {
              outlet,
              ago: (
                <time dateTime={isoTime(publishedAt)} title={dateAndTime(publishedAt, locale)}>
                  {posted}
                </time>
              ),
            })}
      </p>
      {credits.length > 0 && (
        <p class="credits">{credits.flatMap((each, at) => (at === 0 ? [each] : [' · ', each]))}</p>
      )}
    </div>
  );
}

/** Where the outlet stands, at a glance; its card says who rated it. Holds its place until that is known. */
function Stance({ outlet }: { outlet: Outlet | null }) {
  const { locale } = useView();
  return (
    <p class="stance" {...ownWords()}>
      {outlet?.country && <span>{countryName(outlet.country, locale)}</span>}
      {outlet && (
        <span>
          {t('bias.title')} <BiasMark bias={outlet.bias.label ?? 'unrated'} />
        </span>
      )}
    </p>
  );
}

function LeadPicture({ image, anonymous }: { image: NonNullable<Article['leadImage']>; anonymous: boolean }) {
  const [gone, setGone] = useState(false);
  if (gone) return null;
  return (
    <figure class="lead-picture">
      <Picture
        src={image.src}
        alt={image.alt}
        anonymous={anonymous}
        lazy={false}
        enlarges={!anonymous}
        onGone={() => {
          setGone(true);
        }}
      />
      {/* In the popup the narrative comes first; the reader shows the caption. */}
      {image.caption && !anonymous && <figcaption dir="auto">{image.caption}</figcaption>}
    </figure>
  );
}
