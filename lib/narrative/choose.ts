import { ORDER, TITLES } from './fitness';
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
  speaker: string | null;
  tellable: boolean;
  /** How surely it belongs under each title, 0–1. */
  fits: Partial<Record<SectionKind, number>>;
}

/** A section opens only for a sentence this sure to belong there. */
const THRESHOLDS: Record<Exclude<SectionKind, 'own'>, number> = {
  'what-happened': 0.4,
  'why-it-matters': 0.7,
  'driving-the-news': 0.75,
  context: 0.7,
  'by-the-numbers': 0.7,
  'what-they-say': 0.7,
  'zoom-in': 0.7,
  'zoom-out': 0.75,
  'between-the-lines': 0.75,
  'whats-next': 0.6,
};

/** Most lines of one section before others have theirs. */
const MOST_LINES = 3;
const LONGEST_PAIR = 420;

interface Pick {
  /** The first and last sentence it is made of: a dangling one brings the one it leans on. */
  from: number;
  to: number;
  title: string;
  kind: SectionKind;
}

/**
 * Chooses the lede and the lines of each section: at most `length` lines in all, none told twice.
 * @param texts - the text of each block
 */
export function chooseLines(
  told: Told[],
  length: number,
  texts: string[],
): { lede: Line | null; sections: Section[] } {
  const first = chooseLede(told);
  if (first < 0) return { lede: null, sections: [] };
  const picks: Pick[] = [];
  const used = new Set([first]);
  const vectors = [told[first]!.vector];
  const take = (pick: Pick): void => {
    picks.push(pick);
    for (let i = pick.from; i <= pick.to; i++) {
      used.add(i);
      vectors.push(told[i]!.vector);
    }
  };
  while (picks.length < length - 1) {
    const next = bestPick(told, picks, used, vectors);
    if (!next) break;
    take(next);
  }
  return { lede: lineOf(told, { from: first, to: first }, texts), sections: sectionsOf(told, picks, texts) };
}

/** The one sentence that tells most, and needs no other to be understood. */
function chooseLede(told: Told[]): number {
  let best = -1;
  let most = -Infinity;
  told.forEach(({ score, tellable, dangling, fits, unit }, i) => {
    if (!tellable || dangling || unit.kind === 'item') return;
    const labelled = unit.label?.known && unit.label.kind !== 'what-happened' ? 1 : 0;
    const value = score + (fits['what-happened'] ?? 0) - labelled - (unit.kind === 'quote' ? 1 : 0);
    if (value <= most) return;
    most = value;
    best = i;
  });
  return best;
}

function bestPick(told: Told[], picks: Pick[], used: Set<number>, vectors: Vector[]): Pick | null {
  let best: Pick | null = null;
  let most = -Infinity;
  told.forEach((it, i) => {
    if (!it.tellable || used.has(i)) return;
    const from = it.dangling ? antecedent(told, i, used) : i;
    if (from === null || repeats(it.vector, vectors)) return;
    for (const { kind, title, fit } of placesOf(it)) {
      const lines = picks.filter((pick) => pick.title === title).length;
      if (lines >= MOST_LINES) continue;
      // The first line of a section is worth more than another of one already open.
      const value = it.score + 1.5 * fit - 1.6 * lines;
      if (value <= most) continue;
      most = value;
      best = { from, to: i, kind, title };
    }
  });
  return best;
}

/** Where a sentence may stand: under its own label, else wherever it fits well enough. */
function placesOf({ unit, fits }: Told): { kind: SectionKind; title: string; fit: number }[] {
  if (unit.label) return [{ kind: unit.label.kind, title: unit.label.title, fit: unit.label.known ? 2 : 1 }];
  const places = [];
  for (const kind of ORDER) {
    const fit = fits[kind] ?? 0;
    if (kind !== 'own' && fit >= THRESHOLDS[kind]) places.push({ kind, title: TITLES[kind], fit });
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
  const sections = new Map<string, { kind: SectionKind; picks: Pick[] }>();
  for (const pick of picks) {
    const section = sections.get(pick.title) ?? { kind: pick.kind, picks: [] };
    section.picks.push(pick);
    sections.set(pick.title, section);
  }
  const labelled = picks.some(({ from }) => told[from]!.unit.label);
  const inOrder = [...sections].sort(([, a], [, b]) =>
    labelled ? firstOf(a.picks) - firstOf(b.picks) : ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind),
  );
  return inOrder.map(([title, { kind, picks: mine }]) => ({
    kind,
    title,
    lines: mine.sort((a, b) => a.from - b.from).map((pick) => lineOf(told, pick, texts)),
  }));
}

const firstOf = (picks: Pick[]): number => Math.min(...picks.map(({ from }) => from));

function lineOf(told: Told[], { from, to }: { from: number; to: number }, texts: string[]): Line {
  const { block, start } = told[from]!.unit;
  const { unit, speaker } = told[to]!;
  return { text: texts[block]!.slice(start, unit.end), passages: [{ block, start, end: unit.end }], speaker };
}
