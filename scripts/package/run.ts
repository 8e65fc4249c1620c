/**
 * The zips for both stores and their source, the same bytes wherever they are built; sizes against the budgets, the
 * linter of Mozilla's store, and the licences of everything that ships.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { licencesOf } from './licences';
import { sizesOf } from './sizes';
import { sourcesOf } from './sources';
import { lintForStore } from './store-lint';
import { zipOf, zipOfFolder } from './zip';

const root = path.resolve(import.meta.dirname, '../..');
const out = path.join(root, '.output');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };

let faults = 0;
rmSync(out, { recursive: true, force: true });
mkdirSync(out);
for (const browser of ['chrome', 'firefox']) {
  const folder = path.join(out, `${browser}-mv3`);
  build(browser);
  for (const { what, bytes, most } of await sizesOf(folder)) {
    const line = `${browser.padEnd(8)}${what.padEnd(28)}${kilobytes(bytes)} of ${kilobytes(most)}`;
    if (bytes > most) fault(`${line}: too large`);
    else console.log(line);
  }
  keep(`parallax-${version}-${browser}.zip`, await zipOfFolder(folder));
}
keep(`parallax-${version}-source.zip`, await zipOf(root, sourcesOf(root)));

const linted = lintForStore(root, path.join(out, 'firefox-mv3'));
console.log(
  `web-ext lint: ${linted.faults.length} faults, ${linted.ofLibraries} warnings of Preact’s and Readability’s own`,
);
linted.faults.forEach(fault);

const shipped = licencesOf(root);
for (const { name, version, licence, mayShip } of shipped) {
  console.log(`${name} ${version}: ${licence}`);
  if (!mayShip) fault(`${name}: ${licence} is no licence under which it may ship here.`);
}
console.log(faults === 0 ? '\nReady for the stores.' : `\n${faults} faults.`);
process.exit(faults === 0 ? 0 : 1);

function build(browser: string): void {
  const wxt = path.join(root, 'node_modules/wxt/bin/wxt.mjs');
  const { status } = spawnSync(process.execPath, [wxt, 'build', '-b', browser], {
    cwd: root,
    stdio: 'ignore',
  });
  if (status === 0) return;
  console.error(
    `The build for ${browser} failed: npm run build${browser === 'chrome' ? '' : `:${browser}`} says why.`,
  );
  process.exit(1);
}

function keep(name: string, bytes: Uint8Array): void {
  writeFileSync(path.join(out, name), bytes);
  console.log(
    `${name}: ${kilobytes(bytes.length)}, sha256 ${createHash('sha256').update(bytes).digest('hex')}`,
  );
}

function fault(words: string): void {
  faults++;
  console.error(words);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1).padStart(7)} KB`;
}
