import type { Article } from '../article';
export const THEMES = ['system', 'light', 'sepia', 'dark', 'contrast'] as const;
export const FACES = ['serif', 'sans', 'legible'] as const;

/** How the reader wants an article set and spoken. */
export interface Reading {
  theme: (typeof THEMES)[number];
  face: (typeof FACES)[number];
  /** Of the body, CSS px. */
  size: number;
  /** Of the column, in widths of a letter `0`. */
  width: number;
  /** Line height, as a multiple of the size. */
  leading: number;
  /** Added between letters, in hundredths of the size; between words four times that. */
  spacing: number;
  justify: boolean;
  /** A band that stays on the line being read. */
  guide: boolean;
  /** Of the voice; 1 is its own. */
  rate: number;
  /** Voice chosen for a language: BCP-47 primary subtag → `voiceURI`. */
  voices: Record<string, string>;
}

/** What a number may be, and how far one press of a key moves it. */
export const LIMITS = {
  size: { min: 14, max: 36, step: 1 },
  width: { min: 36, max: 96, step: 4 },
  leading: { min: 1.2, max: 2.4, step: 0.1 },
  spacing: { min: 0, max: 16, step: 2 },
  rate: { min: 0.5, max: 3, step: 0.1 },
} as const;

export const DEFAULT_READING: Readonly<Reading> = {
  theme: 'system',
  face: 'serif',
  size: 19,
  width: 68,
  leading: 1.6,
  spacing: 0,
  justify: false,
  guide: false,
  rate: 1,
  voices: {},
};

/** One file of a bundled type face. */
export interface FaceFile {
  weight: '400' | '700';
  /** CSS `unicode-range`. */
  range: string;
  /** WOFF2, Base64. */
  data: string;
}

const MOST_VOICES = 50;

/** From a stored value or a message of any shape: what is sound is kept, the rest falls back to its default. */
export function readReading(stored: unknown): Reading {
  const from = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {};
  const within = (name: keyof typeof LIMITS): number => {
    const value = from[name];
    const { min, max } = LIMITS[name];
    if (typeof value !== 'number' || !Number.isFinite(value)) return DEFAULT_READING[name];
    return Math.round(Math.min(max, Math.max(min, value)) * 100) / 100;
  };
  const flag = (name: 'justify' | 'guide'): boolean => {
    const value = from[name];
    return typeof value === 'boolean' ? value : DEFAULT_READING[name];
  };
  return {
    theme: THEMES.find((theme) => theme === from.theme) ?? DEFAULT_READING.theme,
    face: FACES.find((face) => face === from.face) ?? DEFAULT_READING.face,
    size: within('size'),
    width: within('width'),
    leading: within('leading'),
    spacing: within('spacing'),
    justify: flag('justify'),
    guide: flag('guide'),
    rate: within('rate'),
    voices: voicesOf(from.voices),
  };
}

function voicesOf(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  const sound = Object.entries(value).filter(
    (entry): entry is [string, string] =>
      /^[a-z]{2,3}$/.test(entry[0]) && typeof entry[1] === 'string' && entry[1].length <= 300,
  );
  return Object.fromEntries(sound.slice(0, MOST_VOICES));
}

/** What reading aloud needs of the reader. */
export interface Listening {
  article: Article;
  /** Where the article is drawn. */
  body: () => HTMLElement | null;
  reading: Reading;
  onChange: (change: Partial<Reading>) => void;
}
