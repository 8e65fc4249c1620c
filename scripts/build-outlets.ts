// npx tsx scripts/build-outlets.ts [--data DIR] [--without SOURCE …]
// Compiles the outlet data (default ../shared/data/outlets) into assets/public/outlets.bin, its card
// assets/outlets.card.md, and what Options shows of its sources, assets/outlets.sources.json. The same data gives
// the same bytes.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { format } from 'prettier';
import { card } from './outlets/card';
import { licenceNotes, readData } from './outlets/read';
import { buildTable } from './outlets/table';

const LARGEST = 150_000;

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { values, positionals } = parseArgs({
  options: {
    data: { type: 'string', default: path.join(root, '../shared/data/outlets') },
    without: { type: 'string', multiple: true, default: [] },
  },
  allowPositionals: true, // further names after --without
});
const without = new Set([...values.without, ...positionals]);
const data = readData(values.data, without);
const { file, sizes, counts, sources } = buildTable(data);
const gzipBytes = gzipSync(file, { level: 9 }).length;
for (const [name, bytes] of Object.entries(sizes)) console.log(name.padEnd(24), bytes);
console.log(`${file.length} bytes, ${gzipBytes} with gzip (at most ${LARGEST})`);
if (gzipBytes > LARGEST) throw new Error('the table has outgrown its budget');
writeFileSync(path.join(root, 'assets/public/outlets.bin'), file);
const notes = licenceNotes(data.sources);
const about = card({
  assembled: data.assembled,
  counts,
  sources,
  notes,
  without: [...without].sort(),
  gzipBytes,
});
const shown = { assembled: data.assembled, outlets: counts.outlets, scored: counts.scored, sources, notes };
writeFileSync(path.join(root, 'assets/outlets.sources.json'), `${JSON.stringify(shown, null, 2)}\n`);
writeFileSync(path.join(root, 'assets/outlets.card.md'), await format(about, { parser: 'markdown' }));
