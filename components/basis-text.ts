import { t, tCount } from '../lib/i18n';
import type { Basis } from '../lib/messaging/protocol';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** What a result rests on, in one sentence: "Checked: 34 paragraphs against 2 packs, 5 reports, …". */
export function basisText(basis: Basis): string {
  const parts = [
    tCount('paragraphs', basis.paragraphs),
    tCount('packs', basis.packs.length),
    tCount('reports', basis.reports),
  ];
  const age = ageText(basis.newestAgeMs);
  return age ? t('checked_against', ...parts, age) : t('checked_against_ageless', ...parts);
}

/** How old the newest pack is; empty for an age that cannot be (clock moved, no pack). */
function ageText(ageMs: number): string {
  if (!Number.isFinite(ageMs) || ageMs < 0) return '';
  if (ageMs < MINUTE_MS) return t('age_moments');
  if (ageMs < HOUR_MS) return t('age_minutes', String(Math.floor(ageMs / MINUTE_MS)));
  if (ageMs < 2 * DAY_MS) return t('age_hours', String(Math.floor(ageMs / HOUR_MS)));
  return tCount('age_days', Math.floor(ageMs / DAY_MS));
}
