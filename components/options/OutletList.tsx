import { useRef, useState } from 'preact/hooks';
import { bareOutlet } from '../../lib/outlets';
import type { Problem } from '../../lib/problem';
import { explain } from '../common/explain';
import { feedState, needsLook, type FollowedOutlet } from './feed-state';
import { OutletRow } from '../common/OutletRow';
import { ProblemLine, StatusLine, useAttempt } from '../common/attempt';
import { useFirst } from '../common/first';
import { number, plural } from '../common/format';
import { useView } from '../common/view';
import { t } from '../common/words';

export type OutletListProps = {
  entries: FollowedOutlet[];
  /** Looking them up, or why that failed. */
  lookup: 'done' | 'waiting' | Problem;
  onAllow: (entries: FollowedOutlet[]) => Promise<Problem | null>;
  onUnfollow: (domain: string) => Promise<Problem | null>;
  onMute: (domain: string, muted: boolean) => Promise<Problem | null>;
  /** Look for a feed of an outlet that has none. */
  onFindFeed: (domain: string) => void;
  onRetry: () => void;
};

/** Outlets shown before "show more"; those that need a look are always shown. */
const FIRST = 5;

/** The outlets followed: how each one's feeds stand, and what can be done about it. */
export function OutletList(props: OutletListProps) {
  const { entries, lookup } = props;
  const view = useView();
  const { locale } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  const [said, setSaid] = useState('');
  const allowing = useAttempt();
  // Before the look-up is done, an outlet without a name is not yet known rather than gone.
  const known = lookup === 'done' ? entries : entries.filter((entry) => entry.outlet !== null);
  const { shown, rest, showAll } = useFirst(known, FIRST, (entry) => needsLook(feedState(entry, view).kind));
  const closed = entries.filter((entry) => entry.missing.length > 0);

  // A button that has done its work is gone, and the focus with it: the heading takes it.
  const tell = (words: string) => {
    setSaid(words);
    heading.current?.focus();
  };
  const allowAll = async () => {
    if (await allowing.attempt(() => props.onAllow(closed))) tell(t('outletList.allowed'));
  };

  return (
    <div>
      <h3 class="subhead" ref={heading} tabIndex={-1}>
        {t('outletList.title')}
        {entries.length > 0 && <span class="muted"> {number(entries.length, locale)}</span>}
      </h3>
      <StatusLine words={lookup === 'waiting' ? t('outletList.waiting') : said} />
      {typeof lookup === 'object' && (
        <div class="problem" role="alert">
          <p>{explain(lookup, true)}</p>
          <button type="button" class="button" onClick={props.onRetry}>
            {t('action.retry')}
          </button>
        </div>
      )}
      {lookup === 'done' && entries.length === 0 && <p class="empty">{t('outletList.none')}</p>}
      {closed.length > 1 && (
        <div class="notice">
          <p>{plural('outletList.closed', closed.length, locale, { all: number(entries.length, locale) })}</p>
          <button type="button" class="button" aria-disabled={allowing.busy} onClick={() => void allowAll()}>
            {t('outletList.allowAll', { n: number(closed.length, locale) })}
          </button>
          <ProblemLine problem={allowing.problem} />
        </div>
      )}
      <ul class="plain outlet-list" aria-label={t('outletList.label')}>
        {shown.map((entry) => (
          <li key={entry.domain}>
            <FollowedRow {...props} entry={entry} onTell={tell} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="button quiet unfold" onClick={showAll}>
          {plural('coverage.more', rest, locale)}
        </button>
      )}
    </div>
  );
}

type FollowedRowProps = OutletListProps & { entry: FollowedOutlet; onTell: (words: string) => void };

function FollowedRow({ entry, onTell, ...props }: FollowedRowProps) {
  const { busy, problem, attempt } = useAttempt();
  const state = feedState(entry, useView());
  const outlet = entry.outlet ?? bareOutlet(entry.domain);
  const of = <span class="visually-hidden"> {outlet.name}</span>;

  const unfollow = async () => {
    if (await attempt(() => props.onUnfollow(entry.domain)))
      onTell(t('outletList.unfollowed', { name: outlet.name }));
  };
  const allow = async () => {
    if (await attempt(() => props.onAllow([entry])))
      onTell(t('outletList.allowedOne', { name: outlet.name }));
  };

  return (
    <OutletRow
      outlet={outlet}
      note={
        <>
          <p class={`feed-state ${state.kind}`}>{state.words}</p>
          {entry.muted && <p class="feed-state">{t('outletList.muted')}</p>}
          <ProblemLine problem={problem} />
        </>
      }
    >
      {state.kind === 'not-allowed' && (
        <button type="button" class="button" aria-disabled={busy} onClick={() => void allow()}>
          {t('outletList.allow')}
          {of}
        </button>
      )}
      {state.kind === 'no-feed' && (
        <button type="button" class="button" onClick={() => props.onFindFeed(entry.domain)}>
          {t('outletFollow.find')}
          {of}
        </button>
      )}
      <button
        type="button"
        class="button quiet"
        aria-disabled={busy}
        onClick={() => void attempt(() => props.onMute(entry.domain, !entry.muted))}
      >
        {t(entry.muted ? 'outletList.unmute' : 'outletList.mute')}
        {of}
      </button>
      <button type="button" class="button quiet" aria-disabled={busy} onClick={() => void unfollow()}>
        {t('outletList.unfollow')}
        {of}
      </button>
    </OutletRow>
  );
}
