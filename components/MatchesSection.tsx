import type { Report } from '../lib/engine/report';
import { t } from '../lib/i18n';
import type { IgnoredReport } from '../lib/messaging/protocol';
import { IgnoredReports } from './IgnoredReports';
import { LongList } from './LongList';
import { MatchRow } from './MatchRow';
import { Section } from './Section';
import { shownMatches } from './verdict';

type Props = {
  readonly report: Report;
  readonly ignored: readonly IgnoredReport[];
  readonly isSelection: boolean;
  readonly onSetIgnored: (report: string, ignored: boolean) => void;
};

/** The known reports the page has to do with, best first. */
export function MatchesSection({ report, ignored, isSelection, onSetIgnored }: Props) {
  const matches = shownMatches(report);
  return (
    <Section heading={t('matches_heading')} count={matches.length}>
      <LongList items={matches} first={3} keyOf={(match) => match.report.id}>
        {(match) => (
          <MatchRow
            match={match}
            report={report}
            isSelection={isSelection}
            onSetIgnored={onSetIgnored}
          />
        )}
      </LongList>
      <IgnoredReports ignored={ignored} onSetIgnored={onSetIgnored} />
    </Section>
  );
}
