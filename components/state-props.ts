import type { TabState } from '../lib/messaging/protocol';
import type { PopupActions } from './popup-actions';
import type { Marking } from './use-marks';
import type { TabView } from './use-tab-state';

/** What every state is drawn from. */
export type StateProps = {
  readonly actions: PopupActions;
  readonly tab: TabView;
  readonly marking: Marking;
};

/** The same, for a state with a result. */
export type CheckedProps = StateProps & {
  readonly state: Extract<TabState, { kind: 'checked' }>;
};
