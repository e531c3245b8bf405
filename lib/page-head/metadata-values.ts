/** White space folded, entities a CMS left double-encoded undone, at most 500 characters. */
export function tidy(text: string): string {
  return text
    .slice(0, 2000)
    .replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|quot|apos|lt|gt|nbsp));/gi, decodeEntity)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 500);
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
};

function decodeEntity(_: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return entities[name.toLowerCase()] ?? ' ';
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

const bylineStart =
  /^(?:(?:written |posted |reported )?by\b|von\b|par\b|por\b|di\b|door\b|av\b)[\s:]*/i;
/** What sites print after the name: a role, an address, a date, a count of comments. */
const bylineRest =
  /\s*(?:[|•·@<(]|\s[–—-]\s|\bon (?=\p{Lu})|\S+@|(?:\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.? )?\d{1,2}[.,/: ]|\d{4}-|\bfollow\b).*$/iu;

/** "By Jane Doe | Staff, 3 May" → "Jane Doe"; empty for an address or a form's label in place of a name. */
export function plainByline(text: string): string {
  const byline = tidy(text).replace(bylineStart, '').replace(bylineRest, '').trim();
  const isName = /\p{L}{2}/u.test(byline) && !/^https?:|^\/|\*$/i.test(byline);
  return isName && byline.length <= 200 ? byline : '';
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
  if (isoForm.test(printed)) {
    return Number.isNaN(Date.parse(printed.slice(0, 10))) ? '' : asIso(printed);
  }
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

function asIso(printed: string): string {
  return printed.replace(/\s+(?=[+-])/, '').replace(' ', 'T');
}
