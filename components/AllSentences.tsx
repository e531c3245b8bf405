import { useState } from 'preact/hooks';
import type { Report, SentenceStatus } from '../lib/engine/report';
import { formatNumber, t } from '../lib/i18n';
import { countByStatus } from './count-by-status';
import { Disclosure } from './Disclosure';
import { LongList } from './LongList';
import type { PopupActions } from './popup-actions';
import { SentenceRow } from './SentenceRow';
import { STATUS_LABELS, STATUS_ORDER } from './status-labels';

type Props = { readonly report: Report; readonly onReveal: PopupActions['reveal'] };

/** Every sentence of the page in reading order, or those of one status. */
export function AllSentences({ report, onReveal }: Props) {
  const summary = (
    <h2>
      {t('all_sentences_heading')}{' '}
      <span class="count">{formatNumber(report.sentences.length)}</span>
    </h2>
  );
  return (
    <Disclosure class="section" summary={summary}>
      {() => <FilteredSentences report={report} onReveal={onReveal} />}
    </Disclosure>
  );
}

function FilteredSentences({ report, onReveal }: Props) {
  const [status, setStatus] = useState<SentenceStatus | undefined>();
  const counts = countByStatus(report.sentences);
  const shown = report.sentences.filter((sentence) => !status || sentence.status === status);
  return (
    <>
      <label class="filter">
        {t('filter_label')}{' '}
        <select
          value={status ?? ''}
          onChange={({ currentTarget }) =>
            setStatus(STATUS_ORDER.find((candidate) => candidate === currentTarget.value))
          }
        >
          <option value="">{t('filter_all', formatNumber(report.sentences.length))}</option>
          {STATUS_ORDER.map((option) => (
            <option key={option} value={option}>
              {t('filter_status', t(STATUS_LABELS[option]), formatNumber(counts[option]))}
            </option>
          ))}
        </select>
      </label>
      {shown.length === 0 && <p class="empty">{t('filter_empty')}</p>}
      <LongList key={status ?? ''} items={shown} first={30} keyOf={(sentence) => sentence.index}>
        {(sentence) => (
          <SentenceRow
            sentence={sentence}
            language={report.page.language}
            hasStatus={true}
            onReveal={onReveal}
          />
        )}
      </LongList>
    </>
  );
}
