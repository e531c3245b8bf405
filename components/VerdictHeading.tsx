import type { Report } from '../lib/engine/report';
import { formatShare, t } from '../lib/i18n';
import { MessageWith } from './MessageWith';
import { fullName, reportName } from './report-name';
import { RELATION_LABELS } from './status-labels';
import { creditText, VERDICT_KEYS, type Verdict } from './verdict';

type Props = {
  readonly report: Report;
  readonly verdict: Exclude<Verdict, { kind: 'none' }>;
  readonly isSelection: boolean;
};

/** The answer in one sentence, with its measure above and the credit below. */
export function VerdictHeading({ report, verdict, isSelection }: Props) {
  if (verdict.kind === 'self') {
    return (
      <header class="verdict">
        <p class="eyebrow">{t('relation_self')}</p>
        <h1>{t('verdict_self')}</h1>
        <p>{t('verdict_self_text')}</p>
      </header>
    );
  }
  const { match } = verdict;
  if (match.relation === 'none') return null;
  const share = formatShare(match.coverage);
  return (
    <header class="verdict">
      <ul class="eyebrow facts">
        {isSelection && <li>{t('scope_selection')}</li>}
        <li>{t(RELATION_LABELS[match.relation])}</li>
        <li>{t(isSelection ? 'share_of_selection' : 'share_of_page', share)}</li>
      </ul>
      <h1>
        <MessageWith name={VERDICT_KEYS[match.relation]}>
          {fullName(reportName(match.report, report))}
        </MessageWith>
      </h1>
      <p>{creditText(match)}</p>
      {verdict.isSelf && <p>{`${t('verdict_self')} ${t('verdict_self_text')}`}</p>}
    </header>
  );
}
