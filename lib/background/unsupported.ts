import type { UnsupportedReason } from '../messaging/protocol';

/** Extension stores: browsers keep every extension out of them. */
const STORES = [
  'https://chromewebstore.google.com/',
  'https://chrome.google.com/webstore',
  'https://addons.mozilla.org/',
  'https://microsoftedge.microsoft.com/addons',
  'https://addons.opera.com/',
];

const READABLE = new Set(['http:', 'https:', 'file:']);

/**
 * Why a page with this address cannot be read, as far as the address tells.
 * An empty address (no permission to know it) tells nothing.
 */
export function unsupportedReason(address: string): UnsupportedReason | undefined {
  if (address === '') return undefined;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !READABLE.has(url.protocol)) return 'browser-page';
  if (STORES.some((store) => url.href.startsWith(store))) return 'store';
  if (url.pathname.toLowerCase().endsWith('.pdf')) return 'pdf';
  return undefined;
}

/** Words of Chromium's refusals that tell more than "blocked" where the address is not known. */
const REFUSALS: readonly (readonly [RegExp, UnsupportedReason])[] = [
  [/gallery/i, 'store'],
  [/\bfile:\/\//i, 'file'],
  [/\b(chrome|chrome-extension|edge|brave|opera|vivaldi|devtools):\/\/|\babout:/i, 'browser-page'],
];

/**
 * Why the browser kept a script out of a page.
 * @param address the page's, or empty when it is not known.
 * @param words what the browser said.
 */
export function refusedReason(address: string, words: string): UnsupportedReason {
  if (address.startsWith('file:')) return 'file';
  return REFUSALS.find(([pattern]) => pattern.test(words))?.[1] ?? 'blocked';
}

/**
 * The address a page is known by in lists of ours. What stands behind `#` says where on the page the reader is,
 * except on single-page sites that keep their route there.
 */
export function pageAddress(address: string): string {
  return address.replace(/#(?![!/]).*$/s, '');
}
