import { t } from '../lib/i18n';
import type { ChangedFact } from './changed-facts';
import { excerpt } from './display-text';
import { PageText } from './PageText';
import type { PopupActions } from './popup-actions';
import { CHANGE_LABELS } from './status-labels';
import { useReveal } from './use-reveal';

type Props = {
  readonly fact: ChangedFact;
  readonly language: string;
  readonly onReveal: PopupActions['reveal'];
};

/** The longest value shown whole: a long quotation is read in its sentence. */
const MAX_VALUE_LENGTH = 240;

/** What the page says, what the original says, and the sentence; a click shows it on the page. */
export function ChangedFactRow({ fact, language, onReveal }: Props) {
  const { problem, reveal } = useReveal(onReveal);
  const { change, sentence, emphasis } = fact;
  const pageValue = change.page ? excerpt(change.page, MAX_VALUE_LENGTH) : t('change_left_out');
  const absent = change.missing === 'original' ? t('change_left_out') : t('change_not_held');
  const originalValue = change.original ? excerpt(change.original, MAX_VALUE_LENGTH) : absent;
  return (
    <>
      <button
        type="button"
        class="row-button changed-fact"
        title={t('reveal_hint')}
        onClick={() => void reveal(sentence)}
      >
        <span class="change-kind">{t(CHANGE_LABELS[change.kind])}</span>
        <span class="change-values">
          <span class="change-value is-page">
            <span class="change-label">{t('change_on_page')}</span>
            <bdi class={change.page ? '' : 'is-absent'}>{pageValue}</bdi>
          </span>
          <span class="change-value is-original">
            <span class="change-label">{t('change_in_original')}</span>
            <bdi class={change.original ? '' : 'is-absent'}>{originalValue}</bdi>
          </span>
        </span>
        <span class="change-sentence">
          <PageText text={sentence.text} language={language} emphasis={emphasis} />
        </span>
      </button>
      {problem && (
        <p class="row-problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
