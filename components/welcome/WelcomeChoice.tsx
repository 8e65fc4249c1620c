import { useState } from 'preact/hooks';
import { feedHosts } from '../../lib/following';
import type { Outlet } from '../../lib/outlets';
import { explain } from '../common/explain';
import { OutletFace } from '../common/OutletRow';
import { OutletSearch } from '../common/OutletSearch';
import { ProblemLine, useAttempt } from '../common/attempt';
import type { WelcomePageProps } from './WelcomePage';

type WelcomeChoiceProps = Pick<WelcomePageProps, 'suggested' | 'search' | 'onFollow' | 'onSkip' | 'onRetry'>;

/** Choose the outlets to follow: a balanced dozen is chosen already, more can be searched for. */
export function WelcomeChoice({ suggested, search, onFollow, onSkip, onRetry }: WelcomeChoiceProps) {
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
      <h2 id="choice-title">Choose outlets to follow</h2>
      <p class="intro">
        Parallax loads their headlines now and then and compares them with what you read. This first choice
        spans the bias scale and several countries; change it as you like.
      </p>
      {suggested === null && (
        <p role="status" class="empty">
          Choosing for your languages…
        </p>
      )}
      {suggested?.ok === false && (
        <div class="problem" role="alert">
          <p>{explain(suggested.problem)}</p>
          <button type="button" class="button" onClick={onRetry}>
            Try again
          </button>
        </div>
      )}
      <ul class="plain cards" aria-label="Outlets to follow">
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
        label="Add others"
        hint="By name, domain or country"
        ifNone="Any outlet can be added by its address later, under Options."
        search={search}
        action={(outlet) => {
          const here = chosen.some((other) => other.domain === outlet.domain);
          const name = <span class="visually-hidden"> {outlet.name}</span>;
          if (outlet.feeds.length === 0) return <span class="muted">No feed known</span>;
          return (
            <button
              type="button"
              class="button quiet"
              onClick={() => (here ? toggle(outlet.domain) : add(outlet))}
            >
              {here ? 'Take out' : 'Add'}
              {name}
            </button>
          );
        }}
      />
      <div class="decide">
        {hosts.length > 0 && (
          <details class="hosts">
            <summary>
              The browser will ask to let Parallax load from{' '}
              {hosts.length === 1 ? '1 site' : `${hosts.length} sites`}, and from no other
            </summary>
            <p class="hint">
              Only their feeds are loaded, on a timer, whatever you read. You can take it back any time.
            </p>
            <ul class="plain" dir="ltr">
              {hosts.map((host) => (
                <li key={host}>{host}</li>
              ))}
            </ul>
          </details>
        )}
        <div class="actions">
          <button
            type="button"
            class="button primary large"
            aria-disabled={busy || chosen.length === 0}
            onClick={() => {
              if (chosen.length > 0) void attempt(() => onFollow(chosen));
            }}
          >
            {chosen.length === 1 ? 'Follow 1 outlet' : `Follow ${chosen.length} outlets`}
          </button>
          <button type="button" class="button quiet large" onClick={onSkip}>
            Skip
          </button>
        </div>
        <ProblemLine problem={problem} />
      </div>
    </section>
  );
}
