/** The newsroom's feeds: RSS 2.0, Atom (RFC 4287), RSS 1.0 (RDF) and JSON Feed 1.1. */
import type { NewsArticle } from './content';
import { markup, Markup, type Markup as Piece } from './markup';
import { feedUrl, type FeedFormat } from './outlets';
import { imageUrl, type Site } from './page';

export interface Feed {
  type: string;
  text: string;
}

export function feed(site: Site): Feed {
  return FORMATS[site.outlet.feed.format](site);
}

const DECLARATION = new Markup('<?xml version="1.0" encoding="UTF-8"?>\n');

const FORMATS: Record<FeedFormat, (site: Site) => Feed> = {
  rss: ({ outlet, language, articles }) => ({
    type: 'application/rss+xml; charset=utf-8',
    text: markup`${DECLARATION}<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>${outlet.name}</title><link>https://${outlet.domain}/</link><description>${outlet.motto}</description><language>${language}</language><atom:link href="${feedUrl(outlet)}" rel="self" type="application/rss+xml"/>
${articles.map(
  (
    article,
  ) => markup`<item><title>${article.title}</title><link>${article.url}</link><guid isPermaLink="true">${article.url}</guid><pubDate>${new Date(article.publishedAt).toUTCString()}</pubDate>${creators(article)}<category>${article.section}</category><description>${article.dek}</description><media:content url="${imageUrl(article, article.image)}" medium="image" type="image/png"/></item>
`,
)}</channel></rss>
`.text,
  }),

  atom: ({ outlet, language, articles }) => ({
    type: 'application/atom+xml; charset=utf-8',
    text: markup`${DECLARATION}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}"><title>${outlet.name}</title><id>https://${outlet.domain}/</id><link href="https://${outlet.domain}/"/><link rel="self" href="${feedUrl(outlet)}"/><updated>${iso(articles[0]!)}</updated>
${articles.map(
  (
    article,
  ) => markup`<entry><title type="html">${article.title}</title><id>${article.url}</id><link rel="alternate" type="text/html" href="${article.url}"/><published>${iso(article)}</published><updated>${iso(article)}</updated>${article.authors.map((name) => markup`<author><name>${name}</name></author>`)}<category term="${article.section}"/><summary type="html">${markup`<p>${summary(article)}</p>`.text}</summary></entry>
`,
)}</feed>
`.text,
  }),

  rdf: ({ outlet, language, articles }) => ({
    type: 'application/rdf+xml; charset=utf-8',
    text: markup`${DECLARATION}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${feedUrl(outlet)}"><title>${outlet.name}</title><link>https://${outlet.domain}/</link><description>${outlet.motto}</description><dc:language>${language}</dc:language><items><rdf:Seq>${articles.map((article) => markup`<rdf:li rdf:resource="${article.url}"/>`)}</rdf:Seq></items></channel>
${articles.map(
  (
    article,
  ) => markup`<item rdf:about="${article.url}"><title>${article.title}</title><link>${article.url}</link><description>${article.dek}</description><dc:date>${iso(article)}</dc:date><dc:language>${article.language}</dc:language>${creators(article)}<dc:subject>${article.section}</dc:subject></item>
`,
)}</rdf:RDF>
`.text,
  }),

  json: ({ outlet, language, articles }) => ({
    type: 'application/feed+json; charset=utf-8',
    text: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: outlet.name,
      home_page_url: `https://${outlet.domain}/`,
      feed_url: feedUrl(outlet),
      language,
      items: articles.map((article) => ({
        id: article.url,
        url: article.url,
        title: article.title,
        summary: article.dek,
        content_text: summary(article),
        image: imageUrl(article, article.image),
        date_published: iso(article),
        authors: article.authors.map((name) => ({ name })),
        tags: article.tags,
        language: article.language,
      })),
    }),
  }),
};

function iso({ publishedAt }: NewsArticle): string {
  return new Date(publishedAt).toISOString();
}

function creators({ authors }: NewsArticle): Piece[] {
  return authors.map((name) => markup`<dc:creator>${name}</dc:creator>`);
}

/** The dek and the first paragraph, as many feeds have it. */
function summary({ dek, blocks }: NewsArticle): string {
  const first = blocks.find((block) => block.kind === 'paragraph');
  return `${dek} ${first?.kind === 'paragraph' ? first.text.replaceAll('**', '') : ''}`.trim();
}
