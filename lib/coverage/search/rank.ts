import type { Comparer, Weighed } from './compare';
import type { Words } from './profile';

/** A candidate while it is judged. */
export interface Candidate {
  docId: number;
  words: Words;
  text: Weighed;
  /** Cosine with the query, 0–1; in another language by names and numbers above all, then it may be somewhat more. */
  own: number;
  /** 0–1, see `timeFactor`. */
  time: number;
  /** In another language than the query. */
  foreign: boolean;
  /** The reader said that it tells another story. */
  refused: boolean;
  score: number;
}

/** How many of the best hits give feedback, and from which score on. */
const SEEDS = 3;
const SEED_SCORE = 0.24;
const FEEDBACK_SHARE = 0.3;

/** How much it counts which share of the headline's words a candidate has, and the share that neither helps nor hurts. */
const HEADLINE = { weight: 0.2, even: 0.4 };

/** Candidates of these ranks are of the query's topic but hardly ever of its story: its surroundings. */
const SURROUNDINGS = { from: 80, to: 200, fewest: 10 };
const SURROUNDINGS_SHARE = 0.2;

/**
 * How many hits a story grows from in each round, and up to which score: at first its best, then all that joined, which
 * bring in what is told in other words but do not put it above what resembles the query itself.
 */
const ROUNDS = [
  { members: 10, most: 1 },
  { members: 30, most: 0.4 },
];
/** From which score on a hit is a member, and the one at which it is beyond doubt. */
const MEMBER_SCORE = 0.3;
const SURE_SCORE = 0.5;
const GROWTH = 0.4;

/**
 * Where even candidates of these ranks resemble the query, likeness says less; where they do not, a faint one says much.
 * At a mean score of `noise` nothing changes, in perfect calm a score is multiplied by 1 + `gain`.
 */
const CALM = { from: 15, to: 50, noise: 0.08, gain: 1.5 };

/**
 * A cosine favours short texts, where a few shared words are much of the whole: the score rises with this power of a
 * text's words over those of the median candidate, within bounds (pivoted length, Singhal et al. 1996).
 */
const LENGTH = { power: 0.25, most: 1.6 };

/** Texts in two languages share names and numbers at most, so their cosines are lower. */
const FOREIGN_FACTOR = 1.2;

/** The best few so far; they lend their words to the search. Empty when none is good enough. */
export function seedsOf(candidates: Candidate[]): Candidate[] {
  return candidates
    .filter(({ score, refused }) => score >= SEED_SCORE && !refused)
    .sort(byScore)
    .slice(0, SEEDS);
}

/**
 * Judge candidates as one company rather than one by one, setting each one's score, 0–1.
 * @param candidates - with `score` as far as the query alone tells: `own` × `time`
 * @param query - its text
 */
export function rank(candidates: Candidate[], query: Weighed, comparer: Comparer): Candidate[] {
  heedHeadline(candidates, query);
  hearSeeds(candidates, comparer);
  leaveSurroundings(candidates, comparer);
  for (const round of ROUNDS) growStory(candidates, comparer, round);
  evenLengths(candidates);
  const gain = gainOf(candidates);
  for (const candidate of candidates) {
    candidate.score *= gain * (candidate.foreign ? FOREIGN_FACTOR : 1);
    candidate.score = Math.max(0, Math.min(1, candidate.score));
  }
  leaveRefused(candidates, comparer);
  return candidates.sort(byScore);
}

/** A cosine forgives what is missing where much else is shared; a headline's words are what its event is about. */
function heedHeadline(candidates: Candidate[], { profile, weights }: Weighed): void {
  const worth = new Map<number, number>();
  let total = 0;
  for (let i = 0; i < profile.wordCount; i++) {
    if (profile.titleCounts[i] === 0) continue;
    worth.set(profile.slots[i]!, weights[i]! ** 2);
    total += weights[i]! ** 2;
  }
  if (total === 0) return;
  for (const candidate of candidates) {
    const { slots, wordCount } = candidate.text.profile;
    let shared = 0;
    for (let i = 0; i < wordCount; i++) shared += worth.get(slots[i]!) ?? 0;
    candidate.own *= 1 + HEADLINE.weight * (shared / total - HEADLINE.even);
    candidate.score = candidate.own * candidate.time;
  }
}

