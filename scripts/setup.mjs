// What the commands need before they can run; each does nothing where it is already there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs a command in the project's folder with its output shown. @returns true if it succeeded */
export function run(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options }).status === 0;
}

/** Installs the packages of package-lock.json unless they are installed already. */
export function installPackages() {
  const stamp = `${root}node_modules/.package-lock.json`;
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs) return;
  if (existsSync(stamp) && run('npm', ['ls', '--silent'], { stdio: 'ignore' })) return;
  console.log('Installing packages …');
  if (!run('npm', ['ci', '--no-audit', '--no-fund'])) {
    throw new Error('The packages could not be installed: see the lines above (npm needs a network or a filled cache).');
  }
}

const isDebian = () => existsSync('/etc/debian_version') && !/ubuntu/i.test(readFileSync('/etc/os-release', 'utf8'));

async function findChromium() {
  const playwrights = await import('playwright-core').then(({ chromium }) => chromium.executablePath());
  return [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', playwrights].find(
    (path) => path && existsSync(path),
  );
}

/** @returns the path of a Chromium, installing one where there is none: Debian's as root on Debian, elsewhere Playwright's own */
export async function installChromium() {
  const present = await findChromium();
  if (present) return present;
  console.log('Installing Chromium …');
  if (isDebian() && process.getuid?.() === 0) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core', 'fonts-dejavu-extra']);
  } else {
    run('npx', ['playwright', 'install', 'chromium']);
  }
  const installed = await findChromium();
  if (!installed) {
    throw new Error(
      'No Chromium could be installed for the end-to-end tests: on Debian run “apt-get install chromium” as root, elsewhere “npx playwright install chromium”, or name one in the variable CHROMIUM.',
    );
  }
  return installed;
}
