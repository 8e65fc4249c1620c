import type { Reasons, StoryCard, StoryItem } from '../../lib/coverage';
import { BiasMark } from '../common/BiasScale';
import { Blindspot } from '../common/Blindspot';
import { allOf, countryInSentence, countryName, isoTime, plural, timeAgo } from '../common/format';
import { reasonWords } from '../common/reasons';
import { ShareBar } from '../common/ShareBar';
import { topicWords } from '../common/topics';
import { useView } from '../common/view';
import { ownWords, t } from '../common/words';

/** Countries named in a row. */
const PLACES = 3;

export interface StoryRowProps {
  story: StoryCard;
  /** Whether the browser would have to ask before the reader opens on this address. */
  asks: (url: string) => string | null;
  /** Straight from the click: the browser's permission may be asked for. */
  onRead: (url: string) => void;
  onCompare: (id: number) => void;
}

/** One story of today: what, told by whom, who is silent, and the ways in. */
export function StoryRow({ story, asks, onRead, onCompare }: StoryRowProps) {
  const { locale, now } = useView();
  const { headline, items, topic, lastAt, outletCount } = story;
  const first = items[0]!;
  const id = `story-${story.id}`;
  const shared = outletCount > 1;
  return (
    <li class="story-row" data-shared={shared}>
      <article aria-labelledby={id}>
        <p class="story-about">
          {topic && <span class="eyebrow">{topicWords(topic)}</span>}
          <time dateTime={isoTime(lastAt)}>{timeAgo(lastAt, now, locale)}</time>
        </p>
        <h2 id={id} lang={story.language ?? undefined} dir="auto">
          <a href={first.item.url} target="_blank" rel="noopener noreferrer" data-story={story.id}>
            {headline}
          </a>
        </h2>
        {shared ? (
          <>
            <p class="story-told">{toldWords(story, locale)}</p>
            <ShareBar shares={story.biasShares} short />
          </>
        ) : (
          <From item={first} />
        )}
        {story.blindspot && <Blindspot blindspot={story.blindspot} />}
        <div class="actions story-actions">
          <ReadButton url={first.item.url} about={headline} asks={asks} onRead={onRead} />
          {shared && (
            <button
              type="button"
              class="button quiet"
              data-compare
              onClick={() => {
                onCompare(story.id);
              }}
            >
              {t('explore.compare')}
              <span class="visually-hidden"> {headline}</span>
            </button>
          )}
        </div>
        {shared && (
          <details class="story-who">
            <summary>{t('explore.who')}</summary>
            <ul class="plain">
              {items.map((item) => (
                <li key={item.item.id}>
                  <a
                    href={item.item.url}
                    target="_blank"
                    rel="noopener noreferrer"
                    lang={item.item.language ?? undefined}
                    dir="auto"
                  >
                    {item.item.title}
                  </a>
                  <From item={item} />
                  {item.reasons && <Why reasons={item.reasons} />}
                  <ReadButton url={item.item.url} about={item.item.title} asks={asks} onRead={onRead} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </article>
    </li>
  );
}

interface ReadButtonProps extends Pick<StoryRowProps, 'asks' | 'onRead'> {
  url: string;
  /** The headline, for those who hear a list of buttons. */
  about: string;
}

function ReadButton({ url, about, asks, onRead }: ReadButtonProps) {
  const host = asks(url);
  return (
    <>
      <button
        type="button"
        class="button quiet"
        data-read
        onClick={() => {
          onRead(url);
        }}
      >
        {t('explore.read')}
        <span class="visually-hidden"> {about}</span>
      </button>
      {host !== null && <span class="story-asks">{t('explore.asks', { host })}</span>}
    </>
  );
}

/** Whose it is. */
function From({ item: { item, outlet, copies } }: { item: StoryItem }) {
  const { locale, now } = useView();
  return (
    <p class="coverage-from" {...ownWords()}>
      <b>
        <bdi>{outlet.name}</bdi>
      </b>
      <BiasMark bias={outlet.bias} />
      {outlet.country && <span>{countryName(outlet.country, locale)}</span>}
      <time dateTime={isoTime(item.publishedAt)}>{timeAgo(item.publishedAt, now, locale)}</time>
      {copies > 0 && <span>{plural('coverage.copies', copies, locale)}</span>}
    </p>
  );
}

/** What it shares with the story's headline. */
function Why({ reasons }: { reasons: Reasons }) {
  const { locale } = useView();
  const said = reasonWords(reasons, locale);
  return said.length > 0 ? (
    <p class="reasons" {...ownWords()}>
      <b>{t('coverage.match')} </b>
      {said.join(' · ')}
    </p>
  ) : null;
}

/** "Told by 7 outlets, from Sweden, Ireland, and 2 more countries". */
function toldWords({ outletCount, countryShares }: StoryCard, locale: string): string {
  const count = plural('explore.told', outletCount, locale);
  const countries = Object.entries(countryShares)
    .filter(([code]) => code !== '')
    .sort(([, a], [, b]) => b - a)
    .map(([code]) => countryInSentence(code, locale));
  if (countries.length === 0) return count;
  const named = countries.length === PLACES + 1 ? countries : countries.slice(0, PLACES);
  const more = countries.length - named.length;
  const places = more > 0 ? [...named, plural('explore.morePlaces', more, locale)] : named;
  return t('explore.places', { count, places: allOf(places, locale) });
}
