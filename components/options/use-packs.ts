import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PackOverview } from '../../lib/messaging/pack-messages';
import { failureSentence } from '../failure-text';
import type { OptionsActions } from './options-actions';

/** The installed packs as they were last heard of. */
export type Packs = {
  /** `undefined` until they are known. */
  readonly list: readonly PackOverview[] | undefined;
  /** Why they could not be listed; empty when they could. */
  readonly problem: string;
  readonly refresh: () => Promise<void>;
};

/** Lists the packs now, when asked, and when the reader comes back to the page: an update may have come meanwhile. */
export function usePacks({ ask }: OptionsActions): Packs {
  const [list, setList] = useState<readonly PackOverview[] | undefined>();
  const [problem, setProblem] = useState('');

  const refresh = useCallback(async () => {
    const answer = await ask('list-packs', {});
    setProblem(answer.ok ? '' : failureSentence(answer));
    if (answer.ok) setList(answer.value);
  }, [ask]);

  useEffect(() => {
    const look = () => void refresh();
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [refresh]);

  return { list, problem, refresh };
}
