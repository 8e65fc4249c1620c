import { SAID } from './cues';
import type { SectionCues } from './role-cues';
import { ROLES, type Role, type RoleGuess } from './roles';
import type { SectionKind } from './types';
import { countWords } from './words';

/** A sentence as the sections see it. */
export interface Seen {
  text: string;
  /** 0 for the first sentence, 1 for the last. */
  place: number;
  /** null: the language has no trained roles. */
  guess: RoleGuess | null;
  /** Words between quotation marks with a sure speaker; 0 without. */
  quotedWords: number;
  /** Share of the sentence between quotation marks, 0–1. */
  quotedShare: number;
  /** Share of the headline's topic words it holds, 0–1; null where the headline has too few to say. */
  headlineShare: number | null;
  /** The text is not marked as opinion or review, and its headline does not ask. */
  reports: boolean;
  cues: SectionCues;
}

/** How surely a sentence belongs under each title, 0–1; a title that is missing is out of the question. */
export type Fits = Partial<Record<SectionKind, number>>;

/** Sections in the order they are read. */
export const ORDER: SectionKind[] = [
  'what-happened',
  'why-it-matters',
  'driving-the-news',
  'by-the-numbers',
  'zoom-in',
  'what-they-say',
  'between-the-lines',
  'context',
  'zoom-out',
  'whats-next',
  'own',
];

/** Says or holds something, and not "in said month". */
const SAYS = new RegExp(`(?<!\\b(?:in|of|the|on) )${SAID.source}`, 'iu');
/** Gives a figure or, where not every noun has a capital, a name. */
const PARTICULAR = /\d|(?<=\p{Ll}[ ,]+(?:\p{Ll}+ )?)\p{Lu}\p{L}{2,}|\P{Script=Latin}{4}/u;
const QUOTED = /["“„«][^"”“»]*["”“»]?/gu;

/** The writer speaks as one, or to the reader: a column, not a report. */
const ADDRESSES =
  /(?<![\p{L}.'’])(?:I|I['’](?:m|ve|d|ll)|[Mm]y|me|[Yy]ou(?:rs?)?|[Ww]e|us|[Oo]urs?|Imagine|[Ll]et['’]s)(?![\p{L}.'’])/u;

/** Less of the headline than this in a sentence, and it leads up to the news rather than tells it. */
const LEAST_OF_HEADLINE = 0.25;
const MUCH_OF_HEADLINE = 0.4;
/** How much surer a sentence has to be background whose words do not look back. */
const WITHOUT_LOOK_BACK = 0.08;
/** How much surer a sentence has to be of what is to come that speaks of no plan. */
const WITHOUT_PLAN = 0.1;
/** Other languages bend and join their words: fewer are found again. */
const LEAST_ELSEWHERE = 0.3;

const at = (guess: RoleGuess, ...roles: Role[]): number =>
  roles.reduce((sum, role) => sum + guess.p[ROLES.indexOf(role)]!, 0);

/**
 * With trained roles these are their probabilities where the words speak for it too; without, place and words.
 */
export function fitnessOf(seen: Seen): Fits {
  const { text, guess, quotedWords, quotedShare, cues } = seen;
  const figures = text.match(cues.quantity)?.length ?? 0;
  const fits: Fits = {};
  if (figures >= 2 || (figures === 1 && quotedShare < 0.5 && /\d\D+\d/.test(text)))
    fits['by-the-numbers'] = Math.min(0.95, 0.55 + 0.15 * figures);
  const reported = guess === null && quotedShare > 0.3 && quotedShare < 0.95 && SAID.test(text); // its own words name the speaker
  if (quotedWords >= 6 || reported) fits['what-they-say'] = Math.min(0.98, 0.8 + quotedWords / 100);
  if (!guess) return { ...fits, ...fitnessByPlace(seen) };
  // A writer who speaks as one says it of no story but their own.
  if (addresses(text)) return quotedWords >= 6 ? { 'what-they-say': fits['what-they-say']! } : {};
  const na = at(guess, 'na');
  if (tellsHeadline(seen)) fits['what-happened'] = guess.parts.event;
  // Its first word looks back in a capital as well: "Last year", "In April".
  const back = cues.back.test(text.charAt(0).toLowerCase() + text.slice(1));
  if (back || !cues.day.test(text)) fits.context = guess.parts.background - (back ? 0 : WITHOUT_LOOK_BACK);
  if (quotedShare < 0.3) {
    fits['driving-the-news'] = at(guess, 'main', 'consequence', 'previous', 'context');
    const plan = cues.future.test(text) && !cues.viewOfIt.test(text);
    fits['whats-next'] = at(guess, 'expectation') - (plan ? 0 : WITHOUT_PLAN);
  }
  if (quotedShare < 0.2 && cues.significance.test(text))
    fits['why-it-matters'] = 0.8 * (1 - at(guess, 'anecdotal', 'na'));
  const wide = cues.wide.test(text) || (cues.longAgo.test(text) && at(guess, 'historical') >= 0.6);
  if (wide && quotedShare === 0) fits['zoom-out'] = guess.parts.background;
  const view = at(guess, 'evaluation', 'expectation');
  // Somebody's view in the paper's words names its holder too; a view nobody holds is the paper's own.
  if (quotedShare < 0.2 && SAYS.test(text)) fits['what-they-say'] ??= 0.9 * view;
  else if (quotedShare < 0.2) fits['between-the-lines'] = 0.9 * view;
  for (const kind of Object.keys(fits) as SectionKind[]) fits[kind]! *= 1 - na;
  return fits;
}

/** Outside quotation marks the writer says "I", or speaks to the reader. */
export const addresses = (text: string): boolean => ADDRESSES.test(text.replace(/["“][^"”]*["”]?/gu, ''));

/** Whether an opening tells what the headline promises: a scene, a saying or a look back comes before the news. */
function tellsHeadline({ text, headlineShare, reports, cues }: Seen): boolean {
  if (!reports) return false;
  if (cues.describes.test(text)) return false;
  if (cues.day.test(text)) return headlineShare !== 0;
  if (cues.habit.test(text)) return false;
  if (headlineShare === null || headlineShare >= MUCH_OF_HEADLINE) return true;
  return headlineShare >= LEAST_OF_HEADLINE && (cues.reported.test(text) || SAID.test(text));
}

function fitnessByPlace({ text, place, quotedShare, headlineShare, reports, cues }: Seen): Fits {
  const fits: Fits = {};
  if (quotedShare >= 0.3 || countWords(text) < 6 || cues.speaksElsewhere.test(text.replace(QUOTED, '')))
    return fits;
  if (reports && (headlineShare ?? 1 - place) >= LEAST_ELSEWHERE && !cues.opensBackElsewhere.test(text))
    fits['what-happened'] = Math.min(0.95, 0.55 + 0.35 * (headlineShare ?? 0.5) - 0.8 * place);
  // Only its own words make a sentence background or a look ahead; any other is a detail of the story.
  if (place > 0.3 && cues.futureElsewhere.test(text)) fits['whats-next'] = 0.9;
  else if (place > 0.1 && cues.pastElsewhere.test(text)) fits.context = 0.9;
  else if (place > 0.1 && PARTICULAR.test(text)) fits['driving-the-news'] = 0.96;
  return fits;
}
