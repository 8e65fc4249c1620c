/** " | Site" is a site's name in every language; behind a dash as many headlines go on. */
const AFTER_BAR = /\s[|｜]\s*[^|｜]{2,30}$/u;
const AFTER_DASH = /\s[-–—]\s([^-–—|]{2,40})$/u;
/** A headline needs so many characters of its own. */
const SHORTEST_TITLE = 12;

/** Of feeds and the programs that write them, at the end of a summary; each begins as a sentence does. */
const TAILS = [
  /(?:^|[.!?…»”"\])]\s*)(?:The post .{1,300} appeared first on|(?:Read|See) (?:more|the full (?:story|article))(?= (?:at|on|about|here)\b|\W*$)|(?:Continue|Keep) reading\b|(?:Click here|Sign up|Subscribe) (?:to|for)\b).{0,160}$/iu,
  /(?:^|[.!?…»”"\])]\s*)(?:Weiterlesen|Mehr lesen|Lire la suite|Leer más|Seguir leyendo|Leia mais|Continue lendo|Leggi tutto|Continua a leggere|Lees meer|Czytaj (?:więcej|dalej)|Читать далее|Читать полностью|اقرأ المزيد).{0,60}$/iu,
  /(?:阅读全文|続きを読む).{0,20}$/u,
];
/** Looked at for a tail: the rest of a long text is of the story. */
const LAST = 420;

/**
 * A headline without the name of its site.
 * @param domain - of the outlet; '' where only the form tells
 */
export function bareTitle(title: string, domain: string): string {
  const bare = title.replace(AFTER_BAR, '');
  const name = AFTER_DASH.exec(bare)?.[1];
  const cut =
    name !== undefined && domain !== '' && isNameOf(name, domain) ? bare.replace(AFTER_DASH, '') : bare;
  return cut.length < SHORTEST_TITLE ? title : cut;
}

/** A summary without what its feed says below each. */
export function bareLead(lead: string): string {
  const from = Math.max(0, lead.length - LAST);
  let end = lead.slice(from);
  for (const tail of TAILS) end = end.replace(tail, '');
  return lead.slice(0, from) + end;
}

/** "Fox News" of foxnews.com, "The Example Post" of examplepost.example. */
function isNameOf(name: string, domain: string): boolean {
  const squeezed = (text: string): string =>
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/^the\s|[^\p{L}\p{N}]/gu, '');
  const site = squeezed(name);
  return site.length > 2 && domain.split('.').some((label) => squeezed(label).replace(/^the/, '') === site);
}
