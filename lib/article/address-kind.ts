/** What an address alone gives away of the page behind it. */
export type AddressKind = 'front' | 'search' | 'shop' | 'forum' | 'business';

const SEARCH =
  /(?:^|\/)(?:search|suche|recherche|buscar|busca|busqueda|ricerca|zoeken|sok|haku|szukaj|hledat|arama|cari)(?:[-_]results)?(?:\.\w+)?$/;
/** Of these a question must follow. */
const FOUND = /\/(?:find|results)$/;
const ASKED = /[?&](?:q|s|k|p|query|text|texto|words?|keywords?|term|search\w*|find)=/;
/** `/en`, `/pt-br`: the front of an edition. */
const EDITION = /^\/[a-z]{2}(?:[-_][a-z]{2})?$/;
const FORUM =
  /\/(?:view(?:topic|forum|thread)|show(?:topic|thread)|forumdisplay)\b|\/(?:threads?|forums?|boards?)\/|\/t\/[^/]+\/\d+|\/questions\/\d|\/r\/\w+\/comments\//;
const SHOP = /\/(?:products?|dp|itm)\/[^/]+$/;
/** The reader does something here; deeper down the same words name sections. */
const BUSINESS =
  /\/(?:log-?in|sign-?(?:in|up)|register|account|check-?out|cart|basket|payment|pay|subscribe)(?:\/[^/]*)?$/;

/** @returns null for most addresses: they may lead to anything */
export function kindOfAddress({ pathname, search }: URL): AddressKind | null {
  const path = pathname.replace(/\/+$|\/index\.\w+$/, '').toLowerCase();
  if (SEARCH.test(path) || (ASKED.test(search) && (path === '' || FOUND.test(path)))) return 'search';
  if (path === '' || EDITION.test(path)) return 'front';
  if (BUSINESS.test(path)) return 'business';
  if (FORUM.test(path)) return 'forum';
  return SHOP.test(path) ? 'shop' : null;
}
