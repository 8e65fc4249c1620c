import type { Cited, Day } from './cite';
import type { CitedName } from './names';

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
/** TeX's own characters, made harmless. */
const tex = (text: string): string =>
  text.replace(/[\\{}$&#%_~^]/gu, (letter) => TEX[letter] ?? `\\${letter}`).replace(/\s+/gu, ' ');

const TEX_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const two = (part: number): string => String(part).padStart(2, '0');
const isoDay = ({ year, month, day }: Day): string => `${year}-${two(month)}-${two(day)}`;

/** One BibTeX entry: `@article` for a periodical, else `@misc`. Braces keep the title's capitals. */
export function bibtex(cited: Cited): string {
  const { title, authors, outlet, periodical, issued, accessed, url } = cited;
  const fields: [string, string][] = [];
  if (authors.length > 0) fields.push(['author', `{${authors.map(texName).join(' and ')}}`]);
  fields.push(['title', `{{${tex(title)}}}`], [periodical ? 'journal' : 'howpublished', `{${tex(outlet)}}`]);
  if (issued)
    fields.push(
      ['year', `{${issued.year}}`],
      ['month', TEX_MONTHS[issued.month - 1]!],
      ['day', `{${issued.day}}`],
    );
  // A brace or a backslash would end the field; everything else may stand in an address.
  fields.push(
    ['url', `{${url.replace(/[{}\\]/gu, encodeURIComponent)}}`],
    ['urldate', `{${isoDay(accessed)}}`],
  );
  const body = fields.map(([name, value]) => `  ${name} = ${value}`).join(',\n');
  return `@${periodical ? 'article' : 'misc'}{${keyOf(cited)},\n${body}\n}\n`;
}

/** "von Berg, Anna"; a name in its own braces is taken whole. */
const texName = (name: CitedName): string => {
  if ('literal' in name) return `{${tex(name.literal)}}`;
  return [name.family, name.suffix, name.given].filter(Boolean).map(tex).join(', ');
};

const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, '');

/** "berg2026harbour": family, year, first word of the title that is long enough to tell something. */
function keyOf({ authors, outlet, issued, title }: Cited): string {
  const [first] = authors;
  const who = first ? ('literal' in first ? first.literal : first.family) : outlet;
  const word =
    title
      .split(/\s+/u)
      .map(bare)
      .find((each) => each.length > 3) ?? '';
  return `${bare(who) || 'article'}${issued?.year ?? 'nd'}${word}`;
}

const CSL_TYPE = { newspaper: 'article-newspaper', magazine: 'article-magazine' } as const;

/** CSL-JSON 1.0.2, an array of one item. */
export function cslJson(cited: Cited): string {
  const { title, authors, outlet, periodical, issued, accessed, url, language } = cited;
  const parts = ({ year, month, day }: Day) => ({ 'date-parts': [[year, month, day]] });
  const item = {
    id: keyOf(cited),
    type: periodical ? CSL_TYPE[periodical] : 'webpage',
    title,
    ...(authors.length > 0 && { author: authors.map(cslName) }),
    'container-title': outlet,
    ...(issued && { issued: parts(issued) }),
    accessed: parts(accessed),
    URL: url,
    ...(language !== null && { language }),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

function cslName(name: CitedName): Record<string, string> {
  if ('literal' in name) return { literal: name.literal };
  return { family: name.family, given: name.given, ...(name.suffix && { suffix: name.suffix }) };
}
