import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import JSZip from 'jszip';

/** The first time a zip can hold, for every file: when it was built would change the bytes. */
const DATE = new Date(Date.UTC(1980, 0, 1));

/**
 * A zip of these files, in the order of their names, whatever the file system's is. Compressed by a port of zlib to
 * JavaScript: Node's own gives other bytes on another processor.
 */
export function zipOf(root: string, files: string[]): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const file of [...files].sort())
    zip.file(file, readFileSync(path.join(root, file)), { date: DATE, createFolders: false });
  return zip.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
    platform: 'DOS',
  });
}

/** A zip of a folder's whole contents. */
export function zipOfFolder(folder: string): Promise<Uint8Array> {
  const names = filesOf(folder).map((file) => path.relative(folder, file).split(path.sep).join('/'));
  return zipOf(folder, names);
}

/** Every file of a folder, at any depth. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
