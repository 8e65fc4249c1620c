// npm run demo [-- --headless] [--out DIR] [--url URL | --page FILE --as URL]
// Installs what is missing, then runs scripts/demo/run.ts on the Node the project pins.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, ensurePackages } from './setup.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const node = ensurePackages();
const env = { ...process.env, CHROMIUM_PATH: ensureBrowser('chromium') };
const script = path.join(here, 'demo/run.ts');
const { status } = spawnSync(node, ['--import', 'tsx', script, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env,
});
process.exit(status ?? 1);
