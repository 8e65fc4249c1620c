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
 * warnings stay, so many in each file; any other warning is a fault.
 */
const OF_LIBRARIES: [file: RegExp, most: number][] = [
  [/^article\.js$/, 2], // Readability
  [/^content-scripts\/reader\.js$/, 1], // Preact, here and below
  [/^take\.js$/, 1],
  [/^chunks\//, 1],
];

/** What the linter of Mozilla's store finds in a build: faults, and how many warnings are the libraries' own. */
export function lintForStore(root: string, build: string): { faults: string[]; ofLibraries: number } {
  const program = path.join(root, 'node_modules/web-ext/bin/web-ext.js');
  const { stdout } = spawnSync(process.execPath, [program, 'lint', '--output=json', '--source-dir', build], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const { errors, warnings } = JSON.parse(stdout) as { errors: Message[]; warnings: Message[] };
  const known = OF_LIBRARIES.flatMap(([where, most]) =>
    warnings
      .filter(({ code, file }) => code === 'UNSAFE_VAR_ASSIGNMENT' && where.test(file ?? ''))
      .slice(0, most),
  );
  const others = [...errors, ...warnings.filter((warning) => !known.includes(warning))];
  const faults = others.map(({ code, message, file = '' }) => `${code} ${file}: ${message}`);
  return { faults, ofLibraries: known.length };
}
