import { formatDay, formatMoment, type MessageKey, t, tCount } from '../../lib/i18n';
import type { PackOrigin, PackOverview, PackPreview } from '../../lib/messaging/pack-messages';
import { displayText } from '../display-text';

/** Where a pack came from, in words. */
export const ORIGIN_LABELS: Readonly<Record<PackOrigin, MessageKey>> = {
  bundled: 'origin_bundled',
  own: 'origin_own',
  file: 'origin_file',
  link: 'origin_link',
};

/** What a pack lets its reader see of the reports. */
export const DETAIL_LABELS: Readonly<Record<PackOverview['detail'], MessageKey>> = {
  fingerprints: 'detail_fingerprints',
  text: 'detail_text',
};

/** Who vouches for a pack that has no key, by where it came from. */
const UNSIGNED_LABELS: Readonly<Record<PackOrigin, MessageKey>> = {
  bundled: 'key_bundled',
  own: 'key_own',
  file: 'key_none',
  link: 'key_none',
};

/** Why a pack's key is missing, in words. */
export function unsignedText(origin: PackOrigin): string {
  return t(UNSIGNED_LABELS[origin]);
}

/** When a pack stops being current; 0 is never. */
export function expiryText(expiresAt: number, now: number): string {
  if (expiresAt === 0) return t('expires_never');
  return expiresAt <= now ? t('expired_since', formatDay(expiresAt)) : formatDay(expiresAt);
}

/** Whether a pack's publisher no longer vouches for its being current. */
export function isExpired({ expiresAt }: Pick<PackOverview, 'expiresAt'>, now: number): boolean {
  return expiresAt > 0 && expiresAt <= now;
}

/** A moment in words; `otherwise` for 0, which is never. */
export function momentText(ms: number, otherwise: string): string {
  return ms > 0 ? formatMoment(ms) : otherwise;
}

/** When a pack is next looked for: not while it is off, and a moment that has passed is about to come. */
export function nextLookText({ nextCheckAt, isEnabled }: PackOverview, now: number): string {
  if (!isEnabled) return t('next_look_off');
  return nextCheckAt > now ? formatMoment(nextCheckAt) : t('next_look_soon');
}

/** The languages of a pack by their names; a tag nobody knows stays as it is. */
export function languagesText(tags: readonly string[]): string {
  const names = new Intl.DisplayNames([t('language')], { type: 'language', fallback: 'code' });
  const nameOf = (tag: string) => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      // Not a language tag: whoever made the pack wrote something else.
      return tag;
    }
  };
  return displayText(tags.slice(0, 20).map(nameOf).join(', '));
}

/** What adding a pack lets the browser ask of whom, how often, and that it is all. */
export function networkTexts({ hosts, checkHours }: PackPreview): readonly string[] {
  if (hosts.length === 0) return [t('network_none')];
  const often = tCount('every_hours', checkHours);
  return [t('network_hosts', hosts.map(displayText).join(', '), often), t('network_nothing_else')];
}
