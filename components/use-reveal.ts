import { useState } from 'preact/hooks';
import { t } from '../lib/i18n';
import type { Stretch } from '../lib/messaging/protocol';
import { failureText } from './failure-text';
import type { PopupActions } from './popup-actions';

/** Shows a stretch of the page's text on the page; `problem` says so when that was not possible. */
export function useReveal(onReveal: PopupActions['reveal']) {
  const [problem, setProblem] = useState('');
  const reveal = async ({ start, text }: Stretch) => {
    setProblem('');
    const answer = await onReveal({ start, text });
    if (!answer.ok) setProblem(failureText(answer.error));
    else if (!answer.value) setProblem(t('reveal_gone'));
  };
  return { problem, reveal };
}
