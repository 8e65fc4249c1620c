import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { filesOf, zipOfFolder } from './zip';

const KB = 1024;

interface Budget {
  what: string;
  most: number;
  bytes: (build: string) => number | Promise<number>;
}

/** Bytes of what is loaded together, minified, before compression, and of the whole package. */
const BUDGETS: Budget[] = [
  script('article.js', 60 * KB),
  script('detect.js', 5 * KB), // runs on every page of a chosen site
  script('content-scripts/reader.js', 120 * KB),
  script('take.js', 72 * KB), // beside the open reader
  script('marks.js', 4 * KB),
  script('background.js', 150 * KB), // what a waking worker runs
  { what: 'the worker’s other parts', most: 420 * KB, bytes: workerParts },
  page('popup.html', 260 * KB),
  page('explore.html', 230 * KB),
  page('highlights.html', 210 * KB),
  page('options.html', 360 * KB),
  page('welcome.html', 200 * KB),
  { what: 'the package', most: 1.2 * KB * KB, bytes: async (build) => (await zipOfFolder(build)).length },
];

/**
 * What a build weighs, against its budgets.
 * @throws where a script or page is not in the build: it would weigh nothing
 */
export function sizesOf(build: string): Promise<{ what: string; bytes: number; most: number }[]> {
  return Promise.all(
    BUDGETS.map(async ({ what, most, bytes }) => ({ what, most, bytes: await bytes(build) })),
  );
}

function script(what: string, most: number): Budget {
  return { what, most, bytes: (build) => weightOf(loadedBy(path.join(build, what))) };
}

function page(what: string, most: number): Budget {
  return {
    what,
    most,
    bytes(build) {
      const html = readFileSync(path.join(build, what), 'utf8');
      const loaded = new Set<string>();
      for (const [, from] of html.matchAll(/<script[^>]* src="([^"]+)"/g))
        loadedBy(path.join(build, from!), loaded);
      return weightOf(loaded);
    },
  };
}

/** In Chromium a folder of scripts, in Firefox modules, some of which its pages share. */
function workerParts(build: string): number {
  const folder = path.join(build, 'worker');
  if (existsSync(folder)) return weightOf(filesOf(folder));
  const worker = path.join(build, 'background.js');
  const awake = loadedBy(worker);
  return weightOf(loadedBy(worker, new Set(), true)) - weightOf(awake);
}

function weightOf(files: Iterable<string>): number {
  let bytes = 0;
  for (const file of files) bytes += statSync(file).size;
  return bytes;
}

/** A script and all it imports, directly or not; `later` too what it imports only when it is wanted. */
function loadedBy(file: string, seen = new Set<string>(), later = false): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(file, 'utf8');
  const imports = later
    ? /\b(?:from|import)\s*\(?\s*["'`](\.[^"'`]+)["'`]/g
    : /\b(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g;
  for (const [, from] of code.matchAll(imports))
    loadedBy(path.resolve(path.dirname(file), from!), seen, later);
  return seen;
}
