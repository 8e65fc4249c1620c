import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../assets/css/tokens.css';
import '../../assets/css/base.css';
import '../../assets/css/pages.css';
import '../../assets/css/controls.css';
import '../../assets/css/bias.css';
import '../../assets/css/story.css';
import '../../assets/css/shares.css';
import '../../assets/css/coverage.css';
import '../../assets/css/explore.css';
import '../../assets/css/compare.css';
import '../../assets/css/balance.css';
import { dressPage } from '../../components/common/own-page';
import { ViewContext } from '../../components/common/view';
import { localeOf, t } from '../../components/common/words';
import { ComparePage } from '../../components/compare/ComparePage';
import { BalanceCard } from '../../components/explore/BalanceCard';
import { ExplorePage } from '../../components/explore/ExplorePage';
import { saveChange } from '../../lib/platform/choice';
import { forgetBalance } from '../../lib/platform/reads';
import { askAndVisit, visit } from '../../lib/platform/visit';
import type { Problem } from '../../lib/problem';
import * as state from './state';

const said = signal('');
const trouble = signal<Problem | null>(null);

/** Call straight from the click: the browser's permission may be asked for. */
async function read(url: string): Promise<void> {
  const host = state.hostOf(url);
  if (host === null) return;
  said.value = '';
  trouble.value = null;
  const outcome = await askAndVisit(url);
  if (outcome === 'refused') said.value = t('explore.refused', { host });
  if (outcome === 'slow') said.value = t('explore.slow');
}

/** Turned off, the worker deletes what was noted, wherever that was done. */
const turnBalance = (on: boolean): Promise<Problem | null> =>
  saveChange((settings) => ({ ...settings, balance: on }));

async function deleteBalance(): Promise<null> {
  await forgetBalance();
  return null;
}

function Explore() {
  const compares = state.compared.value !== null;
  const title = t(compares ? 'compare.pageTitle' : 'explore.pageTitle');
  if (document.title !== title) document.title = title;
  const card = <BalanceCard {...state.balance.value} onTurn={turnBalance} onDelete={deleteBalance} />;
  return (
    <ViewContext.Provider value={{ locale: localeOf(navigator.language), now: state.now.value }}>
      {compares ? (
        <ComparePage
          tellings={state.tellings.value}
          onBack={() => {
            location.hash = '';
          }}
          onRetry={() => void state.refresh()}
        />
      ) : (
        <ExplorePage
          today={state.today.value}
          span={state.span.value}
          onSpan={(span) => {
            state.span.value = span;
            void state.loadStories();
          }}
          onRetry={() => void state.loadStories()}
          onChoose={() => void visit(browser.runtime.getURL('/welcome.html'))}
          onOptions={() => void browser.runtime.openOptionsPage()}
          asks={(url) => {
            const host = state.hostOf(url);
            return host !== null && state.closedHosts.value.has(host) ? host : null;
          }}
          onRead={(url) => void read(url)}
          onCompare={(id) => {
            location.hash = `#story=${id}`;
          }}
          said={said.value}
          trouble={trouble.value}
          week={state.balance.value.on && card}
          offer={!state.balance.value.on && card}
        />
      )}
    </ViewContext.Provider>
  );
}

dressPage(document, t('explore.pageTitle'));
state.openState();
const root = document.getElementById('root');
if (root) render(<Explore />, root);
