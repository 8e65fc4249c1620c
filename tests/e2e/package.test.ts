import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import JSZip from 'jszip';
import { afterAll, describe, expect, it } from 'vitest';
import { licencesOf } from '../../scripts/package/licences';
import { lintForStore } from '../../scripts/package/store-lint';
import { sourcesOf } from '../../scripts/package/sources';
import { filesOf, zipOf, zipOfFolder } from '../../scripts/package/zip';

const ROOT = path.resolve('.');
const SOURCE = 'assets components entrypoints lib scripts package.json tsconfig.json wxt.config.ts'.split(
  ' ',
);
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The source in a folder of its own, built there. @returns the built folder */
function buildElsewhere(name: string, browser: string): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'parallax-build-')), name);
  folders.push(path.dirname(folder));
  for (const each of SOURCE) cpSync(path.join(ROOT, each), path.join(folder, each), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  const wxt = path.join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const { status, stderr } = spawnSync(process.execPath, [wxt, 'build', '-b', browser], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH }, // the runner's own would make it a build for tests
  });
  if (status !== 0) throw new Error(stderr);
  return path.join(folder, `.output/${browser}-mv3`);
}

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('the package for the stores', () => {
  it.each(['chrome', 'firefox'])('has the same bytes wherever %s’s is built', async (browser) => {
    const one = buildElsewhere('one', browser);
    const other = buildElsewhere('another place', browser);
    const first = sha(await zipOfFolder(one));
    expect(sha(await zipOfFolder(other))).toBe(first);
    for (const file of filesOf(other)) utimesSync(file, 0, 0); // when a file was written is not in it
    expect(sha(await zipOfFolder(other))).toBe(first);
  });

  it('is made by one command from its own source, unpacked, byte for byte the same', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'parallax-source-'));
    folders.push(folder);
    const source = await zipOf(ROOT, sourcesOf(ROOT));
    for (const [name, file] of Object.entries((await JSZip.loadAsync(source)).files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), await file.async('uint8array'));
    }
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
    const tsx = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, 'scripts/package/run.ts'], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH },
    });
    expect(stderr).toBe('');
    expect([status, stdout.includes('Ready for the stores.')]).toEqual([0, true]);
    expect(sourcesOf(folder).sort()).toEqual(sourcesOf(ROOT).sort()); // built, and the same source still
    for (const [name, bytes] of [
      ['source', source],
      ['chrome', await zipOfFolder(path.resolve('.output/chrome-mv3'))],
      ['firefox', await zipOfFolder(path.resolve('.output/firefox-mv3'))],
    ] as const)
      expect(stdout).toMatch(new RegExp(`-${name}\\.zip: .* sha256 ${sha(bytes)}`));
  });

  it('passes the linter of Mozilla’s store', () => {
    expect(lintForStore(ROOT, path.resolve('.output/firefox-mv3')).faults).toEqual([]);
  });

  it('holds only libraries whose licence lets them ship, at most 15 of them by our own choice', () => {
    const shipped = licencesOf(ROOT);
    expect(shipped.length).toBeGreaterThan(0);
    expect(shipped.filter(({ mayShip }) => !mayShip)).toEqual([]);
    const chosen = shipped.filter(({ direct }) => direct).map(({ name }) => name);
    expect(chosen.length).toBeLessThanOrEqual(15);
    const explained = [...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^\| `([^`]+)` +\| [a-z]/gm)];
    expect(explained.map(([, name]) => name).filter((name) => chosen.includes(name!))).toEqual(chosen);
  });
});
