import type { RatingSource } from '../../lib/outlets';

/** Privacy, in three sentences that hold. */
export function SettingsPrivacy() {
  return (
    <p class="prose">
      Articles are read, told and compared on your own machine; no account, no server and no tracking is
      involved. What leaves the browser are the requests for the feeds you follow, made on a timer whatever
      you read, and for the article’s picture, if you let it be shown. In private windows nothing about an
      article is stored.
    </p>
  );
}

/** How each insight is made and by what, and whose ratings are shown. */
export function SettingsAbout({ sources }: { sources: RatingSource[] }) {
  return (
    <>
      <dl class="insights">
        <div>
          <dt>Narrative</dt>
          <dd>
            An engine that comes with Parallax chooses sentences of the article and puts them in sections. It
            writes nothing itself: each line is the article’s own words, and a click shows the passage.
          </dd>
        </div>
        <div>
          <dt>Bias</dt>
          <dd>
            Summarised from the ratings below, each shown with its source and year. It rates the outlet, not
            the article in front of you. Where nobody has rated an outlet, it is called unrated.
          </dd>
        </div>
        <div>
          <dt>Coverage</dt>
          <dd>
            Articles in the feeds you follow are compared with the open one by their words. Each match says
            why it was made.
          </dd>
        </div>
      </dl>
      {sources.length > 0 && (
        <>
          <h3 class="subhead">Where the ratings come from</h3>
          <ul class="plain sources">
            {sources.map((source) => (
              <li key={source.name}>
                <a href={source.link} target="_blank" rel="noreferrer">
                  {source.name}
                </a>
                <span class="muted">
                  {' '}
                  {source.year}, licence: {source.licence}
                </span>
                <span class="hint">{source.method}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
