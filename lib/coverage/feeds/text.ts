import { Parser } from 'htmlparser2';
import { withoutUnseen } from '../../unseen';

/** Markup beyond this many characters per wanted character of text is not looked at. */
const MARKUP_PER_CHARACTER = 20;

/** Elements that separate words; all others may stand within one. */
const BREAKING = new Set(
  'address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li ol p pre section table td th tr ul'.split(
    ' ',
  ),
);
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'object', 'svg', 'math']);

/**
 * What a reader would see of some HTML: tags gone, entities decoded once, white space folded.
 * @param limit - longest text wanted, in UTF-16 units; a longer one is cut between words and ends in "…"
 */
export function textOfMarkup(markup: string, limit: number): string {
  const source = markup.slice(0, limit * MARKUP_PER_CHARACTER);
  if (!/[<&]/.test(source)) return foldText(source, limit);
  let text = '';
  let unseen = 0;
  const parser = new Parser(
    {
      onopentagname: (name) => {
        if (UNSEEN.has(name)) unseen++;
        else if (BREAKING.has(name)) text += ' ';
      },
      onclosetag: (name) => {
        if (UNSEEN.has(name)) unseen--;
        else if (BREAKING.has(name)) text += ' ';
      },
      ontext: (data) => {
        if (unseen === 0) text += data;
      },
    },
    { decodeEntities: true },
  );
  parser.end(source);
  return foldText(text, limit);
}

/** The same for a headline, where a "<" that begins no whole tag is a character like any other. */
export function textOfHeadline(markup: string, limit: number): string {
  return textOfMarkup(markup.replace(/<(?![a-z/!][^<>]*>)/gi, '&lt;'), limit);
}

/** One line of text: white space and controls folded, unseen characters dropped. */
export function foldText(text: string, limit: number): string {
  const folded = withoutUnseen(text.slice(0, limit * MARKUP_PER_CHARACTER).toWellFormed())
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (folded.length <= limit) return folded;
  const cut = folded.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '');
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > limit / 2 ? space : undefined).trimEnd()}…`;
}

/** A language tag (BCP-47) in its usual spelling; null where it is none. */
export function languageTag(text: string | null | undefined): string | null {
  const tag = text?.trim().replaceAll('_', '-') ?? '';
  if (tag.length > 35 || !/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
