import type { Outlet } from './outlets';

/** What the reader has chosen. Stored whole, versioned, exported and imported as JSON. */
export interface Settings {
  /** Domains of the outlets whose feeds are polled, in the order chosen. */
  followed: string[];
  /** Domains whose items are hidden; a story they tell stays. */
  muted: string[];
  /** Outlets the reader added. They win over the table's entry for the same domain. */
  ownOutlets: Outlet[];
  pollMinutes: number;
  narrativeLength: NarrativeLength;
  /** Load the article's own lead picture in the popup. */
  showPictures: boolean;
}

export const NARRATIVE_LENGTHS = [3, 5, 8] as const;
export type NarrativeLength = (typeof NARRATIVE_LENGTHS)[number];

export const POLL_MINUTES = [15, 30, 60, 180, 720] as const;

export const DEFAULT_SETTINGS: Settings = {
  followed: [],
  muted: [],
  ownOutlets: [],
  pollMinutes: 30,
  narrativeLength: 5,
  showPictures: true,
};
