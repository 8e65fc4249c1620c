import { articleFrom } from '../../lib/article';
import { buildCoverage, discoverFeeds, unread } from '../../lib/coverage';
import { follow } from '../../lib/following';
import { briefOf, describeOutlet, withKnown, withOwnLabel } from '../../lib/outlets';
import { rememberArticle } from '../../lib/platform/articles';
import { recallFurther } from '../../lib/platform/further';
import type { Handlers } from '../../lib/platform/messages';
import { offerModel } from '../../lib/platform/model';
import { mayLoad } from '../../lib/platform/permissions';
import { receiptOf } from '../../lib/platform/receipt';
import { forgetSecrets } from '../../lib/platform/secrets';
import { changeSettings, forgetSettings, getSettings } from '../../lib/platform/settings';
import { dropSite, wantSite } from '../../lib/platform/sites';
import { forgetReads, readAddresses } from '../../lib/platform/reads';
import { forgetTold } from '../../lib/platform/told';
import { injectTaking, isPrivate, readPage, showPassage, toggleReader } from '../../lib/platform/tabs';
import { fail, ok } from '../../lib/problem';
import { readReading } from '../../lib/reading';
import { isTelling } from './models';
import { findOutlets, newsstand, outlets } from './outlets';
import { collect, countItems, followedOutlets, poll, statuses } from './polling';
import { checkFurther, furtherOffers, searchFurther } from './further';
import { legibleFace, readerStyle } from './reader-files';
import { noteCopy, noteReading, openExplore } from './reading';
import {
  dropHighlight,
  highlightStore,
  keepHighlight,
  openHighlightsPage,
  showHighlights,
} from './highlights';
import { hostsNeeded, openByItself, stayClosed } from './sites';
import { coverageSearch, narrator, outletTable, store } from './rooms';
import { expectedOutlets, todaysStories } from './stories';
import { articleOf, queryOf, storyOf, tabOf } from './subject';
import { forgetVoices, voicesHandlers } from './voices';

