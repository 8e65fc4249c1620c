import { TOPICS, type Topic } from '../../article';
import type { Link } from '../search/engine';
import { languageCode, minuteOf } from '../search/segment';
import { storyFor } from './join';
import type { Row } from './rows';

/** What the book notes of an item. */
export interface BookItem {
  docId: number;
  outletDomain: string;
  publishedAt: number;
  language: string | null;
  topic?: Topic;
}

/** A story as the book has it. */
export interface BookStory {
  /** docId of its first item. */
  id: number;
  /** In ascending order. */
  docIds: number[];
  /** Domains of those who tell it, each once. */
  domains: string[];
  /** What most of them file it under; null: none says. */
  topic: Topic | null;
  /** Epoch ms, to the minute. */
  firstAt: number;
  lastAt: number;
}

/** Which item tells which story. */
export interface StoryBook {
  /** 0 when empty. */
  lastDocId: () => number;
  /** An item published then (epoch ms) can only continue items from this docId on. */
  openFrom: (publishedAt: number) => number;
  /**
   * Take in an item, numbered above all before it.
   * @param links - to those, strongest first
   */
  add: (item: BookItem, links: readonly Link[]) => void;
  /** Stories with a report since then (epoch ms), oldest first. */
  storiesSince: (time: number) => BookStory[];
  /**
   * Domains that report a topic habitually in a language, and reported something in it since a time (epoch ms): those
   * that would be expected to tell a story of that topic which broke then.
   */
  regulars: (topic: Topic, language: string | null, since: number) => string[];
  /** What to store, in ascending order of docId. */
  rows: () => readonly Row[];
}

const MOST_ROWS = 30_000;
/** Let go of at a time, so that it is done rarely. */
const SURPLUS = 3_000;
/** A report this much older is continued by none: the two would have to be nearly one text. */
const OPEN_DAYS = 4;
/** Feeds bring stray old items among the new; so many of them in a row are the past. */
const STRAYS = 50;
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Fewer reports may be chance; a smaller share of an outlet's reports is a side line. */
const HABIT = { reports: 3, share: 0.04 };

/** @param stored - in ascending order of docId */
export function openBook(stored: readonly Row[]): StoryBook {
  let rows = [...stored];
  let made: { byDocId: Map<number, Row>; stories: Map<number, Row[]> } | null = null;

  /** Made when first asked for: who else tells it needs the rows alone. */
  function index(): NonNullable<typeof made> {
    made ??= {
      byDocId: new Map(rows.map((row) => [row.docId, row])),
      stories: Map.groupBy(rows, ({ story }) => story),
    };
    return made;
  }

  function merge(into: number, from: number): void {
    const { stories } = index();
    const moved = stories.get(from) ?? [];
    for (const row of moved) row.story = into;
    stories.set(
      into,
      [...(stories.get(into) ?? []), ...moved].sort((a, b) => a.docId - b.docId),
    );
    stories.delete(from);
  }

  return {
    lastDocId: () => rows.at(-1)?.docId ?? 0,
    openFrom(publishedAt) {
      const minute = minuteOf(publishedAt - OPEN_DAYS * DAY_MS);
      let from = Infinity;
      for (let at = rows.length - 1, older = 0; at >= 0 && older < STRAYS; at--) {
        if (rows[at]!.minute < minute) older++;
        else {
          from = rows[at]!.docId;
          older = 0;
        }
      }
      return from;
    },
    add(item, links) {
      if (rows.length >= MOST_ROWS + SURPLUS) {
        rows = rows.slice(-MOST_ROWS);
        made = null;
      }
      const { byDocId, stories } = index();
      const { story, absorbed } = storyFor(item.docId, links, {
        storyOf: (docId) => byDocId.get(docId)?.story ?? null,
        sizeOf: (id) => stories.get(id)?.length ?? 0,
      });
      for (const other of absorbed) merge(story, other);
      const row: Row = {
        docId: item.docId,
        story,
        minute: minuteOf(item.publishedAt),
        outletDomain: item.outletDomain,
        language: languageCode(item.language),
        topic: item.topic ? placeOf(item.topic) : 0,
      };
      rows.push(row);
      byDocId.set(row.docId, row);
      const told = stories.get(story);
      if (told) told.push(row);
      else stories.set(story, [row]);
    },
    storiesSince(time) {
      const since = minuteOf(time);
      return [...index().stories]
        .filter(([, told]) => told.some(({ minute }) => minute >= since))
        .map(([id, told]) => storyAs(id, told));
    },
    regulars(topic, language, since) {
      const spoken = languageCode(language);
      const wanted = placeOf(topic);
      const habits = new Map<string, { known: number; wanted: number; awake: boolean }>();
      for (const row of rows) {
        if (row.language !== spoken) continue;
        const habit = habits.get(row.outletDomain) ?? { known: 0, wanted: 0, awake: false };
        habits.set(row.outletDomain, habit);
        if (row.topic !== 0) habit.known++;
        if (row.topic === wanted) habit.wanted++;
        if (row.minute >= minuteOf(since)) habit.awake = true;
      }
      return [...habits]
        .filter(
          ([, habit]) => habit.awake && habit.wanted >= Math.max(HABIT.reports, HABIT.share * habit.known),
        )
        .map(([domain]) => domain);
    },
    rows: () => rows,
  };
}

const placeOf = (topic: Topic): number => TOPICS.indexOf(topic) + 1;

function storyAs(id: number, told: readonly Row[]): BookStory {
  const minutes = told.map(({ minute }) => minute);
  return {
    id,
    docIds: told.map(({ docId }) => docId),
    domains: [...new Set(told.map(({ outletDomain }) => outletDomain))],
    topic: mostSaid(told.map(({ topic }) => topic)),
    firstAt: Math.min(...minutes) * MINUTE_MS,
    lastAt: Math.max(...minutes) * MINUTE_MS,
  };
}

function mostSaid(places: number[]): Topic | null {
  const votes = new Map<number, number>();
  for (const place of places) if (place > 0) votes.set(place, (votes.get(place) ?? 0) + 1);
  const [most] = [...votes].sort((a, b) => b[1] - a[1]);
  return most ? (TOPICS[most[0] - 1] ?? null) : null;
}
