import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../lib/messaging/protocol';
import { NOTHING_SAID, type Said, saidOf } from './failure-text';

/** Work of which one piece runs at a time, and how the last piece ended. */
export type Work = {
  readonly isBusy: boolean;
  /** Why it failed, as a sentence; empty when it did not. */
  readonly problem: string;
  /** That it was called off; empty when it was not. */
  readonly notice: string;
  readonly setProblem: (sentence: string) => void;
  /** Runs it and gives its value; `undefined` after a failure, which is told in `problem` or `notice`. */
  readonly run: <T>(work: () => Promise<Result<T>>) => Promise<T | undefined>;
};

/** Runs pieces of work for one part of the page. */
export function useWork(): Work {
  const [isBusy, setIsBusy] = useState(false);
  const [said, setSaid] = useState<Said>(NOTHING_SAID);
  const isOpen = useRef(true);
  useEffect(
    () => () => {
      isOpen.current = false;
    },
    [],
  );

  const run = useCallback(async <T>(work: () => Promise<Result<T>>) => {
    setIsBusy(true);
    setSaid(NOTHING_SAID);
    const answer = await work();
    if (!isOpen.current) return undefined;
    setIsBusy(false);
    if (answer.ok) return answer.value;
    setSaid(saidOf(answer));
    return undefined;
  }, []);
  const setProblem = useCallback((problem: string) => setSaid({ ...NOTHING_SAID, problem }), []);
  return { isBusy, ...said, setProblem, run };
}
