import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

export interface SavedPage {
  /** Its corpus and its name there. */
  id: string;
  url: string;
  html: () => Buffer;
}

/**
 * Pages of the extraction benchmark, spread evenly over it.
 * @returns at most so many; ends the process with a word where the data is not there
 */
export function savedPages(most: number): SavedPage[] {
  const data = path.resolve(process.env.BENCH_DIR ?? '../shared/bench', 'extraction/data');
  if (!existsSync(data)) {
    console.log(`skipped: no pages (${data} does not exist; set BENCH_DIR)`);
    process.exit(0);
  }
  const pages = readdirSync(data)
    .sort()
    .flatMap((corpus) => {
      const truth = JSON.parse(readFileSync(path.join(data, corpus, 'truth.json'), 'utf8')) as Record<
        string,
        { url: string; html: string }
      >;
      return Object.entries(truth).map(([name, { url, html }]) => ({
        id: `${corpus}/${name}`,
        url,
        html: () => gunzipSync(readFileSync(path.join(data, corpus, html))),
      }));
    });
  const step = Math.max(1, Math.floor(pages.length / most));
  return pages.filter((_, index) => index % step === 0).slice(0, most);
}
