import { PopupHeader } from './PopupHeader';
import type { PopupActions } from './popup-actions';
import { StateView } from './StateView';
import { stateText } from './state-text';
import { useMarks } from './use-marks';
import { useTabState } from './use-tab-state';

/** The popup: checks its tab when it opens and draws what is known of it. */
export function PopupApp({ actions }: { readonly actions: PopupActions }) {
  const tab = useTabState(actions);
  const marking = useMarks(actions, tab.state);
  const { title, text } = stateText(tab.state);
  const isResult = tab.state.kind !== 'checking';
  return (
    <>
      <PopupHeader tab={tab} onOpenPacks={actions.openPacks} />
      <main aria-busy={tab.isChecking}>
        <StateView actions={actions} tab={tab} marking={marking} />
      </main>
      <p class="visually-hidden" role="status">
        {isResult && `${title} ${text}`.trim()}
      </p>
    </>
  );
}
