import { fold, squash } from './dom';
import { plainText, stringOf, type Structured } from './structured';

const MAX_TITLE = 400;

/** The headline, without the site's name. */
export function titleOf(data: Structured, siteName: string | null): string {
  return headlineOf(data, siteName).replace(/\s+[([](?:watch|video|videos|photos|pictures)[)\]]$/i, '');
}

function headlineOf(data: Structured, siteName: string | null): string {
  const documentTitle = data.claims.title.slice(0, MAX_TITLE);
  const names = [siteName ?? '', hostName(data.claims.url)].map(plain).filter((name) => name.length > 2);
  const heads = data.claims.heads.filter((text) => text.length > 3);
  const claims = [
    stringOf(data.article?.headline, MAX_TITLE),
    data.meta.get('og:title')?.[0] ?? null,
    data.meta.get('twitter:title')?.[0] ?? null,
    stringOf(data.article?.name, MAX_TITLE),
    documentTitle,
  ]
    .filter((text): text is string => text !== null && text !== '')
    .map((text) => withoutSite(fold(unentity(text)).slice(0, MAX_TITLE), names))
    .filter((text) => !names.includes(plain(text)));
  // "Opinion What the day brings": the heading holds a label that the page's data leaves out.
  const labelled = claims.find((claim) =>
    heads.some((head) => head.endsWith(` ${claim}`) && /^\p{L}{2,12} $/u.test(head.slice(0, -claim.length))),
  );
  if (labelled) return labelled;
  // "ElectionsWhat the day brings": a kicker in the heading, with nothing between.
  const glued = claims.find((claim) => claim.length > 14 && heads.some((head) => isGlued(head, claim)));
  if (glued) return glued;
  // A headline printed on the page that a claim repeats is the headline: claims are cut and decorated.
  for (const head of heads) {
    const key = squash(head);
    if (claims.some((claim) => squash(claim) === key)) return head;
  }
  const long = new Set(
    heads.filter((head) => head.length > 14 && !names.includes(plain(head)) && !isBrand(head, names)),
  );
  const [only] = long;
  if (only && long.size === 1) return withoutSite(only, names);
  for (const head of heads) {
    const key = squash(head);
    if (
      key.length > 12 &&
      claims.some((claim) => squash(claim).startsWith(key) || key.startsWith(squash(claim)))
    )
      return withoutSite(head, names);
  }
  return claims[0] ?? heads.find((head) => !names.includes(plain(head))) ?? documentTitle;
}

const isGlued = (head: string, claim: string): boolean =>
  head.endsWith(claim) && /\p{Ll}$/u.test(head.slice(0, -claim.length)) && /^\p{Lu}/u.test(claim);

const isBrand = (head: string, names: string[]): boolean => isSite(head, names) && head.length < 40;

const unentity = (text: string): string => plainText(text, MAX_TITLE) ?? text;

const plain = (text: string): string => squash(text).replaceAll(' ', '');

function hostName(address: string): string {
  try {
    const labels = new URL(address).hostname.replace(/^www\./, '').split('.');
    return labels.length > 2 && labels[0]!.length < 4 ? labels[1]! : labels[0]!;
  } catch {
    return '';
  }
}

/** Cut " | Site", " - Site", "Site: " where the cut-off part names the site or is a short label after a bar. */
function withoutSite(title: string, names: string[]): string {
  let text = title;
  for (let round = 0; round < 3; round++) {
    const tail = /^(.{8,}?)\s+[|–—·•»:-]+\s+([^|–—·•»]{1,60})$/u.exec(text);
    if (tail && isSite(tail[2]!, names)) {
      text = tail[1]!;
      continue;
    }
    const bar = /^(.{12,})\s*[|»·_｜]\s*([^|»·_｜]{1,40})$/u.exec(text);
    if (bar && !text.includes('«') && bar[2]!.trim().split(' ').length <= 4) {
      text = bar[1]!.trim();
      continue;
    }
    const head = /^([^|–—:]{2,40})\s*(?:[|–—:]|::)\s+(.{12,})$/u.exec(text);
    if (head && isSite(head[1]!, names)) {
      text = head[2]!;
      continue;
    }
    break;
  }
  return text.trim();
}

function isSite(part: string, names: string[]): boolean {
  const key = plain(part).replace(/^the|(?:com|net|org|news|online)$/g, '');
  if (key.length < 2) return false;
  return names.some(
    (name) =>
      name === key ||
      (key.length > 3 && ((name.includes(key) && 2 * key.length > name.length) || key.includes(name))),
  );
}
