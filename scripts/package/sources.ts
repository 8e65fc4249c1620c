import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The files that are the source, relative to the root: what git knows, so that no cache, report or secret is among them;
 * in the unpacked source, which is no checkout, all that `.gitignore` does not name.
 */
export function sourcesOf(root: string): string[] {
  if (!existsSync(path.join(root, '.git'))) return filesBelow(root, '', ignoredBy(root));
  const asked = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 1e8 });
  if (asked.status !== 0) throw new Error(`git does not say what the source is: ${asked.stderr}`);
  return asked.stdout.split('\0').filter(Boolean);
}

function filesBelow(root: string, folder: string, ignored: (file: string) => boolean): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = folder + entry.name;
    if (ignored(file)) return [];
    return entry.isDirectory() ? filesBelow(root, `${file}/`, ignored) : [file];
  });
}

/** As much of git's rules as ours use: names and endings at any depth, and with a leading slash at the root alone. */
function ignoredBy(root: string): (file: string) => boolean {
  const rules = readFileSync(path.join(root, '.gitignore'), 'utf8').split('\n').filter(Boolean);
  const globs = rules.map((rule) => {
    const name = rule.replace(/^\/|\/$/g, '');
    return rule.startsWith('/') ? [name] : [name, `**/${name}`];
  });
  return (file) => globs.flat().some((glob) => path.matchesGlob(file, glob));
}
