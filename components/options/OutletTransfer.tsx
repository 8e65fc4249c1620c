import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Outlet, OutletPack } from '../../lib/outlets';
import type { Problem, Result } from '../../lib/problem';
import { OutletFollow } from './OutletFollow';
import { OutletRow } from '../common/OutletRow';
import { ProblemLine, StatusLine, useAttempt } from '../common/attempt';
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

/** The reader's own outlets, and the way in and out for them and for what is followed. */
export function OutletTransfer(props: OutletTransferProps) {
  const { own } = props;
  const [read, setRead] = useState<OutletPack | null>(null);
  const [said, setSaid] = useState('');
  const reading = useAttempt();
  const exporting = useAttempt();
  const heading = useRef<HTMLHeadingElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const input = useId();
  const hint = useId();

  const choose = async (picker: HTMLInputElement) => {
    const file = picker.files?.[0];
    if (!file) return;
    setSaid('');
    setRead(null);
    await reading.attempt(async () => {
      const answer = await props.onRead(file);
      if (!answer.ok) return answer.problem;
      setRead(answer.value);
      return null;
    });
    picker.value = ''; // so that the same file, corrected, can be chosen again
  };

  const finish = (words: string) => {
    setRead(null);
    setSaid(words);
    chooser.current?.focus();
  };

  return (
    <div>
      <h3 class="subhead" ref={heading} tabIndex={-1}>
        Added or imported{own.length > 0 && <span class="muted"> {own.length}</span>}
      </h3>
      {own.length === 0 ? (
        <p class="empty">
          None yet. What you add or import stands here and wins over the list that comes along.
        </p>
      ) : (
        <ul class="plain outlet-list" aria-label="Your own outlets">
          {own.map((outlet) => (
            <li key={outlet.domain}>
              <OwnRow {...props} outlet={outlet} onGone={() => heading.current?.focus()} />
            </li>
          ))}
        </ul>
      )}
      <div class="transfer">
        <div class="file">
          <label class="label" for={input}>
            Import from a file
          </label>
          <p class="hint" id={hint}>
            A list of outlets as this page exports it (JSON), or a list of feeds as other feed readers export
            it (OPML). You see what is in it before anything changes.
          </p>
          <input
            id={input}
            ref={chooser}
            class="file-input"
            type="file"
            accept=".json,.opml,.xml"
            aria-describedby={hint}
            onChange={(event) => void choose(event.currentTarget)}
          />
        </div>
        <ProblemLine problem={reading.problem} />
        <StatusLine words={said} />
        {read && (
          <ReadFile
            key={read.name}
            pack={read}
            own={own}
            onImport={props.onImport}
            onCancel={() => finish('')}
            onDone={finish}
          />
        )}
        <div class="actions">
          <button
            type="button"
            class="button"
            aria-disabled={own.length === 0 || exporting.busy}
            onClick={() => {
              if (own.length > 0) void exporting.attempt(props.onExport);
            }}
          >
            Export your outlets
          </button>
          <button
            type="button"
            class="button"
            aria-disabled={!props.hasFeeds || exporting.busy}
            onClick={() => {
              if (props.hasFeeds) void exporting.attempt(props.onExportFeeds);
            }}
          >
            Export what you follow as OPML
          </button>
        </div>
        <ProblemLine problem={exporting.problem} />
      </div>
    </div>
  );
}

type OwnRowProps = OutletTransferProps & { outlet: Outlet; onGone: () => void };

function OwnRow({ outlet, followed, onFollow, onRemove, onGone }: OwnRowProps) {
  const follows = followed.includes(outlet.domain);
  return (
    <OutletRow outlet={outlet} note={<p class="feed-state">{feedWords(outlet)}</p>}>
      {outlet.feeds.length > 0 && <OutletFollow outlet={outlet} followed={follows} onFollow={onFollow} />}
      <SettingsConfirm
        label="Remove"
        object={outlet.name}
        question={`Remove ${outlet.name}?`}
        consequence="It leaves your own outlets and is no longer followed. Export your outlets first to keep a copy."
        confirm="Remove"
        deed={() => onRemove(outlet.domain)}
        done=""
        onDone={onGone}
      />
    </OutletRow>
  );
}

function feedWords({ feeds }: Outlet): string {
  if (feeds.length === 0) return 'No feed: it can be named, but not followed.';
  return feeds.length === 1 ? '1 feed' : `${feeds.length} feeds`;
}

type ReadFileProps = {
  pack: OutletPack;
  own: Outlet[];
  onImport: OutletTransferProps['onImport'];
  onCancel: () => void;
  onDone: (words: string) => void;
};

/** What a file holds, before it is stored. */
function ReadFile({ pack, own, onImport, onCancel, onDone }: ReadFileProps) {
  const { busy, problem, attempt } = useAttempt();
  const title = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useEffect(() => title.current?.focus(), []);

  const { outlets } = pack;
  const known = new Set(own.map((outlet) => outlet.domain));
  const replaced = outlets.filter((outlet) => known.has(outlet.domain)).length;
  const origin = [pack.author, pack.date, pack.licence && `licence: ${pack.licence}`]
    .filter(Boolean)
    .join(' · ');
  const many = outlets.length === 1 ? '1 outlet' : `${outlets.length} outlets`;
  const withFeeds = outlets.filter((outlet) => outlet.feeds.length > 0).length;
  const run = async (follow: boolean) => {
    const went = await attempt(() => onImport(outlets, follow));
    if (went) onDone(follow ? `${many} imported and followed.` : `${many} imported.`);
  };

  return (
    <section class="notice found" aria-labelledby={titleId}>
      <h4 id={titleId} class="subhead" ref={title} tabIndex={-1}>
        <bdi>{pack.name}</bdi>: {many}
      </h4>
      {origin && <p class="hint">{origin}</p>}
      <p>
        {outlets
          .slice(0, 6)
          .map((outlet) => outlet.name)
          .join(', ')}
        {outlets.length > 6 && ` and ${outlets.length - 6} more`}.
        {replaced > 0 && ` ${replaced} of them replace outlets you have already.`}
      </p>
      <div class="actions">
        {withFeeds > 0 && (
          <button type="button" class="button primary" aria-disabled={busy} onClick={() => void run(true)}>
            Import and follow
          </button>
        )}
        <button type="button" class="button" aria-disabled={busy} onClick={() => void run(false)}>
          Import only
        </button>
        <button type="button" class="button quiet" onClick={onCancel}>
          Cancel
        </button>
      </div>
      <ProblemLine problem={problem} />
    </section>
  );
}
