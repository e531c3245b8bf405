import type { SentenceReport } from '../lib/engine/report';
import { formatNumber, t } from '../lib/i18n';
import { countByStatus } from './count-by-status';
import { StatusSwatch } from './StatusSwatch';
import { STATUS_LABELS, STATUS_ORDER } from './status-labels';

type Props = { readonly sentences: readonly SentenceReport[] };

/** How many sentences became what: a stacked bar for the eye, and its legend as a list for all. */
export function StatusBar({ sentences }: Props) {
  const counts = countByStatus(sentences);
  const present = STATUS_ORDER.filter((status) => counts[status] > 0);
  if (present.length === 0) return null;
  return (
    <section class="status-summary" aria-label={t('sentences_heading')}>
      <div class="status-bar" aria-hidden="true">
        {present.map((status) => (
          <span key={status} class={`status-${status}`} style={{ flexGrow: counts[status] }} />
        ))}
      </div>
      <ul class="status-legend">
        {present.map((status) => (
          <li key={status}>
            <StatusSwatch status={status} />
            <span class="count">{formatNumber(counts[status])}</span> {t(STATUS_LABELS[status])}
          </li>
        ))}
      </ul>
    </section>
  );
}
