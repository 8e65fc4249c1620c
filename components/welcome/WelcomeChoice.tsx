import { useState } from 'preact/hooks';
import { feedHosts } from '../../lib/following';
import type { Outlet } from '../../lib/outlets';
import { explain } from '../common/explain';
import { plural } from '../common/format';
import { OutletFace } from '../common/OutletRow';
import { OutletSearch } from '../common/OutletSearch';
import { ProblemLine, useAttempt } from '../common/attempt';
import { useView } from '../common/view';
import { t } from '../common/words';
import type { WelcomePageProps } from './WelcomePage';

type WelcomeChoiceProps = Pick<WelcomePageProps, 'suggested' | 'search' | 'onFollow' | 'onSkip' | 'onRetry'>;

/** Choose the outlets to follow: a balanced dozen is chosen already, more can be searched for. */
export function WelcomeChoice({ suggested, search, onFollow, onSkip, onRetry }: WelcomeChoiceProps) {
  const { locale } = useView();
  const [added, setAdded] = useState<Outlet[]>([]);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { busy, problem, attempt } = useAttempt();

  const offered = [...(suggested?.ok ? suggested.value : []), ...added];
  const chosen = offered.filter((outlet) => !left.has(outlet.domain));
  const hosts = feedHosts(chosen);

  const toggle = (domain: string) => {
    const next = new Set(left);
    if (!next.delete(domain)) next.add(domain);
    setLeft(next);
  };
  const add = (outlet: Outlet) => {
    if (!offered.some((other) => other.domain === outlet.domain)) setAdded([...added, outlet]);
    else if (left.has(outlet.domain)) toggle(outlet.domain);
  };

  return (
    <section aria-labelledby="choice-title">
      <h2 id="choice-title">{t('welcome.choose')}</h2>
      <p class="intro">{t('welcome.chooseWhy')}</p>
      {suggested === null && (
        <p role="status" class="empty">
          {t('welcome.choosing')}
        </p>
      )}
      {suggested?.ok === false && (
        <div class="problem" role="alert">
          <p>{explain(suggested.problem)}</p>
          <button type="button" class="button" onClick={onRetry}>
            {t('action.retry')}
          </button>
        </div>
      )}
      <ul class="plain cards" aria-label={t('welcome.chosen')}>
        {offered.map((outlet) => (
          <li key={outlet.domain}>
            <label class="card">
              <input
                type="checkbox"
                checked={!left.has(outlet.domain)}
                onChange={() => toggle(outlet.domain)}
              />
              <OutletFace outlet={outlet} />
            </label>
          </li>
        ))}
      </ul>
      <OutletSearch
        label={t('welcome.add')}
        hint={t('options.outlets.hint')}
        ifNone={t('welcome.addLater')}
        search={search}
        action={(outlet) => {
          const here = chosen.some((other) => other.domain === outlet.domain);
          const name = <span class="visually-hidden"> {outlet.name}</span>;
          if (outlet.feeds.length === 0) return <span class="muted">{t('welcome.noFeed')}</span>;
          return (
            <button
              type="button"
              class="button quiet"
              onClick={() => (here ? toggle(outlet.domain) : add(outlet))}
            >
              {t(here ? 'welcome.takeOut' : 'welcome.addOne')}
              {name}
            </button>
          );
        }}
      />
      {suggested !== null && (
        <div class="decide">
          {hosts.length > 0 && (
            <details class="hosts">
              <summary>{plural('welcome.hosts', hosts.length, locale)}</summary>
              <p class="hint">{t('welcome.hostsWhy')}</p>
              <ul class="plain" dir="ltr">
                {hosts.map((host) => (
                  <li key={host}>{host}</li>
                ))}
              </ul>
            </details>
          )}
          <div class="actions">
            {offered.length > 0 && (
              <button
                type="button"
                class="button primary large"
                aria-disabled={busy || chosen.length === 0}
                onClick={() => {
                  if (chosen.length > 0) void attempt(() => onFollow(chosen));
                }}
              >
                {plural('welcome.follow', chosen.length, locale)}
              </button>
            )}
            <button type="button" class="button quiet large" onClick={onSkip}>
              {t('welcome.skip')}
            </button>
          </div>
          <ProblemLine problem={problem} />
        </div>
      )}
    </section>
  );
}
