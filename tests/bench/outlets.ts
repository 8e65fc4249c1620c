// npm run bench -- outlets                    how fast the table answers, how well ratings foretell each other, and
//                                             how many outlets have a label
// npm run bench -- outlets --kinds            how well kinds of text are told apart, over saved pages (two minutes)
// npm run bench -- outlets --write            the figures that Options shows, into assets/outlets.agreement.json
// npm run bench -- outlets --domains FILE     a JSON line {domain, label, confidence} for each line of FILE
// npm run bench -- outlets --calibrate        the constants of lib/outlets/summarize.ts, computed anew
import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { openOutletTable } from '../../lib/outlets';
import { calibrate } from './outlets-calibration';
import { coverage, coverageTable } from './outlets-coverage';
import { agreementTable, heldOut } from './outlets-held-out';
import { kindsOfText } from './outlets-kinds';

const { values } = parseArgs({
  options: {
    domains: { type: 'string' },
    calibrate: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    kinds: { type: 'boolean', default: false },
  },
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
} else if (values.kinds) {
  console.log(kindsOfText(process.env.BENCH_DIR ?? '../shared/bench'));
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
  const agreement = heldOut(table);
  const labelled = coverage(table);
  console.log(agreementTable(agreement));
  console.log(coverageTable(labelled));
  if (values.write)
    writeFileSync(
      'assets/outlets.agreement.json',
      `${JSON.stringify({ agreement: agreement.filter(({ method }) => method === 'ours'), coverage: labelled }, null, 2)}\n`,
    );
}

function timed(deed: () => void): number {
  const start = performance.now();
  deed();
  return performance.now() - start;
}
