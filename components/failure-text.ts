import { type MessageKey, t } from '../lib/i18n';
import type { FailureCode } from '../lib/messaging/protocol';

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

/** What went wrong and what to do next, in words. */
export function failureText(code: FailureCode): string {
  return t(FAILURE_KEYS[code] ?? 'error_unexpected');
}
