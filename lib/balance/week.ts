import { dayOf } from '../day';
import type { BiasOrUnrated, Outlet } from '../outlets';
import type { ReadNote } from './notes';

/** A part of something of which not all is known. */
export interface KnownShare {
  /** 0–1. */
  share: number;
  /** Articles of which it is known. */
  of: number;
}

/** What was read within a week. */
export interface Week {
  articles: number;
  outlets: number;
  /** The seven days up to today, oldest first. */
  days: { day: string; articles: number }[];
  /** Share of the articles, 0–1. */
  biases: Record<BiasOrUnrated, number>;
  /** By the outlet's home, most first; null: unknown. */
  countries: { country: string | null; share: number }[];
  /** Share from outlets that a state holds or leans on; null where no outlet's owner is known. */
  stateHeld: KnownShare | null;
  /** Texts that another outlet prints too. */
  copies: KnownShare | null;
  /** Opinion and reviews. */
  opinion: KnownShare | null;
}

const DAYS = 7;
/** Controlled or captured, after the State Media Monitor's typology. */
const HELD = new Set(['SC', 'CaPu', 'CaPr']);

/**
 * The week up to now on one card.
 * @param find - an outlet as it is known today; null: nothing is known of it
 * @param now - epoch ms
 * @returns null when nothing was noted
 */
export function weekOf(
  notes: readonly ReadNote[],
  find: (domain: string) => Outlet | null,
  now: number,
): Week | null {
  const calendar = Array.from({ length: DAYS }, (_, at) => dayOf(now, DAYS - 1 - at));
  const read = notes.filter(({ day }) => calendar.includes(day));
  if (read.length === 0) return null;
  const share = 1 / read.length;
  const biases: Week['biases'] = {
    left: 0,
    'lean-left': 0,
    center: 0,
    'lean-right': 0,
    right: 0,
    unrated: 0,
  };
  const countries = new Map<string | null, number>();
  for (const { outletDomain } of read) {
    const outlet = find(outletDomain);
    biases[outlet?.word?.label ?? outlet?.bias.label ?? 'unrated'] += share;
    const country = outlet?.country ?? null;
    countries.set(country, (countries.get(country) ?? 0) + share);
  }
  return {
    articles: read.length,
    outlets: new Set(read.map(({ outletDomain }) => outletDomain)).size,
    days: calendar.map((day) => ({ day, articles: read.filter((note) => note.day === day).length })),
    biases,
    countries: [...countries]
      .map(([country, of]) => ({ country, share: of }))
      .sort((a, b) => Number(a.country === null) - Number(b.country === null) || b.share - a.share),
    stateHeld: known(
      read.map(({ outletDomain }) => {
        const held = find(outletDomain)?.stateControl;
        return held ? HELD.has(held.code) : null;
      }),
    ),
    copies: known(read.map(({ copy }) => copy)),
    opinion: known(read.map(({ kind }) => kind && (kind === 'opinion' || kind === 'review'))),
  };
}

/** @param each - of every article whether it is so; null: not known */
function known(each: (boolean | null)[]): KnownShare | null {
  const said = each.filter((one) => one !== null);
  if (said.length === 0) return null;
  return { share: said.filter(Boolean).length / said.length, of: said.length };
}
