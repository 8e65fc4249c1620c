import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import '../../assets/css/tokens.css';
import '../../assets/css/base.css';
import '../../assets/css/pages.css';
import '../../assets/css/controls.css';
import '../../assets/css/story.css';
import '../../assets/css/highlights.css';
import { dressPage } from '../../components/common/own-page';
import { ViewContext } from '../../components/common/view';
import { localeOf, t } from '../../components/common/words';
import { HighlightsPage } from '../../components/taking/HighlightsPage';
import { saveText } from '../../lib/platform/hand-over';
import { send } from '../../lib/platform/messages';
import { missingHosts, watchHosts } from '../../lib/platform/permissions';
import { askAndVisit } from '../../lib/platform/visit';
import { Failure, fail, ok, type Part, type Problem } from '../../lib/problem';
import {
  fileName,
  highlightsMarkdown,
  openHighlights,
  type Highlighted,
  type HighlightStore,
} from '../../lib/taking';

const highlights = signal<Part<Highlighted[]>>('waiting');
/** Of the outlets that are known, by their domain. */
const names = signal<ReadonlyMap<string, string>>(new Map());
const closedHosts = signal<ReadonlySet<string>>(new Set());
const said = signal('');

let opened: HighlightStore | null = null;
const store = async (): Promise<HighlightStore> => (opened ??= await openHighlights());

/** What is shown stays until the answer comes. */
async function load(): Promise<void> {
  if (highlights.value !== 'waiting' && !highlights.value.ok) highlights.value = 'waiting';
  const problem = await storing(async () => {
    highlights.value = ok(await (await store()).all());
  });
  if (problem) highlights.value = fail(problem);
  else await look();
}

/** What is known of the outlets, and whom the browser would have to be asked for. */
async function look(): Promise<void> {
  const { value } = highlights;
  if (value === 'waiting' || !value.ok) return;
  const hosts = new Set(value.value.map(({ url }) => hostOf(url)));
  closedHosts.value = new Set(await missingHosts([...hosts]));
  const domains = [...new Set(value.value.map(({ outletDomain }) => outletDomain))];
  const answer = domains.length > 0 ? await send('outlets/list', { domains }) : ok([]);
  if (answer.ok) names.value = new Map(answer.value.map(({ domain, name }) => [domain, name]));
}

/** As permissions name it: with its `www.`, other than where a link is named. */
const hostOf = (url: string): string => new URL(url).hostname;

async function storing(deed: () => Promise<void>): Promise<Problem | null> {
  try {
    await deed();
    return null;
  } catch (cause) {
    console.warn('Parallax:', cause);
    return cause instanceof Failure
      ? cause.problem
      : { code: 'storage-failed', doing: 'highlights', full: /quota/i.test(String(cause)) };
  }
}

const change = (deed: (kept: HighlightStore) => Promise<void>): Promise<Problem | null> =>
  storing(async () => {
    const kept = await store();
    await deed(kept);
    highlights.value = ok(await kept.all());
  });

/** Call straight from the click: the browser's permission may be asked for. */
async function read(url: string): Promise<void> {
  said.value = '';
  const outcome = await askAndVisit(url);
  if (outcome === 'refused') said.value = t('explore.refused', { host: hostOf(url) });
  if (outcome === 'slow') said.value = t('explore.slow');
}

function save(found: Highlighted[]): void {
  const named = fileName({ title: t('taking.highlights'), outletDomain: '' }, Date.now(), 'md');
  saveText(named, 'text/markdown', highlightsMarkdown(found));
  said.value = t('taking.saved');
}

function Highlights() {
  return (
    <ViewContext.Provider value={{ locale: localeOf(navigator.language), now: Date.now() }}>
      <HighlightsPage
        highlights={highlights.value}
        names={names.value}
        said={said.value}
        asks={(url) => (closedHosts.value.has(hostOf(url)) ? hostOf(url) : null)}
        onRead={(url) => void read(url)}
        onKeep={(highlight) => change((kept) => kept.keep(highlight))}
        onDrop={({ id }) => change((kept) => kept.drop(id))}
        onSave={save}
        onRetry={() => void load()}
        onOptions={() => void browser.runtime.openOptionsPage()}
        onExplore={() => void send('explore/open', { tabId: null, view: 'stories' })}
      />
    </ViewContext.Provider>
  );
}

dressPage(document, t('highlights.pageTitle'));
addEventListener('focus', () => void load()); // more may have been marked in the meantime
watchHosts(() => void look());
void load();
const root = document.getElementById('root');
if (root) render(<Highlights />, root);
