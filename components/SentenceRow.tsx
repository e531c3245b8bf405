import type { QuoteStatus, SentenceReport } from '../lib/engine/report';
import { type MessageKey, t } from '../lib/i18n';
import { PageText } from './PageText';
import type { PopupActions } from './popup-actions';
import { StatusSwatch } from './StatusSwatch';
import { STATUS_LABELS } from './status-labels';
import { useReveal } from './use-reveal';

type Props = {
  readonly sentence: SentenceReport;
  readonly language: string;
  /** Whether to say the status; a list of one status says it in its heading. */
  readonly hasStatus: boolean;
  readonly onReveal: PopupActions['reveal'];
};

const QUOTE_NOTES: Readonly<Record<QuoteStatus, MessageKey | undefined>> = {
  exact: undefined,
  altered: 'quote_altered',
  invented: 'quote_invented',
};

/** One sentence of the page; a click shows it there. */
export function SentenceRow({ sentence, language, hasStatus, onReveal }: Props) {
  const { problem, reveal } = useReveal(onReveal);
  const notes = new Set(sentence.quotes.map((quote) => QUOTE_NOTES[quote.status]));
  return (
    <>
      <button
        type="button"
        class="row-button"
        title={t('reveal_hint')}
        onClick={() => void reveal(sentence)}
      >
        <StatusSwatch status={sentence.status} />
        <span class="row-body">
          <PageText text={sentence.text} language={language} />
          {hasStatus && <span class="row-note"> {t(STATUS_LABELS[sentence.status])}</span>}
          {[...notes].map(
            (note) =>
              note && (
                <span key={note} class="row-note">
                  {' '}
                  {t(note)}
                </span>
              ),
          )}
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
