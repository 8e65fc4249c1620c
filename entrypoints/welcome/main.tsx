import { signal } from '@preact/signals';
import { render } from 'preact';
import '../../assets/css/tokens.css';
import '../../assets/css/base.css';
import '../../assets/css/pages.css';
import '../../assets/css/bias.css';
import '../../assets/css/outlet-rows.css';
import '../../assets/css/controls.css';
import '../../assets/css/welcome.css';
import { WelcomePage, type WelcomeStage } from '../../components/welcome/WelcomePage';
import { ViewContext } from '../../components/common/view';
import { dressPage } from '../../components/common/own-page';
import { localeOf, t } from '../../components/common/words';
import { feedHosts } from '../../lib/following';
import type { Outlet } from '../../lib/outlets';
import { askForHosts, followOutlets } from '../../lib/platform/choice';
import { send } from '../../lib/platform/messages';
import { watchNews } from '../../lib/platform/news';
import type { Problem, Result } from '../../lib/problem';

const FIREFOX = /Android/.test(navigator.userAgent) ? 'android' : 'firefox';
const BROWSER = import.meta.env.FIREFOX ? FIREFOX : 'chromium';

const stage = signal<WelcomeStage>({ at: 'choosing' });
const suggested = signal<Result<Outlet[]> | null>(null);
let chosen: Outlet[] = [];

async function suggest(): Promise<void> {
  suggested.value = null;
  suggested.value = await send('outlets/suggest', { languages: [...navigator.languages] });
}

async function followChosen(outlets: Outlet[]): Promise<Problem | null> {
  const answer = await followOutlets(outlets);
  if (!answer.ok) return answer.problem;
  chosen = outlets;
  arrive(answer.value.allowed);
  return null;
}

async function askAgain(): Promise<Problem | null> {
  const answer = await askForHosts(feedHosts(chosen));
  if (!answer.ok) return answer.problem;
  arrive(answer.value);
  return null;
}

/** Waits between looks at what the feeds brought; after the last one the reader is told that nothing came yet. */
const LOOKS_MS = [1_500, 3_000, 6_000, 12_000];

/** The choice is saved; the worker starts to load by itself once the feeds are allowed. */
function arrive(allowed: boolean): void {
  stage.value = allowed
    ? { at: 'following', outlets: chosen.length, items: null }
    : { at: 'refused', outlets: chosen.length };
  if (allowed) void countUntilSome();
}

async function countUntilSome(): Promise<void> {
  for (const wait of LOOKS_MS) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    if (await countItems()) return;
  }
  if (stage.value.at === 'following') stage.value = { ...stage.value, items: 0 };
}

/** @returns whether the feeds brought anything so far */
async function countItems(): Promise<boolean> {
  if (stage.value.at !== 'following') return false;
  const answer = await send('feeds/status', {});
  const items = answer.ok ? answer.value.reduce((sum, status) => sum + status.itemCount, 0) : 0;
  if (items > 0) stage.value = { at: 'following', outlets: chosen.length, items };
  return items > 0;
}

function Welcome() {
  return (
    <ViewContext.Provider value={{ locale: localeOf(navigator.language), now: Date.now() }}>
      <WelcomePage
        stage={stage.value}
        browser={BROWSER}
        suggested={suggested.value}
        search={(query, limit) => send('outlets/search', { query, limit })}
        onRetry={() => void suggest()}
        onFollow={followChosen}
        onAskAgain={askAgain}
        onSkip={() => {
          stage.value = { at: 'skipped' };
        }}
      />
    </ViewContext.Provider>
  );
}

dressPage(document, t('welcome.pageTitle'));

const root = document.getElementById('root');
if (root) render(<Welcome />, root);
watchNews(() => void countItems());
void suggest();
