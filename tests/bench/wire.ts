/**
 * Copies of one wire text, told from two reporters' own texts: 300 pairs made from reports written for this by the
 * edits that newsrooms make, from a fixed seed, and 300 by the edits of another desk. Wanted: precision .99, recall .95.
 */
import { foldCopies } from '../../lib/coverage/group';
import type { FeedItem } from '../../lib/coverage';
import { DESK_FILLS, DESK_TEMPLATES, deskEdits } from './wire-desk';
import { DATELINES, FILLS, HEADLINES, LOCAL, OTHER_WORDS, REPORTS, TEMPLATES, type Text } from './wire-texts';

const PAIRS = 150; // of each kind
const LONGEST = 500; // of a summary, as feeds are read

let seed = 11;
function below(limit: number): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * limit);
}
const oneOf = <T>(of: readonly T[]): T => of[below(of.length)]!;
const sentencesOf = (body: string): string[] => body.split(/(?<=[.”]) /);

/** What a newsroom does to a text that it was sent. */
const EDITS: Record<string, (text: Text) => Text> = {
  retitled: ([, body]) => [oneOf(HEADLINES), body],
  cut: ([title, body]) => {
    const words = body.split(' ');
    return [title, `${words.slice(0, Math.ceil(words.length * (0.4 + below(50) / 100))).join(' ')}…`];
  },
  dated: ([title, body]) => [title, `${oneOf(DATELINES)} ${body}`],
  reworded: ([title, body]) => {
    let out = body;
    for (const [word, other] of Object.entries(OTHER_WORDS))
      if (below(10) < 7) out = out.replace(new RegExp(`\\b${word}\\b`, 'g'), other);
    return [title, out];
  },
  shortened: ([title, body]) => {
    const sentences = sentencesOf(body);
    sentences.splice(1 + below(sentences.length - 1), 1);
    return [title, sentences.join(' ')];
  },
  lengthened: ([title, body]) => [title, `${body} ${oneOf(LOCAL)}`],
  turned: ([title, body]) => {
    const [first = '', second = '', third = '', ...rest] = sentencesOf(body);
    return [title, [first, third, second, ...rest].join(' ')];
  },
};

interface Desk {
  name: string;
  edits: Record<string, (text: Text) => Text>;
  templates: readonly ((fill: readonly string[]) => Text)[];
  fills: readonly (readonly (readonly string[])[])[];
}
const DESKS: Desk[] = [
  { name: 'wire copies', edits: EDITS, templates: TEMPLATES, fills: FILLS },
  { name: 'second desk', edits: deskEdits(oneOf), templates: DESK_TEMPLATES, fills: DESK_FILLS },
];

/** One to three edits, always with another headline where the text stays as it was. */
function edited(text: Text, { edits }: Desk): { text: Text; by: string[] } {
  const by: string[] = [];
  let out = text;
  for (let n = 1 + below(3); n > 0; n--) {
    const name = oneOf(Object.keys(edits));
    if (by.includes(name)) continue;
    by.push(name);
    out = edits[name]!(out);
  }
  return { text: out, by };
}

let made = 0;
function itemOf([title, body]: Text): { item: FeedItem } {
  made++;
  const outletDomain = `outlet${made}.example`;
  const summary = body.slice(0, LONGEST);
  return {
    item: {
      id: String(made),
      outletDomain,
      url: `https://${outletDomain}/${made}`,
      title,
      summary,
      publishedAt: 0,
      language: 'en',
      image: null,
    },
  };
}
const isFolded = (a: Text, b: Text): boolean => foldCopies([itemOf(a), itemOf(b)]).length === 1;

/** Two texts of one event by two reporters, two events by one template, or two events; each after edits. */
function strangers(at: number, desk: Desk): [Text, Text] {
  const kind = at % 3;
  if (kind === 0) {
    const [first, second] = oneOf(REPORTS);
    return [edited(first, desk).text, edited(second, desk).text];
  }
  if (kind === 1) {
    const template = below(desk.templates.length);
    const fills = desk.fills[template]!;
    const one = below(fills.length);
    const other = (one + 1 + below(fills.length - 1)) % fills.length;
    return [desk.templates[template]!(fills[one]!), desk.templates[template]!(fills[other]!)];
  }
  const one = below(REPORTS.length);
  const other = (one + 1 + below(REPORTS.length - 1)) % REPORTS.length;
  // Both around the same words of the house.
  return [
    EDITS.lengthened!(EDITS.dated!(REPORTS[one]![0])),
    EDITS.lengthened!(EDITS.dated!(REPORTS[other]![0])),
  ];
}

for (const desk of DESKS) {
  const missed = new Map<string, number>();
  let found = 0;
  for (let n = 0; n < PAIRS; n++) {
    const text = oneOf(oneOf(REPORTS));
    const one = edited(text, desk);
    const other = edited(text, desk);
    if (isFolded(one.text, other.text)) found++;
    else {
      const how = [one.by.join('+'), other.by.join('+')].sort().join(' / ');
      missed.set(how, (missed.get(how) ?? 0) + 1);
    }
  }
  let wrong = 0;
  for (let n = 0; n < PAIRS; n++) {
    const [one, other] = strangers(n, desk);
    if (!isFolded(one, other)) continue;
    wrong++;
    console.log(`  wrongly folded: ${one[0]} / ${other[0]}`);
  }
  console.log(
    `${desk.name}  ${2 * PAIRS} pairs  precision ${(found / (found + wrong)).toFixed(3)}  recall ${(found / PAIRS).toFixed(3)}`,
  );
  for (const [how, count] of missed) console.log(`  missed ${count}: ${how}`);
}
