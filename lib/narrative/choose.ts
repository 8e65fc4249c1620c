import { ORDER } from './fitness';
import { repeats } from './redundancy';
import type { Line, Section, SectionKind } from './types';
import type { Unit } from './units';
import type { Vector } from './vectors';

/** A sentence with all that decides whether and where it is told. */
export interface Told {
  unit: Unit;
  /** Salience, any real number. */
  score: number;
  vector: Vector;
  dangling: boolean;
  /** How surely a reader takes it rightly and finds it worth telling, 0–1; behind the sentence before it where it is dangling. */
  sure: number;
  speaker: string | null;
  tellable: boolean;
  /** May open a narrative that has no main event: its writer does not speak to the reader. */
  opens: boolean;
  /** Share of the headline's topic words it holds, 0–1. */
  headlineShare: number;
  /** How far a reader finds it at home under a title, 0–1; wholly where none is given. */
  homes: Partial<Record<SectionKind, number>>;
  /** How surely it belongs under each title, 0–1. */
  fits: Partial<Record<SectionKind, number>>;
}

/**
 * A section opens only for a sentence this sure to belong there by its role and words. Chosen on held-back articles so
 * that nine in ten of the sentences shown do. What zooms in is hard to tell from what somebody thinks: in English only
 * an article's own label says so.
 */
const THRESHOLDS: Partial<Record<SectionKind, number>> = {
  'what-happened': 0.45,
  'why-it-matters': 0.7,
  context: 0.82,
  'by-the-numbers': 0.65,
  'driving-the-news': 0.85,
  'what-they-say': 0.6,
  'zoom-in': 0.95,
  'zoom-out': 0.72,
  'between-the-lines': 0.84,
  'whats-next': 0.82,
};
/** A second sentence on what happened is seldom one: the surest says it, the next ones tell around it. */
const ANOTHER_EVENT = 0.8;

/** How much it counts that a reader takes it rightly. */
const SURETY = 4;
const EVENT_SURETY = 0.3;
/**
 * From here on a line is trusted: a reader understands it and finds it at home. Under what drives the news a reader was
 * asked for the news itself; what zooms out readers seldom call so.
 */
const TRUSTED: Partial<Record<SectionKind, number>> = { 'driving-the-news': 0.4, 'zoom-out': 0.35 };
const TRUSTED_ELSE = 0.6;
const TRUSTED_LEDE = 0.55;
/** Under an article's own subhead, where nobody was asked whether it is at home. */
const TRUSTED_OWN = 0.65;
/** With fewer sections, one is opened by a line that can be trusted this much of that. */
const FEW_SECTIONS = 3;
const LESS = 0.65;
/** Most lines of one section. */
const MOST_LINES = 2;
const LONGEST_PAIR = 420;
/** How much salience counts beside the surety of being the main event. */
const EVENT_SALIENCE = 0.1;
const LEAST_OF_HEADLINE = 0.2;
/** Paragraphs a subhead speaks for, and what each costs that stands between. */
const FARTHEST_BELOW = 6;
const EACH_BELOW = 0.1;
/** Sentences in which a lede is looked for. */
const OPENING = 6;

interface Pick {
  /** The first and last sentence it is made of: a dangling one brings the one it leans on. */
  from: number;
  to: number;
  /** As the article prints it. */
  title: string | null;
  kind: SectionKind;
}

/**
 * Chooses the lines of each section: at most `length` in all, none told twice. An article that labels its own parts
 * opens with a lede, as it was written; any other tells its main event under "What happened", or where no sentence is
 * sure to tell that, opens with its most telling one.
 * @param texts - the text of each block
 */
export function chooseLines(
  told: Told[],
  length: number,
  texts: string[],
): { lede: Line | null; sections: Section[] } {
  const picks: Pick[] = [];
  const used = new Set<number>();
  const vectors: Vector[] = [];
  const use = (from: number, to: number): void => {
    for (let i = from; i <= to; i++) {
      used.add(i);
      vectors.push(told[i]!.vector);
    }
  };
  const labels = new Set(told.flatMap(({ unit }) => (unit.label?.known ? unit.label.title : [])));
  const labelled = labels.size >= 2;
  const event = labelled ? null : mainEvent(told);
  let lede = event ? -1 : chooseLede(told, LEAST_OF_HEADLINE);
  if (lede >= 0) use(lede, lede);
  if (event) {
    picks.push(event);
    use(event.from, event.to);
  }
  const room = lede >= 0 ? length - 1 : length;
  while (picks.length < room) {
    const few = new Set(picks.map(nameOf)).size < FEW_SECTIONS;
    // What its writer labelled, the writer answers for.
    const next =
      bestPick(told, picks, used, vectors, event !== null, labelled ? 'any' : 'trusted') ??
      (few ? bestPick(told, picks, used, vectors, event !== null, 'opening') : null);
    if (!next) break;
    picks.push(next);
    use(next.from, next.to);
  }
  // Better a line beside the headline than none at all.
  if (lede < 0 && picks.length === 0) lede = chooseLede(told, 0);
  return {
    lede: lede >= 0 ? lineOf(told, { from: lede, to: lede }, texts) : null,
    sections: sectionsOf(told, picks, texts),
  };
}

/**
 * The most telling sentence of the opening that needs no other to be understood; -1 for none.
 * @param least - share of the headline below which it speaks of something else
 */
