import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CheckScope, Result, TabState } from '../lib/messaging/protocol';
import type { PopupActions } from './popup-actions';

/** The tab as it is to be drawn, and the requests that change it. */
export type TabView = {
  readonly state: TabState;
  /** A check runs; `state` may still show the result before it. */
  readonly isChecking: boolean;
  readonly check: (scope: CheckScope) => void;
  readonly setIgnored: (report: string, ignored: boolean) => void;
};

/**
 * Shows what is remembered of the tab at once and checks the page afresh. A remembered result for
 * a *selection* stays: the reader asked for it a moment ago and the page would overwrite it.
 */
export function useTabState(actions: PopupActions): TabView {
  const [state, setState] = useState<TabState>({ kind: 'checking' });
  const [isChecking, setIsChecking] = useState(true);
  // Requests may be answered out of order: only the latest one may draw.
  const turn = useRef(0);
  const isAsking = useRef(false);
  const hasMissedChange = useRef(false);

  const show = useCallback((next: TabState) => {
    setIsChecking(next.kind === 'checking');
    // A running check does not take away the result the reader is looking at.
    setState((shown) => (next.kind === 'checking' && shown.kind === 'checked' ? shown : next));
  }, []);

  const refresh = useCallback(async () => {
    const mine = ++turn.current;
    const answer = await actions.remembered();
    if (mine === turn.current) show(stateOf(answer));
  }, [actions, show]);

  const ask = useCallback(
    async (request: () => Promise<Result<TabState>>) => {
      const mine = ++turn.current;
      isAsking.current = true;
      const answer = await request();
      if (mine !== turn.current) return;
      isAsking.current = false;
      show(stateOf(answer));
      if (!hasMissedChange.current) return;
      hasMissedChange.current = false;
      await refresh();
    },
    [refresh, show],
  );

  const check = useCallback(
    (scope: CheckScope) => {
      show({ kind: 'checking' });
      void ask(() => actions.check(scope));
    },
    [actions, ask, show],
  );

  const setIgnored = useCallback(
    (report: string, ignored: boolean) => void ask(() => actions.setIgnored(report, ignored)),
    [actions, ask],
  );

  useEffect(() => {
    const mine = ++turn.current;
    const stop = actions.onChange(() => {
      // The answer under way is newer than most changes; what it may miss is asked for after it.
      if (isAsking.current) hasMissedChange.current = true;
      else void refresh();
    });
    isAsking.current = true;
    void actions.remembered().then((remembered) => {
      if (mine !== turn.current) return;
      isAsking.current = false;
      const isChecked = remembered.ok && remembered.value.kind === 'checked';
      if (isChecked) show(remembered.value);
      if (isChecked && remembered.value.scope === 'selection') return;
      check('page');
    });
    return () => {
      turn.current += 1;
      stop();
    };
  }, [actions, check, refresh, show]);

  return useMemo(
    () => ({ state, isChecking, check, setIgnored }),
    [state, isChecking, check, setIgnored],
  );
}

function stateOf(answer: Result<TabState>): TabState {
  return answer.ok ? answer.value : { kind: 'failed', error: answer.error, detail: answer.detail };
}
