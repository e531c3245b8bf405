import { metaOf, type PageHead } from './page-head';
import { nameKeys } from './page-title';

/** What a block of metadata says it is about; either may be empty. */
export type Claim = { readonly headline: string; readonly address: string };

/** Share of the headline's words that must stand in a title shown, when no address says whose it is … */
const enoughShared = 0.25;
/** … and when the address is that of another page here: stories of one event share a word or two. */
const enoughAgainstAddress = 0.5;

/**
 * Whether metadata is about the page that is shown, and not about the article that a single-page site showed before.
 * The page's own address is proof. Otherwise the headline is held against the titles shown. Where there is nothing to
 * hold it against, it is believed unless its address is that of another page of this host: another host's address says
 * nothing, since copies name their original's.
 */
export function isOfThisPage(head: PageHead, { headline, address }: Claim): boolean {
  const named = address && URL.canParse(address, head.url) ? new URL(address, head.url).href : '';
  if (sameAddress(named, head.url)) return true;
  const isHere = named !== '' && hostOf(named) === hostOf(head.url);
  const words = new Set(wordsOf(headline));
  const outlet = [hostOf(head.url), metaOf(head, 'og:site_name')].flatMap(nameKeys);
  const shown = [...head.headings, head.title].filter(
    (title) => title !== '' && !nameKeys(title).some((key) => outlet.includes(key)),
  );
  if (words.size === 0 || shown.length === 0) return !isHere;
  const known = new Set(shown.flatMap(wordsOf));
  const shared = [...words].filter((word) => known.has(word)).length / words.size;
  return shared >= (isHere ? enoughAgainstAddress : enoughShared);
}

/** Whether two addresses name one page: without query, fragment (unless it is a route) and a last slash. */
export function sameAddress(one: string, other: string): boolean {
  return hostOf(one) !== '' && hostOf(one) === hostOf(other) && pathOf(one) === pathOf(other);
}

/** The host without "www."; empty for what is no address. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}

function pathOf(url: string): string {
  const { pathname, hash } = new URL(url);
  const route = /^#[!/]/.test(hash) ? hash : '';
  return pathname.replace(/\/$/, '') + route;
}

/** Words of four letters and more, since headlines share the small ones; Chinese and Japanese character by character. */
function wordsOf(text: string): string[] {
  const words = text.slice(0, 2000).toLowerCase();
  return words.match(/\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}|[\p{L}\p{M}\p{N}]{4,}/gu) ?? [];
}
