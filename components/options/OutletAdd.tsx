import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Outlet } from '../../lib/outlets';
import { fail, type Problem, type Result } from '../../lib/problem';
import { OutletFace } from '../common/OutletRow';
import { ProblemLine, StatusLine, useAttempt } from '../common/attempt';
import { plural } from '../common/format';
import { useView } from '../common/view';
import { rich, t } from '../common/words';

export type OutletAddProps = {
  /** The address in the field; kept by the page, so that another part can fill it in. */
  address: string;
  onAddress: (address: string) => void;
  /** Ask for the site's permission, then look for its feeds. Called straight from the click. */
  onDiscover: (address: string) => Promise<Result<Outlet>>;
  /** Keep the outlet as the reader's own and follow it. Called straight from the click. */
  onAdd: (outlet: Outlet) => Promise<Problem | null>;
};

/** Add an outlet by its site's or feed's address: look, show what was found, then keep it. */
export function OutletAdd({ address, onAddress, onDiscover, onAdd }: OutletAddProps) {
  const [found, setFound] = useState<Outlet | null>(null);
  const [said, setSaid] = useState('');
  const looking = useAttempt();
  const field = useRef<HTMLInputElement>(null);
  const input = useId();
  const hint = useId();

  const look = () =>
    looking.attempt(async () => {
      setFound(null);
      setSaid('');
      const answer = await (address.trim()
        ? onDiscover(address.trim())
        : fail({ code: 'address-invalid', address: '' }));
      if (!answer.ok) return answer.problem;
      setFound(answer.value);
      return null;
    });

  return (
    <div class="outlet-add">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <label class="label" for={input}>
          {t('outletAdd.title')}
        </label>
        <p class="hint" id={hint}>
          {rich('outletAdd.hint', {
            site: <span dir="ltr">news.example</span>,
            feed: <span dir="ltr">https://news.example/feed.xml</span>,
          })}
        </p>
        <div class="field-and-button">
          <input
            id={input}
            ref={field}
            class="field"
            type="text"
            inputMode="url"
            dir="ltr"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            maxLength={2000}
            aria-describedby={hint}
            value={address}
            onInput={(event) => onAddress(event.currentTarget.value)}
          />
          <button type="submit" class="button" aria-disabled={looking.busy}>
            {t('outletAdd.find')}
          </button>
        </div>
      </form>
      <ProblemLine problem={looking.problem} />
      <StatusLine words={looking.busy ? t('outletAdd.looking') : said} />
      {found && (
        <FoundOutlet
          key={found.domain}
          outlet={found}
          onAdd={onAdd}
          onCancel={() => {
            setFound(null);
            field.current?.focus();
          }}
          onDone={(name) => {
            setFound(null);
            onAddress('');
            setSaid(t('outletAdd.done', { name }));
            field.current?.focus();
          }}
        />
      )}
    </div>
  );
}

type FoundOutletProps = {
  outlet: Outlet;
  onAdd: OutletAddProps['onAdd'];
  onCancel: () => void;
  onDone: (name: string) => void;
};

/** What was found, to be corrected before it is kept. */
function FoundOutlet({ outlet, onAdd, onCancel, onDone }: FoundOutletProps) {
  const { locale } = useView();
  const [name, setName] = useState(outlet.name);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { busy, problem, attempt } = useAttempt();
  const title = useRef<HTMLHeadingElement>(null);
  const nameInput = useId();
  const titleId = useId();
  useEffect(() => title.current?.focus(), []);

  const chosen: Outlet = {
    ...outlet,
    name: name.trim() || outlet.domain,
    feeds: outlet.feeds.filter((feed) => !left.has(feed.url)),
  };
  const toggle = (url: string) => {
    const next = new Set(left);
    if (!next.delete(url)) next.add(url);
    setLeft(next);
  };
  const add = async () => {
    if (chosen.feeds.length === 0) return;
    if (await attempt(() => onAdd(chosen))) onDone(chosen.name);
  };

  return (
    <section class="notice found" aria-labelledby={titleId}>
      <h4 id={titleId} class="subhead" ref={title} tabIndex={-1}>
        {plural('outletAdd.found', outlet.feeds.length, locale)}
      </h4>
      <OutletFace outlet={chosen} />
      <label class="label" for={nameInput}>
        {t('outletAdd.name')}
      </label>
      <input
        id={nameInput}
        class="field"
        maxLength={120}
        dir="auto"
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <fieldset class="choices">
        <legend class="label">{t('outletAdd.feeds')}</legend>
        {outlet.feeds.map((feed) => (
          <label key={feed.url} class="choice">
            <input type="checkbox" checked={!left.has(feed.url)} onChange={() => toggle(feed.url)} />
            <span>
              {feed.section && <bdi>{feed.section} </bdi>}
              <bdi class="address" dir="ltr">
                {feed.url}
              </bdi>
            </span>
          </label>
        ))}
      </fieldset>
      <div class="actions">
        <button
          type="button"
          class="button primary"
          aria-disabled={busy || chosen.feeds.length === 0}
          onClick={() => void add()}
        >
          {t('outletAdd.add')}
        </button>
        <button type="button" class="button quiet" onClick={onCancel}>
          {t('action.cancel')}
        </button>
      </div>
      <ProblemLine problem={problem} />
    </section>
  );
}
