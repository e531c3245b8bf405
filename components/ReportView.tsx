import { AddToPack } from './AddToPack';
import { AllSentences } from './AllSentences';
import { BasisFooter } from './BasisFooter';
import { ChangedFactsSection } from './ChangedFactsSection';
import { ExtractedTextView } from './ExtractedTextView';
import { MarkSwitch } from './MarkSwitch';
import { MatchesSection } from './MatchesSection';
import { NotFoundSection } from './NotFoundSection';
import { StatusBar } from './StatusBar';
import type { CheckedProps } from './state-props';
import { VerdictHeading } from './VerdictHeading';
import type { Verdict } from './verdict';

type Props = CheckedProps & { readonly verdict: Exclude<Verdict, { kind: 'none' }> };

/** A page that has to do with reports held: the verdict first, then its evidence. */
export function ReportView({ state, verdict, actions, tab, marking }: Props) {
  const { report, basis, scope, ignored } = state;
  const isSelection = scope === 'selection';
  const isCopy = verdict.kind === 'match';
  return (
    <>
      <VerdictHeading report={report} verdict={verdict} isSelection={isSelection} />
      {isCopy && <StatusBar sentences={report.sentences} />}
      {isCopy && <MarkSwitch marking={marking} />}
      <MatchesSection
        report={report}
        ignored={ignored}
        isSelection={isSelection}
        onSetIgnored={tab.setIgnored}
      />
      {isCopy && <ChangedFactsSection report={report} onReveal={actions.reveal} />}
      {isCopy && (
        <NotFoundSection report={report} originals={basis.reports} onReveal={actions.reveal} />
      )}
      {isCopy && <AllSentences report={report} onReveal={actions.reveal} />}
      {scope === 'page' && <AddToPack actions={actions} />}
      <ExtractedTextView onReadText={actions.readText} />
      <BasisFooter basis={basis} scope={scope} onCheck={tab.check} />
    </>
  );
}