function chooseLede(told: Told[], least: number): number {
  const label = told.findIndex(({ unit }) => unit.label);
  const opening = label < 0 ? OPENING : Math.min(label, OPENING);
  let best = -1;
  let most = -Infinity;
  told.slice(0, opening).forEach(({ score, sure, headlineShare, tellable, dangling, opens, unit }, i) => {
    if (!tellable || (least > 0 && sure < TRUSTED_LEDE) || dangling || !opens || unit.kind === 'item') return;
    if (headlineShare < least) return;
    const value = score + SURETY * sure + headlineShare; // it tells what the headline promises
    if (value <= most) return;
    most = value;
    best = i;
  });
  return best;
}

/** The sentence that is surest to tell the main event; among equals the more telling one. */
function mainEvent(told: Told[]): Pick | null {
  let best = -1;
  let most = -Infinity;
  told.forEach(({ fits, score, sure, tellable, dangling, unit }, i) => {
    const fit = fits['what-happened'] ?? 0;
    if (!tellable || dangling || fit < THRESHOLDS['what-happened']!) return;
    if (unit.label && unit.label.kind !== 'what-happened') return;
    const value = fit + EVENT_SURETY * sure + EVENT_SALIENCE * score;
    if (value <= most) return;
    most = value;
    best = i;
  });
  if (best < 0) return null;
  const title = told[best]!.unit.label?.title ?? null;
  return { from: best, to: best, kind: 'what-happened', title };
}

/** Which lines may be picked: those to trust, any, or what opens a section of ours and can be trusted less. */
type Wanted = 'trusted' | 'any' | 'opening';

function bestPick(
  told: Told[],
  picks: Pick[],
  used: Set<number>,
  vectors: Vector[],
  event: boolean,
  wanted: Wanted,
): Pick | null {
  let best: Pick | null = null;
  let most = -Infinity;
  told.forEach((it, i) => {
    if (!it.tellable || used.has(i)) return;
    const from = it.dangling ? antecedent(told, i, used) : i;
    if (from === null || repeats(it.vector, vectors)) return;
    for (const { kind, title, fit } of placesOf(it)) {
      if (kind === 'what-happened' && !event && !it.unit.label) continue; // only tells around it
      const lines = picks.filter((pick) => nameOf(pick) === nameOf({ kind, title })).length;
      const sure = it.sure * (title === null ? (it.homes[kind] ?? 1) : 1);
      const trusted = title === null ? (TRUSTED[kind] ?? TRUSTED_ELSE) : TRUSTED_OWN;
      if (wanted === 'trusted' && sure < trusted && !it.unit.label?.known) continue;
      if (wanted === 'opening' && (lines > 0 || title !== null || sure < LESS * trusted)) continue;
      if (
        lines >= MOST_LINES ||
        (kind === 'what-happened' && !it.unit.label && lines > 0 && fit < ANOTHER_EVENT)
      )
        continue;
      // The first line of a section is worth more than another of one already open.
      const value = it.score + 2 * fit + SURETY * sure - 1.6 * lines;
      if (value <= most) continue;
      most = value;
      best = { from, to: i, kind, title };
    }
  });
  return best;
}

/** Where a sentence may stand: under its own label, else wherever it fits well enough. */
function placesOf({ unit, fits }: Told): { kind: SectionKind; title: string | null; fit: number }[] {
  if (unit.label) {
    const { kind, title, known } = unit.label;
    if (known) return [{ kind, title, fit: 2 }];
    // Below a subhead stands what it names; further down the story has often gone on.
    return unit.below < FARTHEST_BELOW ? [{ kind, title, fit: 1 - EACH_BELOW * unit.below }] : [];
  }
  const places = [];
  for (const kind of ORDER) {
    const fit = fits[kind] ?? 0;
    if (fit >= (THRESHOLDS[kind] ?? Infinity)) places.push({ kind, title: null, fit });
  }
  return places;
}

/** Where a line begins that has to bring the sentence before it; null where it cannot. */
function antecedent(told: Told[], i: number, used: Set<number>): number | null {
  const before = told[i - 1];
  const { unit } = told[i]!;
  if (!before || used.has(i - 1) || !before.tellable || before.dangling) return null;
  if (before.unit.block !== unit.block || unit.end - before.unit.start > LONGEST_PAIR) return null;
  return before.unit.kind === unit.kind && before.unit.label?.title === unit.label?.title ? i - 1 : null;
}

function sectionsOf(told: Told[], picks: Pick[], texts: string[]): Section[] {
  const sections = new Map<string, { kind: SectionKind; title: string | null; picks: Pick[] }>();
  for (const pick of picks) {
    const section = sections.get(nameOf(pick)) ?? { kind: pick.kind, title: pick.title, picks: [] };
    section.picks.push(pick);
    sections.set(nameOf(pick), section);
  }
  const labelled = picks.some(({ from }) => told[from]!.unit.label);
  const inOrder = [...sections.values()].sort((a, b) =>
    labelled ? firstOf(a.picks) - firstOf(b.picks) : ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  );
  return inOrder.map(({ kind, title, picks: mine }) => ({
    kind,
    title,
    lines: mine.sort((a, b) => a.from - b.from).map((pick) => lineOf(told, pick, texts)),
  }));
}

/** What tells one section from another: the article's title for it, else its kind. */
const nameOf = ({ kind, title }: { kind: SectionKind; title: string | null }): string => title ?? `${kind}:`;

const firstOf = (picks: Pick[]): number => Math.min(...picks.map(({ from }) => from));

function lineOf(told: Told[], { from, to }: { from: number; to: number }, texts: string[]): Line {
  const { block, start } = told[from]!.unit;
  const { unit, speaker } = told[to]!;
  return { text: texts[block]!.slice(start, unit.end), passages: [{ block, start, end: unit.end }], speaker };
}
