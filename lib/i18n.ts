import type messages from '../public/_locales/en/messages.json';
import { browser } from './browser';

/** Every string of the interface, by its key in `public/_locales/en/messages.json`. */
export type MessageKey = keyof typeof messages;

type StemOf<Key> = Key extends `${infer Stem}_other` ? Stem : never;

/** A string that comes in plural forms: `<key>_one`, `<key>_other`, and what a language adds. */
export type PluralKey = StemOf<MessageKey>;

/** The message in the browser's language with `$1`, `$2`… filled in; the key itself if it is missing. */
export function t(key: MessageKey, ...substitutions: readonly string[]): string {
  return messageOf(key, substitutions) || key;
}

/** The form of the message that goes with `count`, which becomes `$1` as a formatted number. */
export function tCount(key: PluralKey, count: number, ...substitutions: readonly string[]): string {
  const values = [formatNumber(count), ...substitutions];
  const form = new Intl.PluralRules(messageLanguage()).select(count);
  return messageOf(`${key}_${form}`, values) || messageOf(`${key}_other`, values) || key;
}

/**
 * BCP 47 tag of the messages in use. The language of the browser may be another one, for which
 * there is no translation: its plural forms and digits would not go with the words shown.
 */
export function messageLanguage(): string {
  return messageOf('language', []) || 'en';
}

/** `rtl` where the messages read from right to left. */
export function messageDirection(): 'ltr' | 'rtl' {
  return messageOf('@@bidi_dir', []) === 'rtl' ? 'rtl' : 'ltr';
}

/** A number as the messages' language writes it. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(messageLanguage()).format(value);
}

/** A share between 0 and 1 as whole percent; a share that is neither 0 nor 1 never reads so. */
export function formatShare(share: number): string {
  const isPart = share > 0 && share < 1;
  const percent = isPart ? Math.min(99, Math.max(1, Math.round(share * 100))) : share * 100;
  const format = new Intl.NumberFormat(messageLanguage(), {
    style: 'percent',
    maximumFractionDigits: 0,
  });
  return format.format(percent / 100);
}

/** A day, from milliseconds since the epoch. */
export function formatDay(ms: number): string {
  return new Intl.DateTimeFormat(messageLanguage(), { dateStyle: 'medium' }).format(ms);
}

/** A day and the time of day, from milliseconds since the epoch. */
export function formatMoment(ms: number): string {
  const format = { dateStyle: 'medium', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat(messageLanguage(), format).format(ms);
}

const BYTE_UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A size in the unit that leaves it short: "205 byte", "1.2 MB". Units are powers of 1,000. */
export function formatBytes(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3);
  const exponent = Math.min(BYTE_UNITS.length - 1, step);
  const value = bytes / 1_000 ** exponent;
  return new Intl.NumberFormat(messageLanguage(), {
    style: 'unit',
    unit: BYTE_UNITS[exponent] ?? 'byte',
    unitDisplay: exponent === 0 ? 'long' : 'short',
    maximumFractionDigits: exponent < 2 || value >= 100 ? 0 : 1,
  }).format(value);
}

/** The plain view of `browser.i18n`: plural forms are keys made at run time. */
type MessageSource = { getMessage(key: string, substitutions: string[]): string };

function messageOf(key: string, substitutions: readonly string[]): string {
  const source: MessageSource = browser.i18n;
  return source.getMessage(key, [...substitutions]);
}
