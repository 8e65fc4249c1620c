// npm run package: the zips for both stores, and their source. Installs what is missing first.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePackages } from './setup.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const node = ensurePackages();
const tsx = path.join(root, 'node_modules/tsx/dist/cli.mjs');
const { status } = spawnSync(node, [tsx, 'scripts/package/run.ts'], { cwd: root, stdio: 'inherit' });
process.exit(status ?? 1);