/** What resembles the best hits belongs to the story too, though the query words it otherwise. */
function hearSeeds(candidates: Candidate[], comparer: Comparer): void {
  const seeds = seedsOf(candidates);
  if (seeds.length === 0) return;
  const total = seeds.reduce((sum, { score }) => sum + score, 0);
  const shares = new Map(seeds.map((seed) => [seed, seed.score / total]));
  comparer.hold(seeds.map((seed) => ({ text: seed.text, share: shares.get(seed)! })));
  for (const candidate of candidates) {
    const { own, text, time } = candidate;
    // A seed is heard by the other seeds only: it resembles itself whatever it tells.
    const share = shares.get(candidate) ?? 0;
    const feedback = share > 0.999 ? own : (comparer.cosine(text) - share) / (1 - share);
    candidate.score = time * ((1 - FEEDBACK_SHARE) * own + FEEDBACK_SHARE * feedback);
  }
  comparer.release();
}

/** What resembles everything around the query shares its topic rather than its event. */
function leaveSurroundings(candidates: Candidate[], comparer: Comparer): void {
  const around = candidates.toSorted(byScore).slice(SURROUNDINGS.from, SURROUNDINGS.to);
  if (around.length < SURROUNDINGS.fewest) return;
  comparer.hold(around.map(({ text }) => ({ text, share: 1 / around.length })));
  for (const candidate of candidates) candidate.score -= SURROUNDINGS_SHARE * comparer.cosine(candidate.text);
  comparer.release();
}

/** A report joins a story through any one of its members: big stories are told in many words. */
function growStory(candidates: Candidate[], comparer: Comparer, round: (typeof ROUNDS)[number]): void {
  const members = candidates
    .filter(({ score, refused }) => score >= MEMBER_SCORE && !refused)
    .sort(byScore)
    .slice(0, round.members);
  const links = new Map<Candidate, number>();
  for (const member of members) {
    const trust = Math.min(1, member.score / SURE_SCORE);
    comparer.hold([{ text: member.text, share: trust }]);
    for (const candidate of candidates) {
      if (candidate === member) continue;
      const link = candidate.time * comparer.cosine(candidate.text);
      if (link > (links.get(candidate) ?? 0)) links.set(candidate, link);
    }
    comparer.release();
  }
  for (const [candidate, link] of links) {
    const drawn = Math.min(link, round.most);
    if (drawn > candidate.score) candidate.score += GROWTH * (drawn - candidate.score);
  }
}

function evenLengths(candidates: Candidate[]): void {
  const sizes = candidates.map(({ words }) => words.words.length).sort((a, b) => a - b);
  const median = sizes[sizes.length >> 1] || 1;
  for (const candidate of candidates) {
    const ratio = candidate.words.words.length / median;
    candidate.score *= Math.max(1 / LENGTH.most, Math.min(LENGTH.most, ratio)) ** LENGTH.power;
  }
}

/** The reader's word on one report goes for what tells the same as that: copies, and its own story. */
function leaveRefused(candidates: Candidate[], comparer: Comparer): void {
  const links = new Map<Candidate, number>();
  for (const refused of candidates.filter((candidate) => candidate.refused)) {
    comparer.hold([{ text: refused.text, share: 1 }]);
    for (const candidate of candidates)
      links.set(candidate, Math.max(links.get(candidate) ?? 0, comparer.cosine(candidate.text)));
    comparer.release();
  }
  for (const [candidate, link] of links)
    if (link > candidate.own && !candidate.refused) candidate.score *= (candidate.own / link) ** 3;
}

/** What makes scores of a crowded topic and of a lonely event comparable. */
function gainOf(candidates: Candidate[]): number {
  // Those in other languages are likened by other means: they tell nothing of the noise.
  const around = candidates
    .filter(({ foreign }) => !foreign)
    .sort(byScore)
    .slice(CALM.from, CALM.to);
  const noise = around.reduce((sum, { score }) => sum + Math.max(0, score), 0) / (around.length || 1);
  // A handful of items cannot tell whether their topic is crowded.
  const known = Math.min(1, candidates.length / CALM.to);
  return 1 + CALM.gain * known * Math.max(0, 1 - noise / CALM.noise);
}

function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || b.docId - a.docId;
}
