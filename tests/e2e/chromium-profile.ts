import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { LaunchOptions } from './driver';

const PREFERENCES = {
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  credentials_enable_service: false,
  safebrowsing: { enabled: false },
  search: { suggest_enabled: false },
  signin: { allowed: false },
};

/** Makes a folder for a profile. */
export function makeProfile(): string {
  return mkdtempSync(path.join(tmpdir(), 'wireprint-chromium-'));
}

/**
 * Gets a profile ready to be started, for the first time or again. What a browser noted of the extension itself is given
 * up: it would keep one of an earlier start switched off. What the extension stored stays.
 */
export function prepareProfile(profile: string, options: LaunchOptions): void {
  const folder = path.join(profile, 'Default');
  const file = path.join(folder, 'Preferences');
  mkdirSync(folder, { recursive: true });
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as object) : {};
  writeFileSync(file, JSON.stringify({ ...before, ...PREFERENCES, ...grants(options) }));
}

/** Removes a profile that no browser uses any more. */
export function removeProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** The id that Chromium gives to an unpacked extension: its folder's hash, in letters from a to p. */
export function idOf(extension: string): string {
  const hash = createHash('sha256').update(realpathSync(extension)).digest('hex');
  return hash.slice(0, 32).replace(/./g, (digit) => (Number.parseInt(digit, 16) + 10).toString(26));
}

/**
 * Nobody can answer a question of a browser without windows. What a profile says was granted before is granted again
 * without one, when the extension asks; until then it does not have it.
 */
function grants({ extension, allowed = [] }: LaunchOptions): object {
  const permissions = {
    api: [],
    explicit_host: allowed,
    manifest_permissions: [],
    scriptable_host: [],
  };
  const granted = { granted_permissions: permissions, runtime_granted_permissions: permissions };
  return { extensions: { settings: { [idOf(extension)]: granted } } };
}
