// npm test: format, lint, types, unit, both builds, end-to-end in Chromium and Firefox. Installs what is missing first.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, ensurePackages } from './setup.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const node = ensurePackages();
const bin = path.join(root, 'node_modules/.bin');
const reports = path.join(root, 'node_modules/.cache/parallax/reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const env = {
  ...process.env,
  PATH: `${bin}${path.delimiter}${process.env.PATH}`,
  CHROMIUM_PATH: ensureBrowser('chromium'),
  FIREFOX_PATH: ensureBrowser('firefox'),
};

const report = (name) => path.join(reports, `${name}.json`);
const vitest = (name) => [
  'vitest/vitest.mjs',
  'run',
  '--project',
  name,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report(name)}`,
];
const steps = [
  ['format', ['prettier/bin/prettier.cjs', '--check', '.', '--log-level=warn']],
  ['prepare', ['wxt/bin/wxt.mjs', 'prepare']],
  ['lint', ['eslint/bin/eslint.js', '.', '--max-warnings', '0']],
  ['imports', ['dependency-cruiser/bin/dependency-cruiser.mjs', 'entrypoints', 'components', 'lib']],
  [
    'dead exports',
    [
      'ts-unused-exports/bin/ts-unused-exports',
      'tsconfig.json',
      '--allowUnusedTypes',
      '--excludePathsFromReport=wxt.config.ts;vitest.config.ts;entrypoints/.*;tests/bench/.*',
      '--ignoreFiles=/\\.wxt/',
    ],
  ],
  ['types', ['typescript/bin/tsc', '--noEmit']],
  ['build Chromium', ['wxt/bin/wxt.mjs', 'build']],
  ['build Firefox', ['wxt/bin/wxt.mjs', 'build', '-b', 'firefox']],
  ['unit', vitest('unit')],
  ['e2e', vitest('e2e')],
];

let broken = 0;
for (const [name, [program, ...args]] of steps) {
  console.log(`\n── ${name}`);
  const started = Date.now();
  const { status } = spawnSync(node, [path.join(root, 'node_modules', program), ...args], {
    stdio: 'inherit',
    cwd: root,
    env,
  });
  console.log(
    `── ${name}: ${status === 0 ? 'ok' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`,
  );
  if (status !== 0) broken++;
}

const counts = { passed: 0, failed: 0, skipped: 0 };
for (const name of ['unit', 'e2e']) {
  if (!existsSync(report(name))) continue;
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report(name), 'utf8'));
  counts.passed += numPassedTests;
  counts.failed += numFailedTests;
  counts.skipped += numPendingTests;
}
console.log(broken === 0 ? '\nEverything passed.' : `\n${broken} of ${steps.length} steps failed.`);
console.log(`tests: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
process.exit(broken === 0 ? 0 : 1);
