import type { Match, Relation, Report } from '../lib/engine/report';
import { type MessageKey, t } from '../lib/i18n';
import { excerpt, MAX_NAME_LENGTH } from './display-text';

/** The part of a report that the verdict speaks of. */
export type Verdict =
  | { readonly kind: 'match'; readonly match: Match; readonly isSelf: boolean }
  | { readonly kind: 'self'; readonly match: Match }
  | { readonly kind: 'none' };

/** The sentence each relation is said in; `$1` is the report's name. */
export const VERDICT_KEYS: Readonly<Record<Exclude<Relation, 'none'>, MessageKey>> = {
  syndicated: 'verdict_syndicated',
  edited: 'verdict_edited',
  partial: 'verdict_partial',
  rewritten: 'verdict_rewritten',
  'same-event': 'verdict_same_event',
};

/** What there is to say first: the best match, the page being an original itself, or neither. */
export function verdictOf(report: Report): Verdict {
  const self = report.matches.find((match) => match.self);
  const best = shownMatches(report).find((match) => !match.self);
  if (best) return { kind: 'match', match: best, isSelf: self !== undefined };
  return self ? { kind: 'self', match: self } : { kind: 'none' };
}

/** The matches worth a row: a report with the relation `none` was only a candidate. */
export function shownMatches(report: Report): readonly Match[] {
  return report.matches.filter((match) => match.self || match.relation !== 'none');
}

/** Whether the page names the report as its source, in a sentence with the words that do. */
export function creditText(match: Match): string {
  if (!match.credited) return t('credit_missing');
  const words = excerpt(match.credit, MAX_NAME_LENGTH);
  return words ? t('credit_named', words) : t('credit_named_plain');
}
