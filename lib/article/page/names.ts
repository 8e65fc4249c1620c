import { wordsOf } from '../dom';

/**
 * What elements call themselves, in the languages newsrooms build in. Every pattern is one alternation over a bounded
 * string, so matching is linear. Names are hints: `prepare` never acts on one where a good part of the page's prose is.
 */

/** Words that name something beside the article when they stand alone between hyphens, underscores or spaces. */
const JUNK_WORD =
  /(?:^|[\s_-])(?:ads?|adv|advert|nav|navbar|menu|tags?|taglist|crumbs?|share|sharing|shares|social|socials|promo|promos|teasers?|popup|modal|overlay|toast|rail|footer|sidebar|signup|signin|login|register|registration|widgets?|carousel|toolbar|tools|actions?|comments?|outro|pager|copyright|barra|pub|werbung|anzeige|publicidad|publicidade|publicite|reklama?|iklan|annonce|bio|rating|poll|quiz|bookmark|follow|cta|disclaimer|reactions?|timestamp|metatext|post-?(?:meta|navigation)|entry-meta)(?=$|[\s_-])/;

const JUNK_PART =
  /related|relacionad|correlat|verwandt|recommend|recomend|empfehl|newsletter|breadcrumb|disqus|outbrain|taboola|cookie|consent|gdpr|sponsor|advert|promobox|promotion|social-?(?:share|media|links|icons|bar|buttons|follow)|share-?(?:bar|buttons?|tools|links|icons|box|this|list|widget)|sharing|sharedaddy|addthis|addtoany|trending|most-?(?:read|popular|viewed|recent|commented)|popular-|read-?(?:also|more|next)|also-?read|up-?next|next-?(?:article|story|post)|prev-?(?:article|story|post)|more-?(?:from|on|stories|news|articles|like)|see-?also|pagination|skip-?(?:link|to|nav)|masthead|regwall|paywall-?(?:prompt|message|offer|box|overlay|modal|banner)|donat|support-?us|author-?(?:bio|box|card|info|profile|about|desc)|about-?(?:the-?)?author|bio-?box|subscri|abonn|leesook|lees-?ook|lire-?aussi|a-?lire|mehr-?zum|leggi-?anche|lea-?tambien|leia-?(?:mais|tambem)|baca-?juga|okunanlar|topic-?(?:list|links|tags)|keyword-?list|screen-?reader|visually-?hidden|sr-only|sticky-|slideshow-thumb|playlist|podcast-?(?:promo|list)|app-?(?:promo|download|banner)|google-?(?:news|preferred)|whatsapp|telegram-?(?:channel|link)|jp-relatedposts|ad-?(?:slot|unit|container|wrapper|placeholder|break|label)|dfp|gpt-ad|adsbygoogle|banner|rollover|tooltip|popover|hover-?card|fact-?box|info-?box|faktaboks|faktabox|expandable-?box|text-?size|font-?size|app-?store|google-?play|mobile-?app|recirc|video-?js|vjs-|jw-?player|tag-?box|call-?to-?action|onetrust|didomi|usercentrics|feedback|report-?(?:error|typo|mistake)|disclosure|syndicat|jump-?link|toc-|table-of-contents/;

/** Names of the article's own body: these win over the junk words in the same string. */
const BODY =
  /article-?(?:body|content|text|copy|main|page)|(?:story|post|entry|news|blog|main|page)-?(?:body|content|text|copy)|body-?(?:text|copy|content)|articlebody|rich-?text|richtext|prose|(?:^|\s)paywall(?=$|\s)|text-?(?:block|body|content)/;

const CAPTION =
  /caption|(?:^|[\s_-])(?:legend|legende|bildunterschrift|bildtext|didascalia|epigrafe|pie-?(?:de-?)?foto|cutline|imgdesc|image-?(?:desc|description|credit|credits|meta|source|info|copyright)|photo-?(?:desc|credit|credits|by|info)|picture-?(?:desc|text)|bild-?(?:text|info|quelle)|media-?(?:desc|description|credit|info))(?=$|[\s_-])/;

const CREDIT =
  /credit|copyright|source|photographer|(?:^|[\s_-])(?:autor|author|quelle|fonte|foto|photo-?by)(?=$|[\s_-])/;

const ENTRY =
  /live-?blog-?_*(?:post|entry|update|item|card|block)(?=$|[\s_-])|(?:^|[\s_-])live-?(?:post|entry|update|item)(?=$|[\s_-])|ticker-?_*(?:entry|item|post|eintrag)(?=$|[\s_-])/;

const cache = new Map<string, Naming>();
const CACHE_LIMIT = 5_000;

export interface Naming {
  /** The words themselves, for rules of one place only. */
  words: string;
  junk: boolean;
  body: boolean;
  caption: boolean;
  credit: boolean;
  /** One entry of a live blog. */
  entry: boolean;
}

const NAMELESS: Naming = {
  words: '',
  junk: false,
  body: false,
  caption: false,
  credit: false,
  entry: false,
};

/** How an element names itself by class and id. Remembered per name: pages repeat theirs thousands of times. */
export function namingOf(element: Element): Naming {
  const className = element.getAttribute('class');
  const { id } = element;
  const byClass = className ? namingBy(className) : NAMELESS;
  if (typeof id !== 'string' || id === '') return byClass;
  const byId = namingBy(id);
  if (byClass === NAMELESS) return byId;
  const body = byClass.body || byId.body;
  return {
    words: `${byClass.words} ${byId.words}`,
    body,
    junk: !body && (byClass.junk || byId.junk),
    caption: byClass.caption || byId.caption,
    credit: byClass.credit || byId.credit,
    entry: byClass.entry || byId.entry,
  };
}

function namingBy(name: string): Naming {
  const known = cache.get(name);
  if (known) return known;
  const words = wordsOf(name);
  const body = BODY.test(words);
  const naming: Naming = {
    words,
    body,
    junk: !body && (JUNK_WORD.test(words) || JUNK_PART.test(words)),
    caption: CAPTION.test(words),
    credit: CREDIT.test(words),
    entry: ENTRY.test(words),
  };
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(name, naming);
  return naming;
}
