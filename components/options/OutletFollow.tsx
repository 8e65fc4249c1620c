import type { Outlet } from '../../lib/outlets';
import type { Problem } from '../../lib/problem';
import { ProblemLine, useAttempt } from '../common/attempt';
import { t } from '../common/words';

export type OutletFollowProps = {
  outlet: Outlet;
  followed: boolean;
  /** Called straight from the click. */
  onFollow: (outlet: Outlet) => Promise<Problem | null>;
  /** For an outlet without a feed: look for one. */
  onFindFeed?: (domain: string) => void;
};

/** What can be done with an outlet that was found. */
export function OutletFollow({ outlet, followed, onFollow, onFindFeed }: OutletFollowProps) {
  const { busy, problem, attempt } = useAttempt();
  const name = <span class="visually-hidden"> {outlet.name}</span>;
  if (outlet.feeds.length === 0 && !followed && onFindFeed)
    return (
      <button type="button" class="button quiet" onClick={() => onFindFeed(outlet.domain)}>
        {t('outletFollow.find')}
        {name}
      </button>
    );
  // The button stays when it has done its work, so that the focus stays with it.
  return (
    <>
      <button
        type="button"
        class={followed ? 'button quiet' : 'button'}
        aria-disabled={busy || followed}
        onClick={() => {
          if (!followed) void attempt(() => onFollow(outlet));
        }}
      >
        {t(followed ? 'outletFollow.followed' : 'outletFollow.follow')}
        {name}
      </button>
      <ProblemLine problem={problem} />
    </>
  );
}
