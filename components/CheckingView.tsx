import { t } from '../lib/i18n';
import { useDelay } from './use-delay';

/** A check shorter than this shows its result and nothing before it: a flash would only unsettle. */
const SPINNER_DELAY_MS = 300;

/** A check runs and there is no earlier result to show. */
export function CheckingView() {
  const isLong = useDelay(SPINNER_DELAY_MS);
  return (
    <div class="notice checking">
      {isLong && <span class="spinner" aria-hidden="true" />}
      <h1 class={isLong ? '' : 'visually-hidden'}>{t('checking_title')}</h1>
    </div>
  );
}
