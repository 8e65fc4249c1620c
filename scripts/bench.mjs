// npm run bench -- NAME [--browser] [arguments of the scorer …]
// With --browser, NAME.browser.ts runs NAME.page.ts, .rival.ts and .fields.ts in Chromium's DOM.
// Bundles tests/bench/NAME.ts and runs the scorer of the benchmark folder (BENCH_DIR, else ../shared/bench) with it.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, ensurePackages } from './setup.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const benchDir = path.resolve(process.env.BENCH_DIR ?? path.join(root, '../shared/bench'));

/** Which scorer reads which module. `null` as scorer: the module prints its own figures. */
const BENCHES = {
  extraction: { scorer: 'extraction/run.mjs', flag: '--extractor' },
  related: {
    scorer: 'related/run.mjs',
    flag: '--retriever',
    fallback: ['--set', 'dev'],
    tau: true,
    then: ['related-hard', 'stories', 'wire'],
  },
  'related-hard': { scorer: null },
  stories: { scorer: null },
  wire: { scorer: null },
  scale: { scorer: null },
  summary: { scorer: 'summary/run.mjs', flag: '--summarizer', fallback: ['--set', 'dev'] },
  roles: {
    scorer: 'summary/discourse/run.mjs',
    flag: '--classifier',
    fallback: ['--set', 'validation'],
    then: ['sections'],
  },
  sections: { scorer: null },
  lines: { scorer: null },
  quotes: { scorer: 'summary/quotes/run.mjs', flag: '--extractor', fallback: ['--set', 'dev'] },
  verify: { scorer: 'summary/verify/run.mjs', flag: '--verifier', fallback: ['--set', 'dev'] },
  outlets: { scorer: null },
  clicks: { scorer: null, extension: true },
  scroll: { scorer: null, extension: true },
  detector: { scorer: null, extension: true },
  'article-or-not': { scorer: null, extension: true },
  load: { scorer: null, extension: true },
  impact: { scorer: null, extension: true },
  voices: { scorer: null },
  'local-model': { scorer: null, extension: true },
};

const [name, ...rest] = process.argv.slice(2);
const bench = Object.hasOwn(BENCHES, name ?? '') ? BENCHES[name] : null;
if (!bench) {
  console.error(`npm run bench -- NAME …, where NAME is one of ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}
const node = ensurePackages();
const { build } = await import('esbuild');

const env = { ...process.env };
if (bench.extension) {
  env.CHROMIUM_PATH = ensureBrowser('chromium');
  const built = spawnSync(node, ['node_modules/wxt/bin/wxt.mjs', 'build'], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
}
const inBrowser = rest.includes('--browser');
const args = rest.filter((argument) => argument !== '--browser');
const source = path.join(root, `tests/bench/${name}${inBrowser ? '.browser' : ''}.ts`);
const cache = path.join(root, 'node_modules/.cache/parallax');
const bundle = path.join(cache, `${path.basename(source, '.ts')}.mjs`);
const shared = { bundle: true, logLevel: 'error' };
await build({
  ...shared,
  entryPoints: [source],
  outfile: bundle,
  format: 'esm',
  platform: 'node',
  packages: 'external',
});
if (inBrowser) {
  for (const side of ['page', 'rival', 'fields']) {
    const outfile = path.join(cache, `${name}.${side}.js`);
    const entryPoints = [path.join(root, `tests/bench/${name}.${side}.ts`)];
    await build({ ...shared, entryPoints, outfile, format: 'iife', platform: 'browser', minify: true });
    env[`${side.toUpperCase()}_BUNDLE`] = outfile;
  }
}

if (bench.scorer && !existsSync(path.join(benchDir, bench.scorer))) {
  console.log(`skipped: no data (${bench.scorer} is not in ${benchDir}; set BENCH_DIR)`);
  process.exit(0);
}
const hasSet = args.includes('--set') || args.includes('--data');
const command = bench.scorer
  ? [
      path.join(benchDir, bench.scorer),
      bench.flag,
      bundle,
      ...(hasSet ? [] : (bench.fallback ?? [])),
      ...(bench.tau && !args.includes('--tau') ? ['--tau', sameStory()] : []),
      ...args,
    ]
  : bench.extension
    ? ['--import', 'tsx', source, ...args] // finds the newsroom's files beside its sources
    : ['--expose-gc', bundle, ...args];
const { status } = spawnSync(node, command, {
  stdio: 'inherit',
  cwd: root,
  env: { ...env, ...(inBrowser && { CHROMIUM: ensureBrowser('chromium') }) },
});
for (const next of status === 0 ? (bench.then ?? []) : [])
  spawnSync(node, [fileURLToPath(import.meta.url), next, ...args], { stdio: 'inherit', cwd: root });
process.exit(status ?? 1);

/** The threshold that ships: without it the scorer takes the best on the data shown. */
function sameStory() {
  const source = readFileSync(path.join(root, 'lib/coverage/search/score.ts'), 'utf8');
  return /SAME_STORY = ([\d.]+)/.exec(source)[1];
}
