import { t } from '../lib/i18n';
import type { Marking } from './use-marks';

/** Turns the highlights on the page on and off. */
export function MarkSwitch({ marking }: { readonly marking: Marking }) {
  return (
    <>
      <button
        type="button"
        role="switch"
        class="switch"
        aria-checked={marking.isOn}
        onClick={marking.toggle}
      >
        {t('highlight_on_page')}
        <span class="switch-track" aria-hidden="true" />
      </button>
      {marking.problem && (
        <p class="row-problem" role="alert">
          {marking.problem}
        </p>
      )}
    </>
  );
}
