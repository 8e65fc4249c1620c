// npm run bench -- outlets                    how fast the table answers, and how well ratings foretell each other
// npm run bench -- outlets --domains FILE     a JSON line {domain, label, confidence} for each line of FILE
// npm run bench -- outlets --calibrate        the constants of lib/outlets/summarize.ts, computed anew
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { openOutletTable } from '../../lib/outlets';
import { calibrate } from './outlets-calibration';
import { heldOut } from './outlets-held-out';

const { values } = parseArgs({
  options: { domains: { type: 'string' }, calibrate: { type: 'boolean', default: false } },
});

const bytes = readFileSync('assets/public/outlets.bin');
const file = new Uint8Array(bytes).buffer;
const openedAt = performance.now();
const table = openOutletTable(file);
const openMs = performance.now() - openedAt;

if (values.domains !== undefined) {
  const lines = readFileSync(values.domains, 'utf8').split('\n');
  for (const domain of lines.map((line) => line.trim()).filter(Boolean)) {
    const { label = null, confidence = null } = table.find(domain)?.bias ?? {};
    console.log(JSON.stringify({ domain, label, confidence }));
  }
} else if (values.calibrate) {
  console.log(calibrate(table));
} else {
  const first = timed(() => table.find('www.washingtonpost.com'));
  const hosts = table.search('', 1000).map(({ domain }) => `www.${domain}`);
  const each = timed(() => hosts.forEach((host) => table.find(host))) / hosts.length;
  console.log(`table: ${bytes.length} bytes, ${gzipSync(bytes, { level: 9 }).length} with gzip`);
  console.log(
    `opened in ${openMs.toFixed(1)} ms, first host in ${first.toFixed(1)} ms, then ${each.toFixed(3)} ms each`,
  );
  console.log(heldOut(table));
}

function timed(deed: () => void): number {
  const start = performance.now();
  deed();
  return performance.now() - start;
}
