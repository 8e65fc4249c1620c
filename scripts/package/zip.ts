import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/** The first time a zip can hold, for every file: when it was built would change the bytes. */
const MTIME = new Date(1980, 0, 1);

/** A zip of these files, in the order of their names, whatever the file system's is. */
export function zipOf(root: string, files: string[]): Uint8Array {
  const entries: Zippable = {};
  for (const file of [...files].sort())
    entries[file] = [readFileSync(path.join(root, file)), { mtime: MTIME, level: 9 }];
  return zipSync(entries);
}

/** A zip of a folder's whole contents. */
export function zipOfFolder(folder: string): Uint8Array {
  const names = filesOf(folder).map((file) => path.relative(folder, file).split(path.sep).join('/'));
  return zipOf(folder, names);
}

/** Every file of a folder, at any depth. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
