import { useEffect, useState } from 'preact/hooks';
import { t } from '../lib/i18n';
import type { Mark, TabState } from '../lib/messaging/protocol';
import { failureText } from './failure-text';
import type { PopupActions } from './popup-actions';
import { verdictOf } from './verdict';

/** The switch for highlights on the page. */
export type Marking = {
  readonly isOn: boolean;
  /** Why the page shows no highlights although they are on; empty when it does. */
  readonly problem: string;
  readonly toggle: () => void;
};

/**
 * Keeps the page's highlights the same as the result shown: they are painted again for every new
 * result while the switch is on, also when the popup was closed and opened in between.
 */
export function useMarks(actions: PopupActions, state: TabState): Marking {
  const [isOn, setIsOn] = useState(false);
  const [problem, setProblem] = useState('');

  useEffect(() => {
    let isOpen = true;
    void actions.isMarking().then((wasOn) => isOpen && wasOn && setIsOn(true));
    return () => {
      isOpen = false;
    };
  }, [actions]);

  useEffect(() => {
    if (!isOn || state.kind !== 'checked') return;
    let isCurrent = true;
    const marks = marksOf(state);
    void actions.mark(marks).then((answer) => {
      if (!isCurrent) return;
      if (!answer.ok) setProblem(failureText(answer.error));
      else setProblem(marks.length > 0 && answer.value === 0 ? t('highlight_gone') : '');
    });
    return () => {
      isCurrent = false;
    };
  }, [actions, isOn, state]);

  const toggle = () => {
    setProblem('');
    setIsOn(!isOn);
    void actions.setMarking(!isOn);
    if (isOn) void actions.mark([]);
  };
  return { isOn, problem, toggle };
}

/** Nothing is marked without a match: every sentence would be "not in the originals". */
function marksOf(state: Extract<TabState, { kind: 'checked' }>): readonly Mark[] {
  if (verdictOf(state.report).kind !== 'match') return [];
  return state.report.sentences.map(({ start, text, status }) => ({ start, text, status }));
}
