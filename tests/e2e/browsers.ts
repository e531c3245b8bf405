import { ensureProgram, type Program } from './programs';

const CHROMIUM: Program = {
  title: 'Chromium 137 or newer',
  variable: 'CHROMIUM_PATH',
  commands: ['chromium', 'chromium-browser', 'google-chrome'],
  debianPackage: 'chromium',
};

const FIREFOX: Program = {
  title: 'Firefox 140 or newer',
  variable: 'FIREFOX_PATH',
  commands: ['firefox-esr', 'firefox'],
  debianPackage: 'firefox-esr',
};

/** Path of a Chromium binary; installs Debian's package when there is none and that is possible. Throws a sentence otherwise. */
export function ensureChromium(): string {
  return ensureProgram(CHROMIUM);
}

/** Path of a Firefox binary; installs Debian's package when there is none and that is possible. Throws a sentence otherwise. */
export function ensureFirefox(): string {
  return ensureProgram(FIREFOX);
}
