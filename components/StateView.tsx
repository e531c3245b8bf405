import { type MessageKey, t } from '../lib/i18n';
import type { CheckScope } from '../lib/messaging/protocol';
import { CheckingView } from './CheckingView';
import { displayText } from './display-text';
import { ExtractedTextView } from './ExtractedTextView';
import { NoMatchView } from './NoMatchView';
import { Notice } from './Notice';
import { ReportView } from './ReportView';
import type { CheckedProps, StateProps } from './state-props';
import { stateText } from './state-text';
import type { TabView } from './use-tab-state';
import { verdictOf } from './verdict';

/** Draws a tab's state; each kind looks like nothing else. */
export function StateView(props: StateProps) {
  const { actions, tab } = props;
  const { state } = tab;
  const texts = stateText(state);
  const pageButton = (label: MessageKey) => checkButton(tab, 'page', label);
  switch (state.kind) {
    case 'checking':
      return <CheckingView />;
    case 'not-checked':
      return <Notice glyph="not-checked" {...texts} actions={pageButton('check_page')} />;
    case 'unsupported':
      return (
        <Notice
          glyph="unreadable"
          {...texts}
          actions={isWorthARetry(state.reason) && pageButton('try_again')}
        />
      );
    case 'no-article':
      return (
        <Notice
          glyph="no-text"
          {...texts}
          actions={checkButton(tab, 'selection', 'check_selection')}
        >
          <ExtractedTextView onReadText={actions.readText} />
        </Notice>
      );
    case 'no-selection':
      return (
        <Notice
          glyph="no-text"
          {...texts}
          actions={[
            checkButton(tab, 'selection', 'check_selection'),
            pageButton('check_whole_page'),
          ]}
        />
      );
    case 'no-packs':
      return (
        <Notice
          glyph="no-packs"
          {...texts}
          actions={[
            <button key="packs" type="button" class="button" onClick={actions.openPacks}>
              {t('open_packs')}
            </button>,
            pageButton('try_again'),
          ]}
        />
      );
    case 'failed':
      return (
        <Notice glyph="failed" {...texts} actions={pageButton('try_again')}>
          {state.detail && <TechnicalDetail detail={state.detail} />}
        </Notice>
      );
    case 'checked':
      return <CheckedView {...props} state={state} />;
  }
}

function CheckedView(props: CheckedProps) {
  const verdict = verdictOf(props.state.report);
  if (verdict.kind === 'none') return <NoMatchView {...props} />;
  return <ReportView {...props} verdict={verdict} />;
}

function TechnicalDetail({ detail }: { readonly detail: string }) {
  return (
    <details class="disclosure technical">
      <summary>{t('technical_detail')}</summary>
      <code>{displayText(detail)}</code>
    </details>
  );
}

function checkButton(tab: TabView, scope: CheckScope, label: MessageKey) {
  return (
    <button key={label} type="button" class="button" onClick={() => tab.check(scope)}>
      {t(label)}
    </button>
  );
}

/** A file or a blocked page may be allowed meanwhile; the other pages stay what they are. */
function isWorthARetry(reason: string): boolean {
  return reason === 'file' || reason === 'blocked';
}
