import { SAID } from './cues';
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
}

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

const QUANTITY =
  /(?:[$€£¥₹]\s?\d[\d.,]*|\d[\d.,]{0,20}\s?(?:%|％|٪|percent|per cent|pct|pour cent|por ciento|Prozent|prosent|процент\p{L}*|प्रतिशत|(?:million|billion|trillion|thousand|millones|millions?|milliards?|Millionen|Milliarden|Mio\.|Mrd\.|milj\p{L}*|millioner|milliarder|миллион\p{L}*|миллиард\p{L}*|млн|млрд|tỷ|triệu|करोड़|लाख|مليون|مليار|ألف)(?!\p{L})|[万億亿兆]|euros?(?!\p{L})|dollars?(?!\p{L})|pounds?(?!\p{L})|kilomet\p{L}*|miles?(?!\p{L})|tonnes?(?!\p{L})|people(?!\p{L})|jobs(?!\p{L})|votes?(?!\p{L})|cases(?!\p{L})))|(?<![\p{L}\d])\d{1,3}(?:[,.]\d{3})+(?!\d)/giu;
/** The sentence itself says that, and why, something weighs. */
const SIGNIFICANCE =
  /\b(?:(?:it|this|that|which) (?:matters|is (?:important|significant|crucial)) (?:because|for|to|as)|matters because|(?:is|was|are|were|be|marks?|marked|marking) (?:\w+ )?(?:the|a|an|its|his|her|their) (?:first (?:time|such|\w+ (?:in|since|to))|turning point|milestone|landmark|major (?:shift|blow|setback|step|boost|test)|significant (?:shift|blow|setback|step|boost|test)|(?:largest|biggest|deadliest|worst|highest|lowest|steepest) (?:\w+ ){0,5}(?:since|in (?:history|decades|years|more than|at least)|ever|on record))|for the first time (?:since|in)|could (?:reshape|upend|pave the way|have (?:major|serious|far-reaching|significant|huge|big))|(?:rais(?:es?|ed|ing)) (?:new |fresh |serious )?(?:questions|concerns|fears) (?:about|over|that)|(?:major|serious|significant|far-reaching|wide-ranging) (?:implications|consequences) for|implications for|unprecedented|at stake|paves? the way for|(?:deals?|dealt) (?:a|another) (?:\w+ )?blow)\b/i;
const FUTURE =
  /\b(?:will|expected to|expects? to|plans? to|set to|due to (?:be|take|begin|start|meet)|scheduled|next (?:week|month|year|day|season|spring|summer|fall|winter)|tomorrow|likely to|upcoming|by (?:the end of|20\d\d))\b/i;
/** Somebody's hope, fear or forecast of what is to come is a view, not a plan. */
const VIEW_OF_IT =
  /\b(?:hopes?|hoped|hopeful|fears?|might|should|could|likely|forecasts?|predict\w*|economists?|analysts?|experts?|risks?|believes?|think)\b|''/i;
