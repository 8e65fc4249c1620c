import { useEffect, useRef } from 'preact/hooks';
import type { Outlet } from '../../lib/outlets';
import type { Problem, Result } from '../../lib/problem';
import { plural } from '../common/format';
import { useView } from '../common/view';
import { rich, t } from '../common/words';
import { WelcomeChoice } from './WelcomeChoice';
import { Wordmark } from '../common/Wordmark';

/** How far the reader has come. */
export type WelcomeStage =
  | { at: 'choosing' }
  | { at: 'skipped' }
  /** Saved and allowed. `items` counts what the feeds brought so far; null while they load, 0 when none came. */
  | { at: 'following'; outlets: number; items: number | null }
  /** Saved, but the browser may not load the feeds. */
  | { at: 'refused'; outlets: number };

export type WelcomePageProps = {
  stage: WelcomeStage;
  /** 'android': Firefox on a phone, which has neither a toolbar nor keys. */
  browser: 'chromium' | 'firefox' | 'android';
  /** A first choice to start from; null while it is made. */
  suggested: Result<Outlet[]> | null;
  onRetry: () => void;
  search: (query: string, limit: number) => Promise<Result<Outlet[]>>;
  /** Ask for these outlets' feeds and keep the choice. Called straight from the click. */
  onFollow: (outlets: Outlet[]) => Promise<Problem | null>;
  onSkip: () => void;
  /** Back from a refusal: ask again. Called straight from the click. */
  onAskAgain: () => Promise<Problem | null>;
};

/** What the reader sees once, right after installing. */
export function WelcomePage(props: WelcomePageProps) {
  const { stage } = props;
  return (
    <div class="page welcome">
      <header class="hero">
        <Wordmark />
        <h1>{t('welcome.title')}</h1>
        <ol class="plain promises">
          <li>
            <svg viewBox="0 0 66 40" aria-hidden="true">
              <path d="M1 6h44M1 15h52M1 33h36" />
              <path class="accent" d="M1 24h48" />
              <circle class="filled" cx="61" cy="24" r="4" />
            </svg>
            {t('welcome.tells')}
          </li>
          <li>
            <svg viewBox="0 0 62 40" aria-hidden="true">
              <path d="M1 20h60M1 15v10M16 15v10M31 15v10M46 15v10M61 15v10" />
              <circle class="filled" cx="16" cy="20" r="6" />
            </svg>
            {t('welcome.speaks')}
          </li>
          <li>
            <svg viewBox="0 0 64 40" aria-hidden="true">
              <circle cx="16" cy="20" r="15" />
              <circle class="accent" cx="32" cy="20" r="15" />
              <circle cx="48" cy="20" r="15" />
            </svg>
            {t('welcome.shows')}
          </li>
        </ol>
      </header>
      <main>
        {stage.at === 'choosing' ? <WelcomeChoice {...props} /> : <WelcomeEnd {...props} stage={stage} />}
      </main>
    </div>
  );
}

const PIN_HINT = {
  chromium: 'welcome.pinChromium',
  firefox: 'welcome.pinFirefox',
  android: 'welcome.pinAndroid',
} as const;
const END_TITLE = { following: 'welcome.ready', refused: 'welcome.kept', skipped: 'welcome.ready' } as const;

type WelcomeEndProps = Pick<WelcomePageProps, 'browser' | 'onAskAgain'> & {
  stage: Exclude<WelcomeStage, { at: 'choosing' }>;
};

function WelcomeEnd({ stage, browser, onAskAgain }: WelcomeEndProps) {
  const { locale } = useView();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [stage.at]);
  return (
    <section class="end" aria-labelledby="end-title">
      <h2 id="end-title" ref={title} tabIndex={-1}>
        {t(END_TITLE[stage.at])}
      </h2>
      {stage.at === 'refused' && (
        <>
          <p>{plural('welcome.refused', stage.outlets, locale)}</p>
          <button type="button" class="button" onClick={() => void onAskAgain()}>
            {t('welcome.askAgain')}
          </button>
        </>
      )}
      <div role="status">
        {stage.at === 'following' && (
          <>
            <p>{plural('welcome.following', stage.outlets, locale)}</p>
            <p>{headlineWords(stage.items, locale)}</p>
          </>
        )}
      </div>
      {stage.at === 'skipped' && <p>{t('welcome.skipped')}</p>}
      {stage.at === 'refused' && <p>{t('welcome.begin')}</p>}
      {browser !== 'android' && <p>{rich('welcome.keys', { alt: <kbd>Alt</kbd>, letter: <kbd>R</kbd> })}</p>}
      <p class="hint">{t(PIN_HINT[browser])}</p>
      <p>
        <a href="/options.html">{t('welcome.options')}</a>
      </p>
    </section>
  );
}

function headlineWords(items: number | null, locale: string): string {
  if (items === null) return t('welcome.loading');
  return items === 0 ? t('welcome.noneYet') : plural('welcome.headlines', items, locale);
}
