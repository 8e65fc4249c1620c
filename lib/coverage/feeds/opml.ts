import { checkOutlet, siteOfHost, type Outlet } from '../../outlets';
import { fail, ok, type Result } from '../../problem';
import { hostOf, webAddress } from './address';
import { foldText, languageTag } from './text';

const MAX_OUTLETS = 5000;
const MAX_FEEDS = 20; // of one outlet, as everywhere

interface Draft {
  name: string;
  language: string | null;
  feeds: { url: string; section: string | null }[];
}

/**
 * A list of feeds as other readers export it (OPML 1.0 and 2.0). Feeds of one site become one outlet; folders and
 * entries that are no web feed are passed over.
 * @param list - the file parsed as HTML, which forgives what is no well-formed XML; many such files are none
 * @returns outlets of origin `own`, in the file's order, at most 5,000; `import-invalid` where it is no such list or
 *   names no feed
 */
export function parseOpml(list: Document): Result<Outlet[]> {
  const entries = list.querySelector('opml')?.getElementsByTagName('outline');
  if (!entries) return fail({ code: 'import-invalid', at: 'the file', expected: 'a list of feeds (OPML)' });
  const drafts = new Map<string, Draft>();
  for (const entry of entries) noteOutline(drafts, entry);

  const outlets = [...drafts].flatMap(([domain, { name, language, feeds }]) => {
    const outlet = checkOutlet({ domain, name, languages: language === null ? [] : [language], feeds });
    return outlet.ok ? [outlet.value] : [];
  });
  return outlets.length > 0
    ? ok(outlets)
    : fail({ code: 'import-invalid', at: 'the list', expected: 'at least one feed' });
}

function noteOutline(drafts: Map<string, Draft>, entry: Element): void {
  const url = webAddress(entry.getAttribute('xmlurl'));
  if (url === null) return;
  const domain = siteOfHost(hostOf(webAddress(entry.getAttribute('htmlurl')) ?? url));
  const name = foldText(entry.getAttribute('title') || entry.getAttribute('text') || '', 80);
  const draft = drafts.get(domain);
  if (!draft) {
    const feeds = [{ url, section: null }];
    const language = languageTag(entry.getAttribute('language'));
    if (drafts.size < MAX_OUTLETS) drafts.set(domain, { name: name || domain, language, feeds });
  } else if (draft.feeds.length < MAX_FEEDS && !draft.feeds.some((feed) => feed.url === url)) {
    draft.feeds.push({ url, section: name || null });
  }
}

/** These outlets' feeds as OPML 2.0, for other readers. An outlet without feeds is left out. */
export function serializeOpml(outlets: readonly Outlet[], title: string): string {
  const lines = outlets.flatMap(({ domain, name, languages, feeds }) =>
    feeds.map(({ url, section }) => {
      const attributes = {
        type: 'rss',
        text: section === null ? name : `${name}: ${section}`,
        xmlUrl: url,
        htmlUrl: `https://${domain}/`,
        ...(languages.length === 1 && { language: languages[0]! }),
      };
      const written = Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`);
      return `    <outline ${written.join(' ')}/>`;
    }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head><title>${escaped(title)}</title></head>
  <body>
${lines.join('\n')}
  </body>
</opml>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
