/** Agencies by the ways a page names them. */
const AGENCY_NAMES: readonly (readonly [publisher: RegExp, credit: RegExp])[] = [
  [/associated press|\bap\b/i, /\((?:AP)\)|\bassociated press\b|\bAP (?:photo|news|writer)\b/i],
  [/reuters/i, /\breuters\b/i],
  [/agence france|\bafp\b/i, /\bAFP\b|agence france-presse/i],
  [/united press international|\bupi\b/i, /\bUPI\b/],
];

/**
 * The words by which a page names `publisher` as a source, or an empty string. `credits` are the page's byline, credit
 * lines and source links; the page's own words are searched by the caller that extracts credits.
 */
export function creditFor(publisher: string, credits: readonly string[]): string {
  if (publisher.trim() === '') return '';
  const name = bareName(publisher);
  const agency = AGENCY_NAMES.find(([pattern]) => pattern.test(publisher))?.[1];
  return (
    credits.find(
      (words) => agency?.test(words) || (name !== '' && bareName(words).includes(name)),
    ) ?? ''
  );
}

/** Lower case, letters and digits only, without a host's ending: "Internewscast.com" → "internewscast". */
function bareName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/\.(?:com|org|net|co\.uk|news|info)\b/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
