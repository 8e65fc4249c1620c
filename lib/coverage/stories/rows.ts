/** What is kept of an item to know its story without reading it. */
export interface Row {
  docId: number;
  /** docId of the story's first item. */
  story: number;
  /** Minutes since 1970. */
  minute: number;
  outletDomain: string;
  /** See `languageCode`. */
  language: number;
  /** Place in `TOPICS` from 1; 0: not known. */
  topic: number;
}

/** The rows as one record of typed arrays, so that storing and restoring them is one structured clone. */
interface Columns {
  format: number;
  docIds: Uint32Array;
  stories: Uint32Array;
  minutes: Uint32Array;
  /** Places in `domains`. */
  outlets: Uint16Array;
  domains: string[];
  languages: Uint16Array;
  topics: Uint8Array;
}

/** Raise it whenever items are joined another way: stories are then found anew. */
const FORMAT = 3;

export function columnsOf(rows: readonly Row[]): Columns {
  const domains = [...new Set(rows.map(({ outletDomain }) => outletDomain))];
  const places = new Map(domains.map((domain, place) => [domain, place]));
  return {
    format: FORMAT,
    docIds: Uint32Array.from(rows, ({ docId }) => docId),
    stories: Uint32Array.from(rows, ({ story }) => story),
    minutes: Uint32Array.from(rows, ({ minute }) => minute),
    outlets: Uint16Array.from(rows, ({ outletDomain }) => places.get(outletDomain)!),
    domains,
    languages: Uint16Array.from(rows, ({ language }) => language),
    topics: Uint8Array.from(rows, ({ topic }) => topic),
  };
}

/** @returns in ascending order of docId; none where the record is not whole or of another format */
export function rowsOf(stored: unknown): Row[] {
  if (!isColumns(stored)) return [];
  const { docIds, stories, minutes, outlets, domains, languages, topics } = stored;
  return Array.from(docIds, (docId, at) => ({
    docId,
    story: stories[at]!,
    minute: minutes[at]!,
    outletDomain: domains[outlets[at]!] ?? '',
    language: languages[at]!,
    topic: topics[at]!,
  }));
}

/** A browser update or a damaged profile may hand back anything. */
function isColumns(value: unknown): value is Columns {
  if (typeof value !== 'object' || value === null) return false;
  const { format, docIds, stories, minutes, outlets, domains, languages, topics } = value as Partial<Columns>;
  return (
    format === FORMAT &&
    [docIds, stories, minutes].every((column) => column instanceof Uint32Array) &&
    [outlets, languages].every((column) => column instanceof Uint16Array) &&
    topics instanceof Uint8Array &&
    Array.isArray(domains) &&
    domains.every((domain) => typeof domain === 'string') &&
    [stories, minutes, outlets, languages, topics].every((column) => column?.length === docIds?.length)
  );
}
