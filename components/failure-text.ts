import { type MessageKey, t } from '../lib/i18n';
import type { FailureCode, Result } from '../lib/messaging/protocol';
import { displayText } from './display-text';

const FAILURE_KEYS: Readonly<Record<FailureCode, MessageKey>> = {
  'page-unreachable': 'error_page_unreachable',
  'page-left': 'error_page_left',
  'storage-failed': 'error_storage_failed',
  'bad-message': 'error_bad_message',
  'not-allowed': 'error_not_allowed',
  'pack-unusable': 'error_pack_unusable',
  cancelled: 'error_cancelled',
  unexpected: 'error_unexpected',
};

/** Failures whose detail is itself the sentence that says why, and what to do next. */
const TOLD_BY_DETAIL: ReadonlySet<FailureCode> = new Set([
  'pack-unusable',
  'not-allowed',
  'storage-failed',
]);

/** What is said of work that came to no value; the other one is empty. */
export type Said = {
  readonly problem: string;
  /** The reader called it off: plain news. */
  readonly notice: string;
};

export const NOTHING_SAID: Said = { problem: '', notice: '' };

/** What went wrong and what to do next, in words. */
export function failureText(code: FailureCode): string {
  return t(FAILURE_KEYS[code] ?? 'error_unexpected');
}

/** The same for work on packs, where the background knows more than the code says. */
export function failureSentence(failure: Extract<Result<never>, { ok: false }>): string {
  const told = TOLD_BY_DETAIL.has(failure.error) ? displayText(failure.detail).trim() : '';
  return told || failureText(failure.error);
}

/** The same, told apart from what the reader wanted to happen. */
export function saidOf(failure: Extract<Result<never>, { ok: false }>): Said {
  const sentence = failureSentence(failure);
  return failure.error === 'cancelled'
    ? { problem: '', notice: sentence }
    : { problem: sentence, notice: '' };
}
