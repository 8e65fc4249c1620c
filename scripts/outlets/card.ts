// The card beside the table: what is in it, from whom, under which terms, of when.
import type { TableHeader } from '../../lib/outlets/format';
import type { Counts } from './table';

export function card(about: {
  assembled: string;
  counts: Counts;
  sources: TableHeader['sources'];
  /** Why a licence is unclear or binds, by source. */
  notes: Record<string, string>;
  without: string[];
  gzipBytes: number;
}): string {
  const { assembled, counts, sources, notes, without, gzipBytes } = about;
  const rows = Object.entries(sources).map(
    ([key, { name, licence, status, year, link, rows }]) =>
      `| ${[`\`${key}\``, link ? `[${name}](${link})` : name, licence, status, year ?? '', rows].map(cell).join(' | ')} |`,
  );
  return `# outlets.bin

Facts about news outlets for looking up a host: name, country, languages, scope, type, state control, feeds, what
sources say of its political leaning, reliability. Made by \`scripts/build-outlets.ts\`; the same data gives the same
bytes. Assembled ${assembled}; ${Math.ceil(gzipBytes / 1024)} KB with gzip.

| | |
| --- | --- |
| outlets | ${counts.outlets} in ${counts.countries} countries |
| further domains with scores only | ${counts.scored} |
| aliases | ${counts.aliases} |
| outlets with a feed | ${counts.outletsWithFeed} (${counts.feeds} feeds, none fetched when the table was made) |
| outlets with a state or public-media code | ${counts.outletsWithState} |
| rows with a reliability score | ${counts.withReliability} |
| left out on request | ${without.join(', ') || 'nothing'} |

Scores are kept in steps of 0.01 (DomainDemo, Bakshy 2015), 0.02 (Buntain 2023, Poland, reliability) and 0.025
(Eady 2024). No label is stored: it is worked out from the ratings when an outlet is shown. Each outlet keeps the
sources of its name, country, languages, scope and type; each feed the list that names it and when.

Two further collections are left out because of their share-alike terms: médialab's French media (ODbL) and
Wikipedia's perennial-sources list (CC BY-SA). Of Wikipedia's articles, share-alike as well, the table holds single
facts (alignments, each with the address of its article), of which no collection was taken over.

"unclear" means published for reuse, without a licence text that could be read: \`--without SOURCE …\` builds the
table without it. Of these sources the table holds single facts, a number or a word for a domain, each shown with its
source and link, and nothing of their text. Why each is so marked:

${Object.entries(notes)
  .map(([key, note]) => `- \`${key}\`: ${note}`)
  .join('\n')}

| key | source | licence | status | year | rows |
| --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function cell(value: string | number): string {
  return String(value).replaceAll('|', '\\|');
}
