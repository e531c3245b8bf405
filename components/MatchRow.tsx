import type { Match, Report } from '../lib/engine/report';
import { formatShare, t, tCount } from '../lib/i18n';
import { displayText } from './display-text';
import { OmittedSentences } from './OmittedSentences';
import { fullName, reportName } from './report-name';
import { safeLink } from './safe-link';
import { RELATION_LABELS } from './status-labels';
import { creditText } from './verdict';

type Props = {
  readonly match: Match;
  readonly report: Report;
  readonly isSelection: boolean;
  readonly onSetIgnored: (report: string, ignored: boolean) => void;
};

/** One known report and how the page relates to it. */
export function MatchRow({ match, report, isSelection, onSetIgnored }: Props) {
  const name = reportName(match.report, report);
  const link = safeLink(match.report.url);
  const published = displayText(match.report.published).slice(0, 10);
  return (
    <article class="match">
      <h3 dir="auto">
        {link ? (
          <a href={link} target="_blank" rel="noreferrer noopener">
            {name.title}
          </a>
        ) : (
          name.title
        )}
      </h3>
      <ul class="facts">
        {name.publisher && (
          <li>
            <bdi>{name.publisher}</bdi>
          </li>
        )}
        {published && <li>{published}</li>}
        <li class="relation">
          {t(match.self ? 'relation_self' : RELATION_LABELS[match.relation])}
        </li>
      </ul>
      {!match.self && <MatchEvidence match={match} isSelection={isSelection} />}
      {!match.self && match.omitted.length > 0 && (
        <OmittedSentences match={match} language={report.page.language} />
      )}
      {!match.self && (
        <button
          type="button"
          class="quiet-button"
          aria-label={t('ignore_report_named', fullName(name))}
          onClick={() => onSetIgnored(match.report.id, true)}
        >
          {t('ignore_report')}
        </button>
      )}
    </article>
  );
}

function MatchEvidence({ match, isSelection }: Pick<Props, 'match' | 'isSelection'>) {
  const shareKey = isSelection ? 'share_of_selection' : 'share_of_page_short';
  return (
    <>
      <ul class="facts">
        <li>{t(shareKey, formatShare(match.coverage))}</li>
        <li>{t('share_of_report', formatShare(match.containment))}</li>
        {match.longestRun > 0 && <li>{tCount('longest_run', match.longestRun)}</li>}
      </ul>
      {match.credited && <p class="credit">{creditText(match)}</p>}
    </>
  );
}
