import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sizesOf } from '../../scripts/package/sizes';

const SCRIPTS = ['article', 'detect', 'content-scripts/reader', 'take', 'marks', 'background'];
const PAGES = ['popup', 'explore', 'highlights', 'options', 'welcome'];

describe('the sizes of a build', () => {
  let build: string;
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(build, file)), { recursive: true });
    writeFileSync(path.join(build, file), text);
  };
  const sizeOf = async (what: string) => (await sizesOf(build)).find((size) => size.what === what)!;

  beforeEach(() => {
    build = mkdtempSync(path.join(tmpdir(), 'sizes-'));
    for (const script of SCRIPTS) write(`${script}.js`, 'run();');
    for (const page of PAGES) write(`${page}.html`, '<script type="module" src="/chunks/page.js"></script>');
    write('chunks/page.js', 'run();');
  });
  afterEach(() => rmSync(build, { recursive: true }));

  it('counts what a script imports, once', async () => {
    write('marks.js', 'import{a}from"./chunks/a.js";import"./chunks/b.js";');
    write('chunks/a.js', 'import"./b.js";');
    write('chunks/b.js', '1234567890');
    expect((await sizeOf('marks.js')).bytes).toBe(51 + 15 + 10);
  });

  it('counts every script of a page', async () => {
    write(
      'popup.html',
      '<script  src="/first.js"></script><script type="module" src="/chunks/page.js"></script>',
    );
    write('first.js', '12345');
    expect((await sizeOf('popup.html')).bytes).toBe(5 + 6);
  });

  it('tells what a waking worker runs from what it imports later', async () => {
    write('background.js', 'import"./chunks/a.js";()=>import(`./chunks/b.js`)');
    write('chunks/a.js', '12345');
    write('chunks/b.js', 'import"./a.js";1234567890');
    expect((await sizeOf('background.js')).bytes).toBe(49 + 5);
    expect((await sizeOf('the worker’s other parts')).bytes).toBe(25);
  });

  it('finds a script too large', async () => {
    write('detect.js', '/'.repeat(6_000));
    const { bytes, most } = await sizeOf('detect.js');
    expect(bytes).toBeGreaterThan(most);
  });

  it('is none where a script is missing', async () => {
    rmSync(path.join(build, 'take.js'));
    await expect(sizesOf(build)).rejects.toThrow('take.js');
  });
});
