import { wordsOf } from '../dom';

/**
 * What elements call themselves, in the languages newsrooms build in. A name is cut into its words; each word, pair and
 * triple of words, written together, is looked up. Names are hints: `prepare` never acts on one where a good part of the
 * page's prose is.
 */
export interface Naming {
  /** The name itself, lower case, one kind of hyphen. */
  words: string;
  /** Beside the article: navigation, sharing, promotion, comments, consent. */
  junk: boolean;
  /** The article's own body; wins over `junk` in the same name. */
  body: boolean;
  caption: boolean;
  credit: boolean;
  /** One entry of a live blog. */
  entry: boolean;
  /** The line under the headline. */
  standfirst: boolean;
  /** Asks for money where an article breaks off. */
  gate: boolean;
}

type Sense = Exclude<keyof Naming, 'words'>;

const LEXICON = new Map<string, Sense[]>();

function learn(sense: Sense, grams: string[]): void {
  for (const gram of grams) LEXICON.set(gram, [...(LEXICON.get(gram) ?? []), sense]);
}

/** Each of these before each of those. */
const pairs = (first: string, second: string): string[] =>
  first.split(' ').flatMap((one) => second.split(' ').map((other) => one + other));

learn(
  'junk',
  (
    'ad ads adv nav navbar menu tag tags taglist crumb crumbs share shares social socials promo promos teaser ' +
    'teasers popup modal overlay toast rail footer sidebar signup signin login register registration widget widgets carousel ' +
    'toolbar tools action actions comment comments outro pager copyright barra pub werbung anzeige publicidad publicidade ' +
    'publicite reklam reklama iklan annonce bio rating poll quiz bookmark follow cta disclaimer reaction reactions timestamp ' +
    'metatext postmeta entrymeta postnavigation sharedaddy addthis addtoany readalso readmore readnext alsoread upnext morefrom moreon ' +
    'seealso skiplink skipto skipnav supportus theauthor aboutauthor biobox leesook lireaussi alire mehrzum leggianche ' +
    'leatambien leiamais leiatambem bacajuga keywordlist screenreader visuallyhidden sronly playlist googlenews ' +
    'googlepreferred dfp gptad hovercard factbox infobox faktaboks faktabox expandablebox appstore googleplay mobileapp ' +
    'videoplayer emailform videojs vjs jwplayer tagbox callto jumplink toc'
  ).split(' '),
);
for (const [first, second] of [
  ['social', 'share media links icons bar buttons follow'],
  ['share', 'bar button buttons tools links icons box this list widget'],
  ['most', 'read popular viewed recent commented'],
  ['next prev', 'article story post'],
  ['more', 'stories news articles like'],
  ['author', 'bio box card info profile about desc'],
  ['topic', 'list links tags'],
  ['app podcast', 'promo download banner list'],
  ['ad', 'slot unit container wrapper placeholder break label'],
  ['text font', 'size'],
  ['report', 'error typo mistake'],
  ['telegram', 'channel link'],
])
  learn('junk', pairs(first!, second!));
for (const sense of ['junk', 'gate'] as const)
  learn(sense, pairs('paywall regwall', 'prompt message offer box overlay modal banner'));
learn('gate', [...pairs('paywall', 'container'), 'regwall', 'subscribewall', 'pianooffer']);
learn('body', pairs('article story post entry news blog main page', 'body content text copy'));
learn(
  'body',
  'fieldnamebody mediaembed articlemain articlepage bodytext bodycopy bodycontent richtext prose textblock textbody textcontent'.split(
    ' ',
  ),
);
learn(
  'caption',
  'postattachment legend legende legenda bijschrift billedtekst bildetekst kuvateksti bildunterschrift didascalia epigrafe piefoto piedefoto cutline imgdesc photoby'.split(
    ' ',
  ),
);
learn(
  'caption',
  pairs(
    'image photo picture media bild',
    'desc description credit credits meta source info copyright text quelle',
  ),
);
learn('credit', 'autor author quelle fonte foto photoby'.split(' '));
learn('entry', pairs('liveblog live ticker', 'post entry update item card block eintrag'));
learn(
  'standfirst',
  'dek deck subdeck standfirst subtitle subhead subheadline summary excerpt lede chapo entradilla bajada ingress vorspann'.split(
    ' ',
  ),
);

/** Parts that tell wherever they stand in a word. */
const JUNK_PARTS = (
  'related relacionad correlat verwandt recommend recomend empfehl newsletter breadcrumb disqus outbrain taboola cookie ' +
  'consent gdpr sponsor advert promobox promotion sharing trending popular- pagination masthead donat subscri abonn whatsapp ' +
  'sticky- adsby banner rollover tooltip popover recirc onetrust didomi usercentrics feedback disclosure syndicat'
).split(' ');
const CREDIT_PARTS = ['credit', 'copyright', 'source', 'photographer'];

const cache = new Map<string, Naming>();
const CACHE_LIMIT = 5_000;

const NAMELESS: Naming = {
  words: '',
  junk: false,
  body: false,
  caption: false,
  credit: false,
  entry: false,
  standfirst: false,
  gate: false,
};

/** How an element names itself by class and id. */
export function namingOf(element: Element): Naming {
  const className = element.getAttribute('class');
  const { id } = element;
  const byClass = className ? namingBy(className) : NAMELESS;
  if (typeof id !== 'string' || id === '') return byClass;
  const byId = namingBy(id);
  if (byClass === NAMELESS) return byId;
  const both: Naming = { ...byClass, words: `${byClass.words} ${byId.words}` };
  for (const sense of Object.keys(byId) as (keyof Naming)[])
    if (sense !== 'words') both[sense] ||= byId[sense];
  both.junk &&= !both.body;
  return both;
}

/** One class or id. Remembered: pages repeat theirs thousands of times. */
export function namingBy(name: string): Naming {
  const known = cache.get(name);
  if (known) return known;
  const words = wordsOf(name);
  const naming: Naming = { ...NAMELESS, words };
  for (const part of words.split(' ')) {
    if (part === 'paywall') naming.body = true; // some houses put it on every paragraph
    const tokens = part.split('-');
    for (let i = 0; i < tokens.length; i++) {
      let gram = '';
      for (let j = i; j < tokens.length && j < i + 3; j++) {
        gram += tokens[j]!;
        for (const sense of LEXICON.get(gram) ?? []) naming[sense] = true;
      }
    }
  }
  naming.junk = !naming.body && (naming.junk || JUNK_PARTS.some((part) => words.includes(part)));
  naming.caption ||= words.includes('caption');
  naming.credit ||= CREDIT_PARTS.some((part) => words.includes(part));
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(name, naming);
  return naming;
}