export const handlers: Handlers = {
  'article/read': async (ask, sender) => {
    const tabId = tabOf(ask, sender);
    const page = await readPage(tabId);
    if (!page.ok) return page;
    const answer = articleFrom(page.value.found);
    if (answer.ok) {
      await rememberArticle(tabId, answer.value);
      noteReading(tabId, answer.value);
    }
    return answer;
  },

  'outlet/describe': async (ask, sender) => {
    const article = await articleOf(tabOf(ask, sender));
    if (!article.ok) return article;
    return ok(describeOutlet(article.value, await outlets()));
  },

  'outlet/label': async (ask, sender) => {
    const tabId = tabOf(ask, sender);
    const article = await articleOf(tabId);
    if (!article.ok) return article;
    if (await isPrivate(tabId)) return fail({ code: 'private-window' }); // the label names what was read
    const { domain } = describeOutlet(article.value, await outlets());
    await changeSettings((settings) => ({
      ...settings,
      ownLabels: withOwnLabel(settings.ownLabels, domain, ask.label),
    }));
    return ok(describeOutlet(article.value, await outlets()));
  },

  'narrative/tell': async (ask, sender) => {
    const article = await articleOf(tabOf(ask, sender));
    if (!article.ok) return article;
    const { narrativeLength } = await getSettings();
    return ok((await narrator()).tell(article.value, { length: narrativeLength }));
  },

  'coverage/find': async (ask, sender) => {
    const tabId = tabOf(ask, sender);
    // Counted first, so that a woken worker reads its index while it reads the rest.
    const counting = countItems();
    counting.catch(() => undefined); // awaited below, unless there is no article
    const [article, stand] = await Promise.all([articleOf(tabId), newsstand()]);
    if (!article.ok) return article;
    const { settings, describe } = stand;
    const own = describeOutlet(article.value, stand.book);
    const query = queryOf(article.value, own.domain);
    const [itemCount, further, feeds, read, search] = await Promise.all([
      counting,
      recallFurther(tabId, query.url),
      statuses(stand.followed),
      readAddresses(),
      coverageSearch(),
    ]);
    const found = await search.find(query, further);
    noteCopy(tabId, query, found.story);
    return ok(
      buildCoverage({
        query,
        outlet: briefOf(own),
        matches: { ...found, related: unread(found.related, read, article.value.topic) },
        describe,
        followed: settings.followed,
        muted: settings.muted,
        statuses: feeds,
        itemCount,
        expected: await expectedOutlets(article.value, stand),
        now: Date.now(),
      }),
    );
  },

  'coverage/judge': async (ask, sender) => {
    const tabId = tabOf(ask, sender);
    const article = await articleOf(tabId);
    if (!article.ok) return article;
    if (await isPrivate(tabId)) return fail({ code: 'private-window' }); // the verdict names what was read
    if (!URL.canParse(ask.url)) return fail({ code: 'address-invalid', address: ask.url });
    await (await coverageSearch()).judge(article.value.canonicalUrl, ask.url, ask.apart);
    return ok({ apart: ask.apart });
  },

  'stories/today': async (ask) => ok(await todaysStories(ask)),

  'explore/open': async (ask, sender) => {
    if (ask.view === 'highlights') await openHighlightsPage();
    else await openExplore(ask.view === 'compare' ? tabOf(ask, sender) : null);
    return ok({ opened: true });
  },

  'further/offers': async (ask, sender) => {
    const query = await storyOf(tabOf(ask, sender));
    return query.ok ? ok(await furtherOffers(query.value)) : query;
  },

  'further/search': async (ask, sender) => {
    const tabId = tabOf(ask, sender);
    const query = await storyOf(tabId);
    return query.ok ? searchFurther(tabId, query.value, ask.kind) : query;
  },

  'further/check': ({ kind }) => checkFurther(kind),

  'model/offer': async (ask, sender) => {
    const tabId = tabOf(ask, sender);
    const article = await articleOf(tabId);
    if (!article.ok) return article;
    const running = await isTelling(tabId, article.value);
    return ok(await offerModel(article.value, { page: sender.trusted, running }));
  },

  ...voicesHandlers,

  'receipt/list': async (ask, sender) => {
    const tabId = tabOf(ask, sender);
    const article = await articleOf(tabId);
    return article.ok ? ok(await receiptOf({ tabId, url: article.value.canonicalUrl })) : article;
  },

  'reader/toggle': (ask, sender) => toggleReader(tabOf(ask, sender)),

  'reader/reading': async ({ change }) => {
    if (Object.keys(change).length === 0) return ok((await getSettings()).reading);
    const { reading } = await changeSettings((settings) => ({
      ...settings,
      reading: readReading({ ...settings.reading, ...change }),
    }));
    return ok(reading);
  },

  'reader/style': async () => ok(await readerStyle()),

  'reader/face': async () => ok(await legibleFace()),

  'take/load': (ask, sender) => injectTaking(tabOf(ask, sender)),

  'highlights/list': async (ask, sender) => {
    const tabId = tabOf(ask, sender);
    const article = await articleOf(tabId);
    if (!article.ok) return article;
    if (await isPrivate(tabId)) return ok([]); // to look would make the store where there is none yet
    return ok(await (await highlightStore()).of(article.value.canonicalUrl));
  },

  'highlights/keep': async (ask, sender) => {
    const tabId = tabOf(ask, sender);
    const article = await articleOf(tabId);
    if (!article.ok) return article;
    if (await isPrivate(tabId)) return fail({ code: 'private-window' });
    return keepHighlight(article.value, ask);
  },

  'highlights/drop': async (ask, sender) => {
    const article = await articleOf(tabOf(ask, sender));
    return article.ok ? ok(await dropHighlight(article.value, ask.id)) : article;
  },

  'highlights/show': async (ask, sender) => {
    const tabId = tabOf(ask, sender);
    const article = await articleOf(tabId);
    if (!article.ok) return article;
    const { on } = ask;
    if (on !== null && sender.trusted) await changeSettings((settings) => ({ ...settings, pageMarks: on }));
    return ok(await showHighlights(tabId, article.value));
  },

  'passage/show': async (ask, sender) => {
    const tabId = tabOf(ask, sender);
    const article = await articleOf(tabId);
    if (!article.ok) return article;
    const { block, start, end } = ask.passage;
    const words = article.value.blocks[block]?.text.slice(start, end) ?? '';
    return showPassage(tabId, words);
  },

  'verdicts/bring': async ({ pairs }) => {
    const search = await coverageSearch();
    for (const pair of pairs) {
      const [a, b] = pair.split(' ');
      if (a && b) await search.judge(a, b, true);
    }
    return ok([...(await (await store()).readVerdicts())]);
  },

  'sites/article': async (ask, sender) => ok(await openByItself(tabOf(ask, sender))),

  'sites/closed': async (ask, sender) => {
    await stayClosed(tabOf(ask, sender));
    return ok({ noted: true });
  },

  'sites/want': async ({ host }) => ok({ chosen: await wantSite(host) }),

  'sites/drop': async ({ host }) => {
    await dropSite(host, await hostsNeeded());
    return ok({ chosen: false });
  },

  'outlets/search': async ({ query, limit }) => {
    const { ownOutlets } = await getSettings();
    const found = (await outletTable()).search(query, limit, ownOutlets);
    const { heard } = await outlets();
    return ok(found.map(heard));
  },

  'outlets/list': async ({ domains }) => ok(await findOutlets(domains)),

  'outlets/suggest': async ({ languages }) => {
    const { heard } = await outlets();
    return ok((await outletTable()).suggest(languages).map(heard));
  },

  'outlets/follow': async ({ domains }) => {
    const { followed } = await changeSettings((settings) => follow(settings, domains));
    return ok({ followed: followed.length });
  },

  'outlets/discover': async ({ address }) => {
    const found = await discoverFeeds(address, {
      fetch: (input, init) => fetch(input, init),
      now: Date.now,
      mayLoad,
    });
    if (!found.ok) return found;
    // Its feeds are what was found; its ratings are still those of the table.
    const [whole = found.value] = withKnown([found.value], await findOutlets([found.value.domain]));
    return ok(whole);
  },

  'feeds/refresh': async ({ domains }) => {
    const outlets = domains.length > 0 ? await findOutlets(domains) : await followedOutlets();
    if (domains.length === 0) await collect(true);
    return ok(await poll(outlets, true));
  },

  'feeds/status': async () => ok(await statuses()),

  'data/clear': async ({ what }) => {
    const search = await coverageSearch();
    await search.clear();
    await forgetTold();
    await forgetVoices(what === 'everything' ? 'everything' : 'brought');
    await forgetReads();
    if (what === 'everything') {
      await (await highlightStore()).clear();
      await forgetSecrets();
      await forgetSettings();
    }
    return ok({ cleared: true });
  },
};
