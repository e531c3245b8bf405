import type { PackRef } from '../lib/engine/report';
import { formatDay, t, tCount } from '../lib/i18n';
import type { Basis } from '../lib/messaging/protocol';
import { excerpt, MAX_NAME_LENGTH } from './display-text';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/**
 * What a result rests on: "Checked: 34 paragraphs against 2 packs, 5 reports, …", and which packs are out of date.
 */
export function basisText(basis: Basis): string {
  const parts = [
    tCount('paragraphs', basis.paragraphs),
    tCount('packs', basis.packs.length),
    tCount('reports', basis.reports),
  ];
  const age = ageText(basis.newestAgeMs);
  const checked = age
    ? t('checked_against', ...parts, age)
    : t('checked_against_ageless', ...parts);
  return [checked, outOfDateText(basis)].filter(Boolean).join(' ');
}

/** Names the pack that has been out of date longest; empty when none is. */
function outOfDateText({ packs }: Basis): string {
  const since = ({ outOfDateSince }: PackRef) => Date.parse(outOfDateSince);
  const old = packs.filter((pack) => Number.isFinite(since(pack)));
  const [oldest] = [...old].sort((a, b) => since(a) - since(b));
  if (oldest === undefined) return '';
  return tCount(
    'out_of_date',
    old.length,
    excerpt(oldest.title, MAX_NAME_LENGTH),
    formatDay(since(oldest)),
  );
}

/** How old the newest pack is; empty for an age that cannot be (clock moved, no pack). */
function ageText(ageMs: number): string {
  if (!Number.isFinite(ageMs) || ageMs < 0) return '';
  if (ageMs < MINUTE_MS) return t('age_moments');
  if (ageMs < HOUR_MS) return t('age_minutes', String(Math.floor(ageMs / MINUTE_MS)));
  if (ageMs < 2 * DAY_MS) return t('age_hours', String(Math.floor(ageMs / HOUR_MS)));
  return tCount('age_days', Math.floor(ageMs / DAY_MS));
}
