import { readServers, type Server } from './coverage';
import { readHost } from './host';
import { readModel, type ModelChoice } from './models';
import { checkOutlet, readOwnLabels, type Outlet, type OwnLabel } from './outlets';
import { DEFAULT_READING, readReading, type Reading } from './reading';
import { DEFAULT_VOICES, readVoices, type VoicesChoice } from './voices';

export const NARRATIVE_LENGTHS = [3, 5, 8] as const;
export type NarrativeLength = (typeof NARRATIVE_LENGTHS)[number];

/** Minutes between polls that the reader may choose from. */
export const POLL_MINUTES = [15, 30, 60, 180, 720] as const;

/** What the reader has chosen. Stored whole and versioned. */
export interface Settings {
  /** Domains of the outlets whose feeds are polled, in the order chosen. */
  followed: string[];
  /** Domains whose items are hidden; a story they tell stays. */
  muted: string[];
  /** Outlets the reader added. They win over the table's entry for the same domain. */
  ownOutlets: Outlet[];
  /** The bias the reader gave an outlet. It stands beside the sources' label and in its place in lists. */
  ownLabels: OwnLabel[];
  /** Keys of rating sources that do not count. */
  switchedOff: string[];
  pollMinutes: number;
  /** Hosts where the reader opens by itself on articles, each with the browser's permission. */
  sites: string[];
  /** Services that may be searched beyond the followed feeds, each on a click. */
  servers: Server[];
  narrativeLength: NarrativeLength;
  /** The model that tells narratives beside the embedded engine; null: none. */
  model: ModelChoice | null;
  /** Readers' comments; off until switched on. */
  voices: VoicesChoice;
  /** Load the article's own lead picture in the popup. */
  showPictures: boolean;
  /** Mark the reader's highlights in the page itself, once the popup or the overlay was opened on it. */
  pageMarks: boolean;
  /** Note what was read for a week, on this device, so that its balance can be shown. */
  balance: boolean;
  /** How the reader overlay sets and speaks an article. */
  reading: Reading;
}

export const DEFAULT_SETTINGS: Readonly<Settings> = {
  followed: [],
  muted: [],
  ownOutlets: [],
  ownLabels: [],
  switchedOff: [],
  pollMinutes: 30,
  sites: [],
  servers: [],
  narrativeLength: 5,
  model: null,
  voices: DEFAULT_VOICES,
  showPictures: false,
  pageMarks: true,
  balance: false,
  reading: DEFAULT_READING,
};

/**
 * Settings from a stored value of any shape: what is sound is kept, the rest falls back to its default,
 * because a failed migration leaves the old value in place and that is what gets served.
 */
export function readSettings(stored: unknown): Settings {
  const from = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  return {
    followed: strings(from.followed),
    muted: strings(from.muted),
    ownOutlets: Array.isArray(from.ownOutlets)
      ? from.ownOutlets.flatMap((entry) => {
          const outlet = checkOutlet(entry);
          return outlet.ok ? [outlet.value] : [];
        })
      : [],
    ownLabels: readOwnLabels(from.ownLabels),
    switchedOff: strings(from.switchedOff),
    pollMinutes: readPollMinutes(stored),
    sites: strings(from.sites).filter((site) => readHost(site) !== null),
    servers: readServers(from.servers),
    narrativeLength:
      NARRATIVE_LENGTHS.find((length) => length === from.narrativeLength) ?? DEFAULT_SETTINGS.narrativeLength,
    model: readModel(from.model),
    voices: readVoices(from.voices),
    showPictures: typeof from.showPictures === 'boolean' ? from.showPictures : DEFAULT_SETTINGS.showPictures,
    pageMarks: from.pageMarks !== false,
    balance: from.balance === true,
    reading: readReading(from.reading),
  };
}

/** How often feeds are polled, from the same value: a woken worker asks this alone, whatever woke it. */
export function readPollMinutes(stored: unknown): Settings['pollMinutes'] {
  const { pollMinutes } = (stored ?? {}) as { pollMinutes?: unknown };
  return POLL_MINUTES.find((minutes) => minutes === pollMinutes) ?? DEFAULT_SETTINGS.pollMinutes;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? [...new Set(value.filter((entry) => typeof entry === 'string'))] : [];
}
