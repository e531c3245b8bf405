import { PackRefused } from '../packs/errors';
import { MANIFEST_FILE } from '../packs/format';

/** Where a pack is hosted. */
export type PackAddress = {
  /** The folder's address, with a slash at its end. */
  readonly folder: string;
  /** What the browser must be asked to allow before the first byte is fetched, as a match pattern. */
  readonly permission: string;
};

/** This computer itself, as the extension's manifest names it; match patterns and CSP have no word for `[::1]`. */
const LOOPBACK = new Set(['localhost', '127.0.0.1']);

/**
 * Reads the address of a pack's manifest or folder; what stands behind `#` or `?` is left out of it.
 * Throws `PackRefused` for other addresses than https, and http but on this computer itself.
 */
export function packAddress(text: string): PackAddress {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  if (url === undefined || url.hostname === '') throw notAnAddress();
  const isSafe =
    url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (!isSafe) throw notAnAddress();
  if (url.username !== '' || url.password !== '')
    throw new PackRefused(
      'bad-address',
      'This address holds a name or password, which would be sent to the host in the open. Ask the publisher for an address without them.',
    );
  const path = url.pathname.endsWith(`/${MANIFEST_FILE}`)
    ? url.pathname.slice(0, -MANIFEST_FILE.length)
    : url.pathname.replace(/\/?$/, '/');
  return { folder: url.origin + path, permission: `${url.protocol}//${url.hostname}/*` };
}

/** A mirror counts like an address of its own: what could not be subscribed to is no mirror either. */
export function mirrorAddresses(mirrors: readonly string[]): PackAddress[] {
  return mirrors.flatMap((mirror) => {
    try {
      return [packAddress(mirror)];
    } catch {
      return [];
    }
  });
}

function notAnAddress(): PackRefused {
  return new PackRefused(
    'bad-address',
    'This is not the address of a pack. Paste the whole link you were given; it begins with https:// and ends with manifest.json or a key.',
  );
}
