import { AddToPack } from './AddToPack';
import { BasisFooter } from './BasisFooter';
import { basisText } from './basis-text';
import { ExtractedTextView } from './ExtractedTextView';
import { IgnoredReports } from './IgnoredReports';
import { Notice } from './Notice';
import type { CheckedProps } from './state-props';
import { stateText } from './state-text';

/** A page found in none of the reports: an honest negative says what it was checked against. */
export function NoMatchView({ state, actions, tab }: CheckedProps) {
  return (
    <>
      <Notice glyph="no-match" {...stateText(state)} basis={basisText(state.basis)} />
      <IgnoredReports ignored={state.ignored} onSetIgnored={tab.setIgnored} />
      {state.scope === 'page' && <AddToPack actions={actions} />}
      <ExtractedTextView onReadText={actions.readText} />
      <BasisFooter scope={state.scope} onCheck={tab.check} />
    </>
  );
}
