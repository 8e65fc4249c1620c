import { useRef } from 'preact/hooks';
import type { Problem } from '../../lib/problem';
import { ProblemLine, useAttempt } from '../common/attempt';
import { t } from '../common/words';

export type SettingsSitesProps = {
  sites: {
    host: string;
    /** False: chosen on another device or brought along, and not yet allowed by this browser. */
    allowed: boolean;
  }[];
  /** Straight from the click. */
  onAllow: (host: string) => Promise<Problem | null>;
  onRemove: (host: string) => Promise<Problem | null>;
};

/** Sites where the reader opens by itself, each with the way to end it. */
export function SettingsSites({ sites, onAllow, onRemove }: SettingsSitesProps) {
  const list = useRef<HTMLDivElement>(null);
  return (
    <div class="setting" ref={list} tabIndex={-1}>
      <p class="hint">{t(sites.length === 0 ? 'sites.none' : 'sites.hint')}</p>
      {sites.length > 0 && (
        <ul class="plain outlet-list" aria-label={t('sites.list')}>
          {sites.map((site) => (
            <li key={site.host} class="site-row">
              <SiteRow
                site={site}
                onAllow={() => onAllow(site.host)}
                onRemove={async () => {
                  const problem = await onRemove(site.host);
                  if (!problem) list.current?.focus(); // its row goes, and the focus with it
                  return problem;
                }}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type SiteRowProps = {
  site: SettingsSitesProps['sites'][number];
  onAllow: () => Promise<Problem | null>;
  onRemove: () => Promise<Problem | null>;
};

function SiteRow({ site, onAllow, onRemove }: SiteRowProps) {
  const { busy, problem, attempt } = useAttempt();
  const of = <span class="visually-hidden"> {site.host}</span>;
  return (
    <>
      <div class="site-name">
        <bdi>{site.host}</bdi>
        {!site.allowed && <span class="hint">{t('sites.notAllowed')}</span>}
      </div>
      <div class="actions">
        {!site.allowed && (
          <button type="button" class="button" aria-disabled={busy} onClick={() => void attempt(onAllow)}>
            {t('sites.allow')}
            {of}
          </button>
        )}
        <button
          type="button"
          class="button quiet"
          aria-disabled={busy}
          onClick={() => void attempt(onRemove)}
        >
          {t('sites.remove')}
          {of}
        </button>
      </div>
      <ProblemLine problem={problem} />
    </>
  );
}
