/** White space folded, entities a CMS left double-encoded undone, at most 500 characters. */
export function tidy(text: string): string {
  return text
    .slice(0, 2000)
    .replace(
      /&(amp|quot|apos|lt|gt|nbsp|#39|#x27);/gi,
      (_, name: string) => entities[name.toLowerCase()] ?? ' ',
    )
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 500);
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#x27': "'",
  lt: '<',
  gt: '>',
};

/** "By Jane Doe | Staff" → "Jane Doe | Staff"; empty for an address in place of a name. */
export function plainByline(text: string): string {
  const byline = tidy(text).replace(/^(?:by|von|par|por|di|door|av)\s+/i, '');
  return /^https?:|^@|^\//i.test(byline) || byline.length > 200 ? '' : byline;
}

/** An absolute http(s) address; empty for anything else. */
export function webAddress(text: string, base: string): string {
  const address = text.trim();
  if (!address) return '';
  const from = URL.canParse(base) ? base : undefined;
  if (!URL.canParse(address, from)) return '';
  const { href, protocol } = new URL(address, from);
  return (protocol === 'https:' || protocol === 'http:') && href.length <= 2000 ? href : '';
}

/** A BCP 47 tag in its usual case ("en_us" → "en-US"); empty when it is none. */
export function languageTag(text: string): string {
  const [tag = ''] = text
    .trim()
    .replaceAll('_', '-')
    .split(/[\s,;]/);
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return '';
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? '';
  } catch {
    // Well-formed at a glance and still no tag ("en-a"): unknown.
    return '';
  }
}

const isoForm =
  /^\d{4}-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})?)?)?$/i;

/**
 * A date as ISO 8601: kept as printed where it is one, else the day alone ("Tue, 30 Dec 2014 …" → "2014-12-30");
 * empty when no day can be made out.
 */
export function isoDate(text: string): string {
  const printed = text.trim().slice(0, 100);
  if (isoForm.test(printed)) return printed.replace(/\s+(?=[+-])/, '').replace(' ', 'T');
  const compact = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/.exec(printed);
  if (compact) return `${compact[1]}-${compact[2]}-${compact[3]}`;
  if (!/\b\d{4}\b/.test(printed)) return '';
  // Without its time and zone, so that the reader's own zone cannot move the day.
  const day =
    /\b(?:\d{1,2} \p{L}{3,9},? \d{4}|\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4})\b/u.exec(
      printed,
    )?.[0];
  const time = day ? Date.parse(`${day.replace(/(\d)(?:st|nd|rd|th)/, '$1')} UTC`) : Number.NaN;
  return Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
}
