/**
 * Copies of one wire text, told from two reporters' own texts: 300 pairs made from reports written for this by the
 * edits that newsrooms make, from a fixed seed, 300 by the edits of another desk and 300 of a third in five languages.
 * Wanted: precision .99, recall .95.
 */
import { foldCopies } from '../../lib/coverage/group';
import type { FeedItem } from '../../lib/coverage';
import { DESK_FILLS, DESK_TEMPLATES, deskEdits } from './wire-desk';
import { thirdCopies, thirdStrangers } from './wire-third';
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

interface Printed {
  text: Text;
  /** Epoch ms, on the first day. */
  afterMs: number;
}
let made = 0;
function itemOf({ text: [title, body], afterMs }: Printed): { item: FeedItem } {
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
      publishedAt: afterMs,
      language: null,
      image: null,
    },
  };
}
const isFolded = (a: Printed, b: Printed): boolean => foldCopies([itemOf(a), itemOf(b)]).length === 1;

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

const atOnce = (text: Text): Printed => ({ text, afterMs: 0 });

/** What is measured of each desk: pairs that are copies, and how they were made; pairs that are none. */
const MEASURED = [
  ...DESKS.map((desk) => ({
    name: desk.name,
    copies: () => {
      const text = oneOf(oneOf(REPORTS));
      const one = edited(text, desk);
      const other = edited(text, desk);
      const by = [one.by.join('+'), other.by.join('+')].sort().join(' / ');
      return { one: atOnce(one.text), other: atOnce(other.text), by };
    },
    strangers: (at: number) => strangers(at, desk).map(atOnce),
  })),
  {
    name: 'third desk',
    copies: () => thirdCopies(oneOf),
    strangers: (at: number): Printed[] => thirdStrangers(at, oneOf),
  },
];

for (const { name, copies, strangers } of MEASURED) {
  const missed = new Map<string, number>();
  let found = 0;
  for (let n = 0; n < PAIRS; n++) {
    const { one, other, by } = copies();
    if (isFolded(one, other)) found++;
    else missed.set(by, (missed.get(by) ?? 0) + 1);
  }
  let wrong = 0;
  for (let n = 0; n < PAIRS; n++) {
    const [one, other] = strangers(n);
    if (!isFolded(one!, other!)) continue;
    wrong++;
    console.log(`  wrongly folded: ${one!.text[0]} / ${other!.text[0]}`);
  }
  console.log(
    `${name}  ${2 * PAIRS} pairs  precision ${(found / (found + wrong)).toFixed(3)}  recall ${(found / PAIRS).toFixed(3)}`,
  );
  for (const [how, count] of missed) console.log(`  missed ${count}: ${how}`);
}
