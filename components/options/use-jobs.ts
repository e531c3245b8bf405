import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PackJob } from '../../lib/messaging/pack-messages';
import type { OptionsActions } from './options-actions';

/** How often a running job is asked how far it is: often enough to be seen moving. */
const POLL_MS = 300;

/** The jobs of the background as they were last heard of. */
export type Jobs = {
  readonly running: readonly PackJob[];
  /** Follows the jobs while work that starts one goes on. */
  readonly follow: <T>(work: Promise<T>) => Promise<T>;
  readonly cancel: (job: string) => void;
};

/**
 * Watches the background's jobs while there are any: those begun here, and updates that were under way when the page
 * was opened. With none it asks nothing.
 * @param onEnd called when the last of them has ended.
 */
export function useJobs({ ask }: OptionsActions, onEnd: () => void): Jobs {
  const [running, setRunning] = useState<readonly PackJob[]>([]);
  const [following, setFollowing] = useState(0);
  const isWatching = following > 0 || running.length > 0;

  const look = useCallback(async () => {
    const answer = await ask('pack-jobs', {});
    // A background that does not answer has stopped, and its jobs with it.
    setRunning(answer.ok ? answer.value : []);
  }, [ask]);

  useEffect(() => {
    void look();
  }, [look]);

  useEffect(() => {
    if (!isWatching) return;
    const timer = setInterval(() => void look(), POLL_MS);
    return () => {
      clearInterval(timer);
      onEnd();
    };
  }, [isWatching, look, onEnd]);

  const follow = useCallback(
    async <T>(work: Promise<T>) => {
      setFollowing((count) => count + 1);
      try {
        return await work;
      } finally {
        setFollowing((count) => count - 1);
        void look();
      }
    },
    [look],
  );
  const cancel = useCallback((job: string) => void ask('cancel-job', { job }), [ask]);
  return { running, follow, cancel };
}
