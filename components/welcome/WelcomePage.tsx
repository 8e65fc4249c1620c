import { useEffect, useRef } from 'preact/hooks';
import type { Outlet } from '../../lib/outlets';
import type { Problem, Result } from '../../lib/problem';
import { number } from '../common/format';
import { useView } from '../common/view';
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
  browser: 'chromium' | 'firefox';
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
  return (
    <div class="page welcome">
      <header class="hero">
        <Wordmark />
        <h1>The news, seen from more than one side</h1>
        <ol class="plain promises">
          <li>
            <svg viewBox="0 0 72 40" aria-hidden="true">
              <path d="M2 6h44M2 15h52M2 33h36" />
              <path class="accent" d="M2 24h48" />
              <circle class="filled" cx="62" cy="24" r="4" />
            </svg>
            Parallax tells the article in front of you in short titled sections, and each line leads to the
            passage it rests on.
          </li>
          <li>
            <svg viewBox="0 0 72 40" aria-hidden="true">
              <path d="M6 20h60M6 15v10M21 15v10M36 15v10M51 15v10M66 15v10" />
              <circle class="filled" cx="21" cy="20" r="6" />
            </svg>
            It says who is speaking: the outlet, its country, and its bias with who rated it.
          </li>
          <li>
            <svg viewBox="0 0 72 40" aria-hidden="true">
              <circle cx="22" cy="20" r="15" />
              <circle class="accent" cx="38" cy="20" r="15" />
              <circle cx="54" cy="20" r="15" />
            </svg>
            It shows who else tells the story, from the feeds you follow, all on your own machine.
          </li>
        </ol>
      </header>
      <main>{props.stage.at === 'choosing' ? <WelcomeChoice {...props} /> : <WelcomeEnd {...props} />}</main>
    </div>
  );
}

const PIN_HINT = {
  chromium: 'To keep the icon in sight, click the puzzle piece in the toolbar, then the pin beside Parallax.',
  firefox:
    'To keep the icon in sight, click the puzzle piece in the toolbar, then the cog beside Parallax, then “Pin to Toolbar”.',
};

function WelcomeEnd({ stage, browser, onAskAgain }: WelcomePageProps) {
  const { locale } = useView();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [stage.at]);
  return (
    <section class="end" aria-labelledby="end-title">
      <h2 id="end-title" ref={title} tabIndex={-1}>
        {END_TITLE[stage.at]}
      </h2>
      {stage.at === 'refused' && (
        <>
          <p>
            Your choice of {outletWords(stage.outlets)} is kept, but the browser does not let Parallax load
            their feeds, so it cannot show who else tells a story yet. Allow it now, or later under Options,
            Outlets. Everything else works.
          </p>
          <button type="button" class="button" onClick={() => void onAskAgain()}>
            Ask again
          </button>
        </>
      )}
      <div role="status">
        {stage.at === 'following' && (
          <p>
            You follow {outletWords(stage.outlets)}. {headlineWords(stage.items, locale)}
          </p>
        )}
      </div>
      {stage.at === 'skipped' && (
        <p>
          You follow no outlet, so the popup tells the article and who is speaking, but not who else tells it.
          You can choose outlets any time under Options.
        </p>
      )}
      {stage.at === 'refused' && <p>To begin, open any article and click the Parallax icon.</p>}
      <p>
        Press <kbd>Alt</kbd> + <kbd>R</kbd> on an article to read it in calm; the page stays as it was.
      </p>
      <p class="hint">{PIN_HINT[browser]}</p>
      <p>
        <a href="/options.html">Open Options</a>
      </p>
    </section>
  );
}

const END_TITLE = {
  following: 'Open any article and click the Parallax icon',
  refused: 'Your choice is kept, but nothing is loaded yet',
  skipped: 'Open any article and click the Parallax icon',
  choosing: '',
};

const outletWords = (outlets: number) => (outlets === 1 ? '1 outlet' : `${outlets} outlets`);

function headlineWords(items: number | null, locale: string): string {
  if (items === null) return 'Their headlines are loading…';
  if (items === 0)
    return 'No headline has come in yet; the feeds are tried again. Options says how each one stands.';
  return `${number(items, locale)} headlines are here already.`;
}
