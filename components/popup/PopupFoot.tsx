import { useId, useState } from 'preact/hooks';
import type { Problem, Result } from '../../lib/problem';
import { ProblemLine, StatusLine, useAttempt } from '../common/attempt';
import { plural } from '../common/format';
import { useView } from '../common/view';
import { t } from '../common/words';

export type PopupFootProps = {
  /** The site of the page in front; null where the reader cannot open by itself. */
  site: { host: string; chosen: boolean } | null;
  /** Straight from the click, so that the browser's permission may be asked for. Gives whether it is as wanted. */
  onSite: (chosen: boolean) => Promise<Result<boolean>>;
  /** Highlights kept of the article in front, and whether they are marked in its page; null: none. */
  marks: { kept: number; on: boolean } | null;
  onMarks: (on: boolean) => void;
  /** The ways out of the popup, in this order: on a phone there are no others. */
  ways: { label: string; go: () => void }[];
};

/** What the popup offers beyond the article in front: the site's switch, and the ways to all other pages. */
export function PopupFoot({ site, onSite, marks, onMarks, ways }: PopupFootProps) {
  const { locale } = useView();
  return (
    <footer class="popup-foot">
      {marks && (
        <label class="choice">
          <input
            type="checkbox"
            role="switch"
            checked={marks.on}
            onChange={(event) => onMarks(event.currentTarget.checked)}
          />
          <span>{plural('popup.marks', marks.kept, locale)}</span>
        </label>
      )}
      {site && <SiteSwitch key={site.host} site={site} onSite={onSite} />}
      <nav aria-label={t('popup.ways')}>
        <ul class="plain ways">
          {ways.map(({ label, go }) => (
            <li key={label}>
              <button type="button" class="button quiet" onClick={go}>
                {label}
              </button>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}

type SiteSwitchProps = { site: NonNullable<PopupFootProps['site']>; onSite: PopupFootProps['onSite'] };

function SiteSwitch({ site, onSite }: SiteSwitchProps) {
  const { busy, problem, attempt } = useAttempt();
  const [refused, setRefused] = useState(false);
  const hint = useId();
  const turn = (chosen: boolean) =>
    attempt(async (): Promise<Problem | null> => {
      setRefused(false);
      const answer = await onSite(chosen);
      setRefused(answer.ok && !answer.value);
      return answer.ok ? null : answer.problem;
    });
  return (
    <div class="site-switch">
      <label class="choice">
        <input
          type="checkbox"
          role="switch"
          checked={site.chosen}
          aria-describedby={hint}
          aria-disabled={busy}
          onClick={(event) => {
            event.preventDefault(); // it turns when the browser has allowed it
            void turn(!site.chosen);
          }}
        />
        <span>{t('popup.site', { host: site.host })}</span>
      </label>
      <p class="hint" id={hint}>
        {t(site.chosen ? 'popup.siteOn' : 'popup.siteWhy')}
      </p>
      <StatusLine words={refused ? t('popup.siteRefused') : ''} />
      <ProblemLine problem={problem} />
    </div>
  );
}
