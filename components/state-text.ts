import { type MessageKey, t, tCount } from '../lib/i18n';
import type { TabState, UnsupportedReason } from '../lib/messaging/protocol';
import { failureText } from './failure-text';
import { fullName, reportName } from './report-name';
import { VERDICT_KEYS, verdictOf } from './verdict';

/** What a state is called, and what it means with the next step. */
export type StateText = { readonly title: string; readonly text: string };

const UNSUPPORTED_KEYS: Readonly<Record<UnsupportedReason, readonly [MessageKey, MessageKey]>> = {
  'browser-page': ['unsupported_browser_page_title', 'unsupported_browser_page_text'],
  store: ['unsupported_store_title', 'unsupported_store_text'],
  pdf: ['unsupported_pdf_title', 'unsupported_pdf_text'],
  file: ['unsupported_file_title', 'unsupported_file_text'],
  blocked: ['unsupported_blocked_title', 'unsupported_blocked_text'],
};

/** The words of each state; for a result, the verdict. Also what a screen reader is told. */
export function stateText(state: TabState): StateText {
  switch (state.kind) {
    case 'not-checked':
      return { title: t('not_checked_title'), text: t('not_checked_text') };
    case 'checking':
      return { title: t('checking_title'), text: '' };
    case 'unsupported': {
      const [title, text] = UNSUPPORTED_KEYS[state.reason] ?? UNSUPPORTED_KEYS.blocked;
      return { title: t(title), text: t(text) };
    }
    case 'no-article':
      return {
        title: t('no_article_title'),
        text: state.words > 0 ? tCount('no_article_text', state.words) : t('no_article_text_none'),
      };
    case 'no-selection':
      return { title: t('no_selection_title'), text: t('no_selection_text') };
    case 'no-packs':
      return { title: t('no_packs_title'), text: t('no_packs_text') };
    case 'failed':
      return { title: t('failed_title'), text: failureText(state.error) };
    case 'checked':
      return resultText(state);
  }
}

function resultText({ report, scope }: Extract<TabState, { kind: 'checked' }>): StateText {
  const verdict = verdictOf(report);
  if (verdict.kind === 'self') return { title: t('verdict_self'), text: t('verdict_self_text') };
  if (verdict.kind === 'match' && verdict.match.relation !== 'none') {
    const name = fullName(reportName(verdict.match.report, report));
    return { title: t(VERDICT_KEYS[verdict.match.relation], name), text: '' };
  }
  const text = scope === 'page' ? t('no_match_text') : t('no_match_selection_text');
  return { title: t('no_match_title'), text };
}
