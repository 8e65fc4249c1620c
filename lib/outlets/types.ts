/** The five steps of the bias scale, from one end to the other. */
export const BIASES = ['left', 'lean-left', 'center', 'lean-right', 'right'] as const;
export type Bias = (typeof BIASES)[number];
/** A bias, or the honest absence of one. */
export type BiasOrUnrated = Bias | 'unrated';

/** One source's word on an outlet. */
export interface Rating {
  /** Key of a source in the table's source list; `reader` for the reader's own word. */
  source: string;
  label: Bias | null;
  /** −2 (left) to 2 (right), where the source has a scale. */
  score: number | null;
  year: number | null;
  /** audience: who shares or follows it; description: what a reference work says; reader: set by hand. */
  kind: 'audience' | 'description' | 'reader';
  /** Country of the audience measured, ISO 3166-1 alpha-2; null where that does not apply. */
  audienceCountry: string | null;
  /**
   * Why it takes no part in the label: an audience of another country, or of one town (`label` is then null, and
   * `score` tells where that audience stands), or a source the reader switched off.
   */
  aside?: 'audience-abroad' | 'local-audience' | 'switched-off';
  /** In the source's own terms: the words it uses, or its score on its own scale. */
  said?: string;
  /** The page that says so, where a rating has one of its own. */
  link?: string;
}

export interface BiasSummary {
  /** null: nobody has rated it, or the ratings do not carry a label (set aside, too far apart). Shown as "unrated". */
  label: Bias | null;
  confidence: 'high' | 'medium' | 'low' | null;
  /** Distance between the lowest and the highest rating that counts in steps of the scale, 0–4; null without. */
  spread: number | null;
  ratings: Rating[];
}

export interface OutletFeed {
  url: string;
  section: string | null;
  /** When a feed list last vouched for it: "2026-08", "2020". Absent for the reader's own. */
  seen?: string;
}

/** Fields whose source the table keeps. */
export const SOURCED_FIELDS = ['name', 'country', 'languages', 'scope', 'type'] as const;
/** For each field the keys of the sources that gave it, as in `OutletTable.sources`. */
export type Provenance = Partial<Record<(typeof SOURCED_FIELDS)[number], string[]>>;

/** A scale of a pack's own, for countries where left and right say little. */
export interface OwnAxis {
  name: string;
  /** 2 to 7 words, from one end to the other. */
  labels: string[];
  /** One of them. */
  label: string;
}

/** What tells one pack from another. */
export interface PackName {
  name: string;
  /** As the pack states it: an SPDX name, or words. */
  licence: string | null;
  /** Day the pack was made: "2026-11-23". */
  date: string | null;
}

export interface Outlet {
  /** Registrable domain, or the sub-domain where a portal hosts several outlets. */
  domain: string;
  aliases: string[];
  name: string;
  /** ISO 3166-1 alpha-2 (and XK). */
  country: string | null;
  /** ISO 639-1. */
  languages: string[];
  scope: 'local' | 'national' | 'international' | null;
  type: 'newspaper' | 'wire' | 'broadcaster' | 'magazine' | 'digital' | 'satire' | null;
  /** Ownership or control by a state, off the bias axis. */
  stateControl: { code: string; label: string; year: number } | null;
  bias: BiasSummary;
  /** 0–1, from one study of many raters. */
  reliability: { score: number; source: string; year: number } | null;
  feeds: OutletFeed[];
  /** 1–100, for ordering only. */
  prominence: number;
  /** table: our data; own: added by the reader; inferred: read off the page, nothing else is known. */
  origin: 'table' | 'own' | 'inferred';
  /** Its place on an axis of a pack the reader imported; never mixed with `bias`. */
  ownAxis?: OwnAxis;
  /** The label of the reader's own, or of a pack they imported: stands in for `bias` in lists, never mixed with it. */
  word?: { label: Bias; by: 'reader' | 'pack' };
  /** The pack it came with. */
  pack?: PackName;
  /** Where each fact comes from; only for outlets of the table. */
  provenance?: Provenance;
}

/** What the views and the coverage need of an outlet, and no more. */
export interface OutletBrief {
  domain: string;
  name: string;
  country: string | null;
  bias: BiasOrUnrated;
  /** The bias is the reader's own label. */
  yours?: true;
}
