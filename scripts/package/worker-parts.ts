import type { Plugin, Rolldown } from 'vite';

/**
 * The worker's script in parts, each run when something first asks for it by `import()`: a waking worker reads and runs
 * only the one that listens. A service worker knows no `import()`; it has `importScripts`, and that only for scripts it
 * read while it was being installed (https://w3c.github.io/ServiceWorker/#importscripts).
 */
export function workerInParts(): Plugin {
  let isWorker = false;
  return {
    name: 'parallax:worker-in-parts',
    enforce: 'post',
    config(config) {
      const lib = config.build?.lib;
      isWorker = typeof lib === 'object' && lib.name === 'background';
      if (!isWorker) return null;
      Object.assign(lib as object, { formats: ['cjs'] }); // what is returned would be added to the list
      return {
        build: {
          rolldownOptions: {
            experimental: { chunkOptimization: { mergeCommonChunks: false } },
            output: { chunkFileNames: `${FOLDER}/[name].js` },
          },
        },
      };
    },
    generateBundle(_options, bundle) {
      if (isWorker) wrapParts(bundle);
    },
  };
}

const FOLDER = 'worker';
/** Bytes of code that are not worth a file of their own. */
const SMALL = 4_096;

/** Runs a part at the first `require` of it. A part is known by its bare file name, wherever it is asked from. */
const LOADER = `const parts={},run={};function require(path){const name=path.replace(/.*\\//,"");if(!run[name]){if(!parts[name])importScripts("/${FOLDER}/"+name);const module=run[name]={exports:{}};parts[name](module.exports,require,module)}return run[name].exports}`;

/**
 * Common JS modules become entries of one table. The first script makes it and holds all that listening takes, with what
 * is small; the others are read when the worker is installed, and run when they are asked for.
 */
function wrapParts(bundle: Rolldown.OutputBundle): void {
  const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
  const entry = chunks.find(({ isEntry }) => isEntry);
  if (!entry) return;
  const first = withImports(entry, new Map(chunks.map((chunk) => [chunk.fileName, chunk])));
  for (const chunk of chunks) if (chunk.code.length < SMALL) first.add(chunk);
  const later = chunks.filter((chunk) => !first.has(chunk));
  const paths = JSON.stringify(later.map(({ fileName }) => `/${fileName}`));
  const install = `addEventListener("install",()=>importScripts(...${paths}));`;
  for (const chunk of later) chunk.code = asPart(chunk);
  entry.code = `${LOADER}${install}${[...first].map(asPart).join('')}require(${nameOf(entry)});`;
  for (const chunk of first) if (chunk !== entry) Reflect.deleteProperty(bundle, chunk.fileName);
}

function withImports(
  chunk: Rolldown.OutputChunk,
  chunks: ReadonlyMap<string, Rolldown.OutputChunk>,
  seen = new Set<Rolldown.OutputChunk>(),
): Set<Rolldown.OutputChunk> {
  if (seen.has(chunk)) return seen;
  seen.add(chunk);
  for (const name of chunk.imports) withImports(chunks.get(name)!, chunks, seen);
  return seen;
}

const asPart = (chunk: Rolldown.OutputChunk): string =>
  `parts[${nameOf(chunk)}]=function(exports,require,module){${chunk.code}\n};`;

const nameOf = ({ fileName }: Rolldown.OutputChunk): string => JSON.stringify(fileName.replace(/.*\//, ''));
