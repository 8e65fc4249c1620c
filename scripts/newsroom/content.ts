/**
 * The newsroom's matter: articles from articles/<outlet>/<slug>.md.
 *
 * Front matter: title, dek, author (several with `;`), section, tags, minutesAgo, image (`scene | caption | credit`);
 * where it applies story, lead, kind, lang, place. Body: blocks between blank lines: paragraphs with **bold**,
 * `## subhead`, `## @12 entry of a live blog, 12 minutes ago`, `> quote` with `> — speaker`, `- list`,
 * `![scene | caption | credit]`. `{day}` and `{day+3}` stand for days.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readOutlets, type NewsOutlet } from './outlets';

export interface Illustration {
  scene: string;
  caption: string;
  credit: string | null;
}

export type Block =
  | { kind: 'paragraph' | 'heading'; text: string }
  | { kind: 'entry'; minutesAgo: number; text: string } // a live blog's heading
  | { kind: 'quote'; text: string; speaker: string | null }
  | { kind: 'list'; items: string[] }
  | { kind: 'figure'; image: Illustration };

export interface NewsArticle {
  outlet: NewsOutlet;
  slug: string;
  url: string;
  /** Articles with the same word report the same event; a story told once has its slug. */
  story: string;
  /** The one of its story to show first. */
  lead: boolean;
  kind: 'news' | 'opinion' | 'live' | 'teaser';
  title: string;
  dek: string;
  authors: string[];
  section: string;
  tags: string[];
  language: string;
  /** BCP 47 with the outlet's country, for dates. */
  locale: string;
  place: string | null;
  /** Epoch ms. */
  publishedAt: number;
  image: Illustration;
  blocks: Block[];
}

const here = path.dirname(fileURLToPath(import.meta.url));

/** Every article, newest first, dated back from `openedAt` (epoch ms). Throws on a file that is not complete. */
export function readArticles(openedAt: number): NewsArticle[] {
  const outlets = new Map(readOutlets().map((outlet) => [outlet.domain, outlet]));
  const folder = path.join(here, 'articles');
  const manuscripts = readdirSync(folder).flatMap((label) => {
    const outlet = outlets.get(`${label}.example`);
    if (!outlet) throw new Error(`articles/${label}: no such outlet`);
    return readdirSync(path.join(folder, label)).map((file) => {
      const source = readFileSync(path.join(folder, label, file), 'utf8');
      return readManuscript(source, file.replace(/\.md$/, ''), outlet, openedAt);
    });
  });
  manuscripts.sort((a, b) => b.publishedAt - a.publishedAt);
  // Oldest last, so that each story keeps the day it was first told: all its tellers name the same one.
  const days = new Map(manuscripts.map(({ story, publishedAt }) => [story, publishedAt]));
  return manuscripts.map((manuscript) => readArticle(manuscript, days.get(manuscript.story)!));
}

interface Manuscript {
  outlet: NewsOutlet;
  slug: string;
  story: string;
  publishedAt: number;
  fields: Map<string, string>;
  body: string;
}

function readManuscript(source: string, slug: string, outlet: NewsOutlet, openedAt: number): Manuscript {
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  if (!head || !body) throw new Error(`${slug}: no front matter`);
  const fields = new Map(
    head.split('\n').map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon), line.slice(colon + 1).trim()] as const;
    }),
  );
  const publishedAt = openedAt - Number(fields.get('minutesAgo')) * 60_000;
  return { outlet, slug, story: fields.get('story') ?? slug, publishedAt, fields, body };
}

/** @param happenedAt - epoch ms of the day that the text calls `{day}` */
function readArticle(
  { outlet, slug, story, publishedAt, fields, body }: Manuscript,
  happenedAt: number,
): NewsArticle {
  const language = fields.get('lang') ?? 'en';
  const dated = (text: string) => fillDays(text, happenedAt, language);
  const need = (name: string) => {
    const value = fields.get(name);
    if (!value) throw new Error(`${slug}: ${name} is missing`);
    return dated(value);
  };
  const section = need('section');
  return {
    outlet,
    slug,
    url: address(outlet, slug, section, publishedAt),
    story,
    lead: fields.get('lead') === 'yes',
    kind: (fields.get('kind') ?? 'news') as NewsArticle['kind'],
    title: need('title'),
    dek: need('dek'),
    authors: need('author').split(/; */),
    section,
    tags: need('tags').split(/, */),
    language,
    locale: `${language}-${outlet.country}`,
    place: fields.get('place') ?? null,
    publishedAt,
    image: readIllustration(need('image')),
    blocks: dated(body).trim().split(/\n\n+/).map(readBlock),
  };
}

function readBlock(source: string): Block {
  const entry = /^## @(\d+) (.+)$/.exec(source);
  if (entry) return { kind: 'entry', minutesAgo: Number(entry[1]), text: entry[2]! };
  if (source.startsWith('## ')) return { kind: 'heading', text: source.slice(3) };
  if (source.startsWith('![')) return { kind: 'figure', image: readIllustration(source.slice(2, -1)) };
  if (source.startsWith('- ')) return { kind: 'list', items: source.slice(2).split('\n- ') };
  if (source.startsWith('> ')) {
    const [text, speaker] = source.slice(2).split('\n> — ');
    return { kind: 'quote', text: text!, speaker: speaker ?? null };
  }
  return { kind: 'paragraph', text: source };
}

function readIllustration(source: string): Illustration {
  const [scene, caption, credit] = source.split(/ *\| */);
  return { scene: scene!, caption: caption ?? '', credit: credit ?? null };
}

/** `{day}` and `{day+3}` become the day it happened, and the third after it, as the language's papers name them. */
function fillDays(text: string, happenedAt: number, language: string): string {
  const form = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    ...(language === 'ja' ? { day: 'numeric' } : { weekday: 'long' }),
  });
  return text.replace(/\{day(?:\+(\d+))?\}/g, (_, days) =>
    form.format(happenedAt + Number(days ?? 0) * 86_400_000),
  );
}

function address(outlet: NewsOutlet, slug: string, section: string, publishedAt: number): string {
  const filled = outlet.path
    .replace('{slug}', slug)
    .replace('{id}', String(numberOf(slug)))
    .replace('{section}', slugOf(section))
    .replace('{date}', new Date(publishedAt).toISOString().slice(0, 10).replaceAll('-', '/'));
  return `https://${outlet.domain}${filled}`;
}

/** A section's name in an address; words in other scripts go by their number. */
export function slugOf(section: string): string {
  const plain = section.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return /^[a-z ]+$/.test(plain) ? plain.replaceAll(' ', '-') : `s${numberOf(section) % 1000}`;
}

/** The same six digits for the same text, everywhere. */
export function numberOf(text: string): number {
  let hash = 17;
  for (const letter of text) hash = (hash * 31 + letter.codePointAt(0)!) % 900_001;
  return 100_000 + (hash % 900_000);
}
