import type { OutletBrief } from '../outlets';
import type { Blindspot, Side } from './types';

/** Fewer outlets may be silent by chance whatever the numbers say. */
const FEWEST = 5;
/** A silence is one when outlets of any side would keep it so seldom, 0–1. */
const CHANCE = 0.05;
/** A story so young has not reached everyone. */
const SETTLING_MS = 3 * 3_600_000;

/**
 * The side or the country whose silence about a story is least likely chance: of `n` outlets expected to tell it none
 * does, though `k` of all `N` do, and (1 − k/N)^n ≤ .05.
 * @param story.expected - followed outlets that report its topic habitually in its language and were heard since it broke
 * @param story.telling - domains of the outlets that tell it
 * @param story.firstAt - epoch ms
 * @returns null where no silence is beyond chance, or the ground is too thin to say
 */
export function blindspotOf(
  story: { expected: readonly OutletBrief[]; telling: ReadonlySet<string>; firstAt: number },
  now: number,
): Blindspot | null {
  const { expected, telling, firstAt } = story;
  if (now - firstAt < SETTLING_MS) return null;
  const tells = ({ domain }: OutletBrief): boolean => telling.has(domain);
  const told = expected.filter(tells).length;
  let found: Blindspot | null = null;
  let least = CHANCE;
  for (const [group, outlets] of groupsOf(expected)) {
    if (outlets.length < FEWEST || outlets.some(tells)) continue;
    const chance = (1 - told / expected.length) ** outlets.length;
    if (chance > least || (found && chance === least)) continue;
    least = chance;
    found = {
      ...group,
      outlets: outlets.length,
      elsewhere: { outlets: expected.length - outlets.length, telling: told },
    };
  }
  return found;
}

type Group = { by: 'bias'; side: Side } | { by: 'country'; country: string };

/** By side, then by country; unrated outlets are on no side and those of unknown country in none. */
function groupsOf(outlets: readonly OutletBrief[]): [Group, OutletBrief[]][] {
  const sides = Map.groupBy(outlets, sideOf);
  const countries = Map.groupBy(outlets, ({ country }) => country);
  return [
    ...[...sides].flatMap(([side, of]): [Group, OutletBrief[]][] =>
      side ? [[{ by: 'bias', side }, of]] : [],
    ),
    ...[...countries].flatMap(([country, of]): [Group, OutletBrief[]][] =>
      country ? [[{ by: 'country', country }, of]] : [],
    ),
  ];
}

function sideOf({ bias }: OutletBrief): Side | null {
  if (bias === 'unrated') return null;
  return bias === 'center' ? 'center' : bias.endsWith('left') ? 'left' : 'right';
}
