import type { ChangeKind, Relation, SentenceStatus } from '../lib/engine/report';
import type { MessageKey } from '../lib/i18n';

/** All statuses in the order they are drawn: from most to least supported by an original. */
export const STATUS_ORDER: readonly SentenceStatus[] = [
  'verbatim',
  'edited',
  'paraphrased',
  'altered',
  'partly-new',
  'not-found',
];

/** What each status is called on screen. */
export const STATUS_LABELS: Readonly<Record<SentenceStatus, MessageKey>> = {
  verbatim: 'status_verbatim',
  edited: 'status_edited',
  paraphrased: 'status_paraphrased',
  altered: 'status_altered',
  'partly-new': 'status_partly_new',
  'not-found': 'status_not_found',
};

/** The short name of a relation, above a verdict and on each match. */
export const RELATION_LABELS: Readonly<Record<Relation, MessageKey>> = {
  syndicated: 'relation_syndicated',
  edited: 'relation_edited',
  partial: 'relation_partial',
  rewritten: 'relation_rewritten',
  'same-event': 'relation_same_event',
  none: 'relation_none',
};

/** What kind of fact changed, in a word. */
export const CHANGE_LABELS: Readonly<Record<ChangeKind, MessageKey>> = {
  number: 'change_number',
  date: 'change_date',
  name: 'change_name',
  quote: 'change_quote',
  attribution: 'change_attribution',
  negation: 'change_negation',
  unit: 'change_unit',
  place: 'change_place',
  wording: 'change_wording',
};