const FUTURE_ELSEWHERE =
  /(?<!\p{L})(?:devra|devrait|devraient|prévu\p{L}*|prochaine?s?|d['’]ici|será|serán|próxim\p{L}+|prevé|nächste\p{L}*|kommende\p{L}*|neste|nästa|volgende|будет|будут|планирует\p{L}*|سوف|سيتم|من المقرر|المقبل|المقبلة|होगा|होगी|होंगे|करेगा|करेगी|करेंगे|अगले|dự kiến|sẽ|tới đây)(?!\p{L})|予定|見通し|来月|来年|来週|今後|将于|將於|预计|預計|计划|計劃|明年|下周/iu;
const PAST_ELSEWHERE =
  /(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\p{L})(?:früher\p{L}*|hace|vor \p{L}+ Jahren|il y a \p{L}+ ans)(?!\p{L})|पहले|以前|過去|昨年|去年|此前/iu;
const WIDE =
  /\b(?:nationwide|across the (?:country|world|region|nation)|worldwide|global(?:ly)?|around the world|in recent years|over the past (?:\w+ )?(?:years|decade)|(?<!next )decades?|trend|nationally|in other (?:countries|states|cities)|historically|more broadly|broader|wider)\b/i;

/** The writer speaks as one, or to the reader: a column, not a report. */
const ADDRESSES =
  /(?<![\p{L}.'’])(?:I|I['’](?:m|ve|d|ll)|my|[Yy]our?|[Ww]e['’](?:re|ve|ll)|[Ll]et(?:['’]s| (?:me|us)))(?![\p{L}.'’])/u;

/** The day, or by whose word, something happened. */
const DAY =
  /\b(?:\w{2,6}(?<!holi|birth|every)day|tonight|overnight|this (?:week|morning|afternoon|evening)|last (?:week|night))\b/i;
const REPORTED = /\b(?:announc\w+|report(?:s|ed)|(?:has|have) (?:\w+ly )?\w+(?:ed|en|wn|ne|ld|on|id|ght))\b/i;
/** What always or never was is no news. */
const HABIT =
  /\b(?:never|always|has long|for (?:\w+ ){1,3}(?:years|decades)|(?:every|each) (?:year|month|week|day|morning|night))\b/i;
/** Less of the headline than this in a sentence, and it leads up to the news rather than tells it. */
const LEAST_OF_HEADLINE = 0.25;
const MUCH_OF_HEADLINE = 0.4;
/** Other languages bend and join their words: fewer are found again. */
const LEAST_ELSEWHERE = 0.15;

const at = (guess: RoleGuess, ...roles: Role[]): number =>
  roles.reduce((sum, role) => sum + guess.p[ROLES.indexOf(role)]!, 0);

/** How many figures of measure, money or share a sentence gives; years, ages and scores are none. */
function countFigures(text: string): number {
  return text.match(QUANTITY)?.length ?? 0;
}

/**
 * How surely a sentence belongs under each title, 0–1; a title that is missing is out of the question.
 * With trained roles these are their probabilities where the words speak for it too; without, place and words.
 */
export function fitnessOf(seen: Seen): Partial<Record<SectionKind, number>> {
  const { text, guess, quotedWords, quotedShare } = seen;
  const figures = countFigures(text);
  const fits: Partial<Record<SectionKind, number>> = {};
  if (figures >= 2 || (figures === 1 && /\d\D+\d/.test(text)))
    fits['by-the-numbers'] = Math.min(0.95, 0.55 + 0.15 * figures);
  const reported = guess === null && quotedShare > 0.3 && quotedShare < 0.95 && SAID.test(text); // its own words name the speaker
  if (quotedWords >= 6 || reported) fits['what-they-say'] = Math.min(0.98, 0.8 + quotedWords / 100);
  if (!guess) return { ...fits, ...fitnessByPlace(seen) };
  // A writer who speaks as one says it of no story but their own.
  if (addresses(text)) return quotedWords >= 6 ? { 'what-they-say': fits['what-they-say']! } : {};
  const na = at(guess, 'na');
  if (tellsHeadline(seen)) fits['what-happened'] = guess.parts.event;
  fits.context = guess.parts.background;
  if (FUTURE.test(text) && !VIEW_OF_IT.test(text) && quotedShare < 0.3)
    fits['whats-next'] = at(guess, 'expectation');
  if (quotedShare < 0.2 && SIGNIFICANCE.test(text))
    fits['why-it-matters'] = 0.8 * (1 - at(guess, 'anecdotal', 'na'));
  const wide = WIDE.test(text) || at(guess, 'historical') >= 0.6;
  if (wide && quotedShare === 0) fits['zoom-out'] = guess.parts.background;
  const view = at(guess, 'evaluation', 'expectation');
  // Somebody's view in the paper's words names its holder too; a view nobody holds is the paper's own.
  if (quotedShare < 0.2 && SAID.test(text)) fits['what-they-say'] ??= 0.9 * view;
  else if (quotedShare < 0.2) fits['between-the-lines'] = 0.9 * view;
  for (const kind of Object.keys(fits) as SectionKind[]) fits[kind]! *= 1 - na;
  return fits;
}

/** Outside quotation marks the writer says "I", or speaks to the reader. */
export const addresses = (text: string): boolean => ADDRESSES.test(text.replace(/["“][^"”]*["”]?/gu, ''));

/** Whether an opening tells what the headline promises: a scene, a saying or a look back comes before the news. */
function tellsHeadline({ text, headlineShare, reports }: Seen): boolean {
  if (!reports) return false;
  if (DAY.test(text)) return headlineShare !== 0;
  if (HABIT.test(text)) return false;
  if (headlineShare === null || headlineShare >= MUCH_OF_HEADLINE) return true;
  return headlineShare >= LEAST_OF_HEADLINE && (REPORTED.test(text) || SAID.test(text));
}

function fitnessByPlace({
  text,
  place,
  quotedShare,
  headlineShare,
  reports,
}: Seen): Partial<Record<SectionKind, number>> {
  const fits: Partial<Record<SectionKind, number>> = {};
  if (quotedShare >= 0.3 || countWords(text) < 6) return fits;
  if (reports && (headlineShare ?? 1) >= LEAST_ELSEWHERE)
    fits['what-happened'] = Math.min(0.95, 0.6 + 0.35 * (headlineShare ?? 0.5) - 0.8 * place);
  // Only its own words make a sentence background or a look ahead; any other is a detail of the story.
  if (place > 0.3 && FUTURE_ELSEWHERE.test(text)) fits['whats-next'] = 0.9;
  else if (place > 0.1 && PAST_ELSEWHERE.test(text)) fits.context = 0.9;
  else if (place > 0.1) fits['zoom-in'] = 0.96;
  return fits;
}
