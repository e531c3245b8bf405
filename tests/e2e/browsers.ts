import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

type Known = {
  readonly title: string;
  readonly variable: string;
  readonly commands: readonly string[];
  readonly debianPackage: string;
};

const CHROMIUM: Known = {
  title: 'Chromium 120 or newer',
  variable: 'CHROMIUM_PATH',
  commands: ['chromium', 'chromium-browser', 'google-chrome'],
  debianPackage: 'chromium',
};

const FIREFOX: Known = {
  title: 'Firefox 140 or newer',
  variable: 'FIREFOX_PATH',
  commands: ['firefox-esr', 'firefox'],
  debianPackage: 'firefox-esr',
};

/** Path of a Chromium binary; installs Debian's package when there is none and that is possible. Throws a sentence otherwise. */
export function ensureChromium(): string {
  return ensureBrowser(CHROMIUM);
}

/** Path of a Firefox binary; installs Debian's package when there is none and that is possible. Throws a sentence otherwise. */
export function ensureFirefox(): string {
  return ensureBrowser(FIREFOX);
}

function ensureBrowser(browser: Known): string {
  const found = findBrowser(browser);
  if (found) return found;
  if (!canInstall()) throw new Error(howToInstall(browser));
  console.error(
    `${browser.title} is missing: installing the Debian package ${browser.debianPackage} …`,
  );
  install(browser);
  const installed = findBrowser(browser);
  if (!installed) throw new Error(howToInstall(browser));
  return installed;
}

function findBrowser({ variable, commands }: Known): string | undefined {
  const named = process.env[variable];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(
      `${variable} is ${named}, which cannot be run: point it at the browser's binary.`,
    );
  }
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const files = commands.flatMap((command) => folders.map((folder) => path.join(folder, command)));
  return files.find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// Ubuntu ships apt too, but its browser packages only install snaps.
function canInstall(): boolean {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return process.getuid?.() === 0 && /^ID=debian$/m.test(release);
}

function install({ debianPackage }: Known): void {
  aptGet('update');
  aptGet('install', '-y', '--no-install-recommends', debianPackage);
}

function aptGet(...args: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env });
  if (status !== 0) console.error(`apt-get ${args.join(' ')} ended with status ${status}.`);
}

function howToInstall({ title, variable, debianPackage }: Known): string {
  return `${title} was not found: install it (Debian: apt-get install ${debianPackage}) or set ${variable} to its binary.`;
}
