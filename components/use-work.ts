import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Result } from '../lib/messaging/protocol';
import { failureSentence } from './failure-text';

/** Work of which one piece runs at a time, and how the last piece ended. */
export type Work = {
  readonly isBusy: boolean;
  /** Why it failed, as a sentence; empty when it did not. */
  readonly problem: string;
  readonly setProblem: (sentence: string) => void;
  /** Runs it and gives its value; `undefined` after a failure, which is told in `problem`. */
  readonly run: <T>(work: () => Promise<Result<T>>) => Promise<T | undefined>;
};

/** Runs pieces of work for one part of the page. */
export function useWork(): Work {
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const isOpen = useRef(true);
  useEffect(
    () => () => {
      isOpen.current = false;
    },
    [],
  );

  const run = useCallback(async <T>(work: () => Promise<Result<T>>) => {
    setIsBusy(true);
    setProblem('');
    const answer = await work();
    if (!isOpen.current) return undefined;
    setIsBusy(false);
    if (answer.ok) return answer.value;
    setProblem(failureSentence(answer));
    return undefined;
  }, []);
  return { isBusy, problem, setProblem, run };
}
