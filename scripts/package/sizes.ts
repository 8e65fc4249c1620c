import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { filesOf, zipOfFolder } from './zip';

const KB = 1024;

/** Bytes of each script with everything it imports, minified, before compression, and of the whole package. */
const BUDGETS: [what: string, most: number][] = [
  ['article.js', 60 * KB],
  ['detect.js', 5 * KB], // runs on every page of a chosen site
  ['content-scripts/reader.js', 120 * KB],
  ['background.js', 150 * KB], // what a waking worker runs
  ['worker/', 380 * KB], // its other parts, in Chromium alone: Firefox's are chunks that its pages share
  ['the package', 1.2 * KB * KB],
];

/** What a build weighs, against its budgets. */
export function sizesOf(build: string): { what: string; bytes: number; most: number }[] {
  return BUDGETS.map(([what, most]) => ({
    what,
    most,
    bytes: bytesOf(build, what),
  }));
}

function bytesOf(build: string, what: string): number {
  const at = path.join(build, what);
  if (what.endsWith('.js')) return weightOf(at);
  if (what.endsWith('/'))
    return existsSync(at) ? filesOf(at).reduce((sum, file) => sum + statSync(file).size, 0) : 0;
  return zipOfFolder(build).length;
}

const weightOf = (script: string): number =>
  [...loadedBy(script)].reduce((sum, file) => sum + statSync(file).size, 0);

/** A script and all it imports, directly or not. */
function loadedBy(script: string, seen = new Set<string>()): Set<string> {
  if (seen.has(script) || !existsSync(script)) return seen;
  seen.add(script);
  for (const [, from] of readFileSync(script, 'utf8').matchAll(/\b(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g))
    loadedBy(path.resolve(path.dirname(script), from!), seen);
  return seen;
}
