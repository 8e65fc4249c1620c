import { useEffect, useId, useRef } from 'preact/hooks';
import type { Outlet, OutletPack } from '../../lib/outlets';
import type { Problem, Result } from '../../lib/problem';
import { FileChoice } from './FileChoice';
import { OutletFollow } from './OutletFollow';
import { useFirst } from '../common/first';
import { list, number, plural } from '../common/format';
import { OutletRow } from '../common/OutletRow';
import { ProblemLine, useAttempt } from '../common/attempt';
import { useView } from '../common/view';
import { rich, sentences, t } from '../common/words';
import { SettingsConfirm } from './SettingsConfirm';

export type OutletTransferProps = {
  /** The reader's own outlets. */
  own: Outlet[];
  followed: string[];
  /** Whether anything followed has a feed, so that there is something to list for other readers. */
  hasFeeds: boolean;
  /** Read a chosen file; nothing is stored yet. */
  onRead: (file: File) => Promise<Result<OutletPack>>;
  /** Store what was read. With `follow`, called straight from the click, also ask for its feeds' hosts. */
  onImport: (outlets: Outlet[], follow: boolean) => Promise<Problem | null>;
  onExport: () => Promise<Problem | null>;
  /** Save the followed outlets' feeds for other readers. */
  onExportFeeds: () => Promise<Problem | null>;
  onFollow: (outlet: Outlet) => Promise<Problem | null>;
  onRemove: (domain: string) => Promise<Problem | null>;
};

/** Outlets shown before "show more". */
const FIRST = 5;

/** The reader's own outlets, and the way in and out for them and for what is followed. */
export function OutletTransfer(props: OutletTransferProps) {
  const { own } = props;
  const { locale } = useView();
  const { shown, rest, showAll } = useFirst(own, FIRST);
  const exporting = useAttempt();
  const heading = useRef<HTMLHeadingElement>(null);

  return (
    <div>
      <h3 class="subhead" ref={heading} tabIndex={-1}>
        {t('transfer.title')}
        {own.length > 0 && <span class="muted"> {number(own.length, locale)}</span>}
      </h3>
      {own.length === 0 ? (
        <p class="empty">{t('transfer.none')}</p>
      ) : (
        <ul class="plain outlet-list" aria-label={t('transfer.label')}>
          {shown.map((outlet) => (
            <li key={outlet.domain}>
              <OwnRow {...props} outlet={outlet} onGone={() => heading.current?.focus()} />
            </li>
          ))}
        </ul>
      )}
      {rest > 0 && (
        <button type="button" class="button quiet unfold" onClick={showAll}>
          {plural('coverage.more', rest, locale)}
        </button>
      )}
      <div class="transfer">
        <FileChoice
          label={t('transfer.import')}
          hint={t('transfer.importHint')}
          accept=".json,.opml,.xml"
          onRead={props.onRead}
        >
          {(read, done) => (
            <ReadFile key={read.name} pack={read} own={own} onImport={props.onImport} onDone={done} />
          )}
        </FileChoice>
        <div class="actions">
          <button
            type="button"
            class="button"
            aria-disabled={own.length === 0 || exporting.busy}
            onClick={() => {
              if (own.length > 0) void exporting.attempt(props.onExport);
            }}
          >
            {t('transfer.export')}
          </button>
          <button
            type="button"
            class="button"
            aria-disabled={!props.hasFeeds || exporting.busy}
            onClick={() => {
              if (props.hasFeeds) void exporting.attempt(props.onExportFeeds);
            }}
          >
            {t('transfer.exportFeeds')}
          </button>
        </div>
        <ProblemLine problem={exporting.problem} />
      </div>
    </div>
  );
}

type OwnRowProps = OutletTransferProps & { outlet: Outlet; onGone: () => void };

function OwnRow({ outlet, followed, onFollow, onRemove, onGone }: OwnRowProps) {
  const { locale } = useView();
  const follows = followed.includes(outlet.domain);
  return (
    <OutletRow outlet={outlet} amongOwn note={<p class="feed-state">{feedWords(outlet, locale)}</p>}>
      {outlet.feeds.length > 0 && <OutletFollow outlet={outlet} followed={follows} onFollow={onFollow} />}
      <SettingsConfirm
        label={t('transfer.remove')}
        object={outlet.name}
        question={t('transfer.removeAsk', { name: outlet.name })}
        consequence={t('transfer.removeLoss')}
        confirm={t('transfer.remove')}
        deed={() => onRemove(outlet.domain)}
        done=""
        onDone={onGone}
      />
    </OutletRow>
  );
}

function feedWords({ feeds }: Outlet, locale: string): string {
  return feeds.length === 0 ? t('transfer.noFeed') : plural('transfer.feeds', feeds.length, locale);
}

type ReadFileProps = {
  pack: OutletPack;
  own: Outlet[];
  onImport: OutletTransferProps['onImport'];
  onDone: (words: string) => void;
};

/** Names of a list that are shown. */
const SHOWN = 6;

/** What a file holds, before it is stored. */
function ReadFile({ pack, own, onImport, onDone }: ReadFileProps) {
  const { locale } = useView();
  const { busy, problem, attempt } = useAttempt();
  const title = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useEffect(() => title.current?.focus(), []);

  const { outlets } = pack;
  const known = new Set(own.map((outlet) => outlet.domain));
  const replaced = outlets.filter((outlet) => known.has(outlet.domain)).length;
  const origin = [
    pack.author,
    pack.date,
    pack.licence && t('transfer.licence', { licence: pack.licence }),
    pack.axis && t('transfer.axis', { axis: pack.axis.name, labels: list(pack.axis.labels, locale) }),
  ]
    .filter(Boolean)
    .join(' · ');
  const many = plural('count.outlets', outlets.length, locale);
  const first = outlets.slice(0, SHOWN).map((outlet) => outlet.name);
  const more = outlets.length - first.length;
  const withFeeds = outlets.filter((outlet) => outlet.feeds.length > 0).length;
  const run = async (follow: boolean) => {
    const went = await attempt(() => onImport(outlets, follow));
    if (went) onDone(t(follow ? 'transfer.importedFollowed' : 'transfer.imported', { outlets: many }));
  };

  return (
    <section class="notice found" aria-labelledby={titleId}>
      <h4 id={titleId} class="subhead" ref={title} tabIndex={-1}>
        {rich('transfer.found', { name: <bdi>{pack.name}</bdi>, outlets: many })}
      </h4>
      {origin && <p class="hint">{origin}</p>}
      <p>
        {sentences([
          more > 0
            ? plural('transfer.names', more, locale, { names: list(first, locale) })
            : t('transfer.allNames', { names: list(first, locale) }),
          replaced > 0 && plural('transfer.replaced', replaced, locale),
        ])}
      </p>
      <div class="actions">
        {withFeeds > 0 && (
          <button type="button" class="button primary" aria-disabled={busy} onClick={() => void run(true)}>
            {t('transfer.importFollow')}
          </button>
        )}
        <button type="button" class="button" aria-disabled={busy} onClick={() => void run(false)}>
          {t('transfer.importOnly')}
        </button>
        <button type="button" class="button quiet" onClick={() => onDone('')}>
          {t('action.cancel')}
        </button>
      </div>
      <ProblemLine problem={problem} />
    </section>
  );
}
