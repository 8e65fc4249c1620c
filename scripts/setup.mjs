// What the commands need before they can run: npm packages by lockfile, and a browser. Plain Node, no dependency.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const windows = process.platform === 'win32';

/**
 * Install the npm packages where they are missing or other than the lockfile says.
 * @returns path of the Node the project pins; the one that runs this may be too old for the tools
 */
export function ensurePackages() {
  const pinned = path.join(root, 'node_modules/node/bin', windows ? 'node.exe' : 'node');
  if (!existsSync(pinned) || !matchesLockfile()) {
    console.log('Installing npm packages (npm ci) …');
    run(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund']);
    if (!existsSync(pinned))
      fail('npm ci did not install the pinned Node (package "node"). Install Node 24 and try again.');
  }
  return pinned;
}

/** npm keeps a list of what it installed in node_modules; packages of other platforms are missing there. */
function matchesLockfile() {
  const installedList = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installedList)) return false;
  const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const installed = packagesIn(installedList);
  return Object.entries(packagesIn(path.join(root, 'package-lock.json'))).every(
    ([place, { version, optional }]) =>
      place === '' || installed[place]?.version === version || (optional && !installed[place]),
  );
}

/**
 * Find a browser, or install it.
 * @param {'chromium' | 'firefox'} which
 * @returns path of its program; ends the process with a message where there is none and none can be installed
 */
export function ensureBrowser(which) {
  const found = findBrowser(which);
  if (found) return found;
  const debian = which === 'chromium' ? 'chromium' : 'firefox-esr';
  const root = process.getuid?.() === 0;
  if (root && spawnSync('apt-get', ['--version']).status === 0) {
    console.log(`Installing ${debian} (apt-get) …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], env);
    run(
      'apt-get',
      ['install', '-y', '-qq', '--no-install-recommends', debian, 'fonts-noto-core', 'fonts-noto-cjk'],
      env,
    );
    const installed = findBrowser(which);
    if (installed) return installed;
  }
  const variable = which === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH';
  return fail(
    `No ${which === 'chromium' ? 'Chromium or Chrome' : 'Firefox'} was found. Install it (on Debian or Ubuntu: apt-get install ${debian}), ` +
      `or set ${variable} to its program.`,
  );
}

function findBrowser(which) {
  const names =
    which === 'chromium'
      ? ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
      : ['firefox-esr', 'firefox'];
  const fixed =
    which === 'chromium'
      ? [
          '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
          '/Applications/Chromium.app/Contents/MacOS/Chromium',
          'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
        ]
      : [
          '/Applications/Firefox.app/Contents/MacOS/firefox',
          'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
        ];
  const named = process.env[which === 'chromium' ? 'CHROMIUM_PATH' : 'FIREFOX_PATH'];
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = [
    ...(named ? [named] : []),
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    ...fixed,
  ];
  return candidates.find((file) => existsSync(file) && statSync(file).isFile());
}

function run(command, args, env = process.env) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', cwd: root, env, shell: windows });
  if (status !== 0) fail(`${command} ${args.join(' ')} failed${error ? `: ${error.message}` : ''}.`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
