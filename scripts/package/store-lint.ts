import { spawnSync } from 'node:child_process';
import path from 'node:path';

interface Message {
  code: string;
  message: string;
  file?: string;
}

/**
 * Preact and Readability assign to `innerHTML`, the one for a property we never set (our lint forbids it), the other
 * to put back what it took out of its own copy of the page. Mozilla wants libraries as they were released, so these
 * warnings stay; any other warning is a fault.
 */
const OF_LIBRARIES = new Set(['UNSAFE_VAR_ASSIGNMENT']);
/** Two in Readability, one in Preact for each of the three places it is built into: the pages, the reader, taking along. */
const MOST_OF_LIBRARIES = 5;

/** What the linter of Mozilla's store finds in a build: faults, and how many warnings are the libraries' own. */
export function lintForStore(root: string, build: string): { faults: string[]; ofLibraries: number } {
  const program = path.join(root, 'node_modules/web-ext/bin/web-ext.js');
  const { stdout } = spawnSync(process.execPath, [program, 'lint', '--output=json', '--source-dir', build], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const { errors, warnings } = JSON.parse(stdout) as { errors: Message[]; warnings: Message[] };
  const known = warnings.filter(({ code }) => OF_LIBRARIES.has(code));
  const others = [...errors, ...warnings.filter(({ code }) => !OF_LIBRARIES.has(code))];
  const faults = others.map(({ code, message, file = '' }) => `${code} ${file}: ${message}`);
  if (known.length > MOST_OF_LIBRARIES)
    faults.push(`${known.length} assignments to innerHTML; the libraries have ${MOST_OF_LIBRARIES}.`);
  return { faults, ofLibraries: known.length };
}
