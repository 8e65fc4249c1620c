import { suffixesOf } from './host';
import { labelAt } from './sources';
import { summarize } from './summarize';
import type { OutletTable } from './table';
import { BIASES, type Bias, type BiasSummary, type Outlet, type Rating } from './types';

/** What the reader says of outlets, against or beside the table. */
export interface ReadersWord {
  /** Added or imported. They win over the table's entry for the same domain, and lack nothing it knows. */
  ownOutlets: readonly Outlet[];
  /** The label the reader gave, by outlet. */
  ownLabels: readonly OwnLabel[];
  /** Keys of rating sources that are not to count. */
  switchedOff: readonly string[];
}

export interface OwnLabel {
  domain: string;
  label: Bias;
}

const MOST_LABELS = 5_000;

/** Labels of the reader's own from a stored value of any shape: what is sound, the last word on each domain. */
export function readOwnLabels(stored: unknown): OwnLabel[] {
  if (!Array.isArray(stored)) return [];
  const labels = new Map<string, Bias>();
  for (const entry of stored.slice(0, MOST_LABELS) as unknown[]) {
    const { domain, label } = (entry ?? {}) as Record<string, unknown>;
    const bias = BIASES.find((each) => each === label);
    if (typeof domain === 'string' && domain.length <= 253 && bias) labels.set(domain, bias);
  }
  return [...labels].map(([domain, label]) => ({ domain, label }));
}

/** The same labels with this one in place; null takes it away. */
export function withOwnLabel(labels: readonly OwnLabel[], domain: string, label: Bias | null): OwnLabel[] {
  const others = labels.filter((each) => each.domain !== domain);
  return label === null ? others : [...others, { domain, label }];
}

/** What the table and the reader together know of an outlet, by host. */
export interface OutletBook {
  /** By the longest domain that the host is or ends in, an own outlet before the table's. */
  find: (host: string) => Outlet | null;
  /** An outlet of the table, or one inferred, with the reader's word on it. */
  heard: (outlet: Outlet) => Outlet;
}

export function outletBook(table: Pick<OutletTable, 'find'>, word: ReadersWord): OutletBook {
  const own = new Map(
    word.ownOutlets.flatMap((outlet) =>
      [...outlet.aliases, outlet.domain].map((domain) => [domain, outlet] as const),
    ),
  );
  const labels = new Map(word.ownLabels.map(({ domain, label }) => [domain, label]));
  const off = new Set(word.switchedOff);

  const heard = (outlet: Outlet): Outlet => {
    const label = labels.get(outlet.domain);
    const silenced = off.size > 0 ? withoutSources(outlet, off) : outlet;
    return label ? { ...silenced, word: { label, by: 'reader' } } : silenced;
  };
  const ownAt = (host: string) => {
    for (const domain of own.size > 0 ? suffixesOf(host) : []) {
      const found = own.get(domain);
      if (found) return found;
    }
    return null;
  };
  return {
    heard,
    find(host) {
      const mine = ownAt(host);
      const known = table.find(mine?.domain ?? host);
      if (!mine) return known && heard(known);
      return heard(known?.domain === mine.domain ? completed(mine, known) : mine);
    },
  };
}

/** An own outlet with what the table knows and it does not say; a label it gives stands beside the table's ratings. */
function completed(own: Outlet, known: Outlet): Outlet {
  const rated = known.bias.ratings.length > 0;
  const [only, ...others] = own.bias.ratings;
  const byHand = rated && only?.kind === 'reader' && others.length === 0 ? own.bias.label : null;
  return {
    ...own,
    aliases: [...new Set([...own.aliases, ...known.aliases])],
    country: own.country ?? known.country,
    languages: own.languages.length > 0 ? own.languages : known.languages,
    scope: own.scope ?? known.scope,
    type: own.type ?? known.type,
    stateControl: own.stateControl ?? known.stateControl,
    reliability: own.reliability ?? known.reliability,
    feeds: own.feeds.length > 0 ? own.feeds : known.feeds,
    bias: byHand || own.bias.ratings.length === 0 ? known.bias : own.bias,
    ...(byHand && { word: { label: byHand, by: own.pack ? 'pack' : 'reader' } }),
  };
}

/** The outlet with its label worked out anew, without the ratings of these sources; they stay, marked. */
function withoutSources(outlet: Outlet, off: ReadonlySet<string>): Outlet {
  const { bias, reliability } = outlet;
  const heardOf = reliability && off.has(reliability.source) ? null : reliability;
  if (!bias.ratings.some(({ source }) => off.has(source))) return { ...outlet, reliability: heardOf };
  const kept = bias.ratings.filter(({ source }) => !off.has(source));
  const gone = bias.ratings.filter(({ source }) => off.has(source));
  return { ...outlet, reliability: heardOf, bias: summarizedAnew(kept, gone, outlet) };
}

function summarizedAnew(kept: Rating[], gone: Rating[], outlet: Outlet): BiasSummary {
  // An outlet whose country is not known is taken to be its audience's, where that audience counts.
  const counting = outlet.bias.ratings.find(({ kind, aside }) => kind === 'audience' && !aside);
  const assumed = outlet.country === null ? (counting?.audienceCountry ?? null) : null;
  const summary = summarize(kept.map(asGiven), {
    country: outlet.country ?? assumed,
    scope: outlet.scope,
    type: outlet.type,
    countryAssumed: assumed !== null,
  });
  const silent = gone.map((rating) => ({ ...asGiven(rating), aside: 'switched-off' as const }));
  return { ...summary, ratings: [...summary.ratings, ...silent] };
}

/** The rating as it was before it was set aside. */
function asGiven({ aside, ...rating }: Rating): Rating {
  return aside && rating.score !== null ? { ...rating, label: labelAt(rating.score) } : rating;
}
