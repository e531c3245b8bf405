import { browser } from '../../browser';
import type { PackJob } from '../../messaging/pack-messages';

/** A worker is stopped after 30 seconds in which no event reached it. */
const AWAKE_MS = 20_000;

type Running = { job: PackJob; readonly controller: AbortController };

const running = new Map<string, Running>();

/** What a job may tell and must heed while it runs. */
export type JobControl = {
  readonly signal: AbortSignal;
  readonly report: (progress: Partial<Omit<PackJob, 'id' | 'kind'>>) => void;
};

/**
 * Runs work that takes a while under a name that the options page chose: it can be watched and cancelled, and the
 * worker stays awake meanwhile.
 */
export async function runJob<T>(
  id: string,
  kind: PackJob['kind'],
  work: (control: JobControl) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const entry: Running = { job: { id, kind, title: '', doneBytes: 0, totalBytes: 0 }, controller };
  running.set(id, entry);
  // Asking the browser anything counts as an event.
  const awake = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE_MS);
  try {
    return await work({
      signal: controller.signal,
      report: (progress) => {
        entry.job = { ...entry.job, ...progress };
      },
    });
  } finally {
    clearInterval(awake);
    if (running.get(id) === entry) running.delete(id);
  }
}

/** The jobs under way. */
export function jobsUnderWay(): readonly PackJob[] {
  return [...running.values()].map(({ job }) => job);
}

/** Cancels a job; one that has ended stays as it ended. */
export function cancelJob(id: string): void {
  running.get(id)?.controller.abort(new DOMException('Cancelled.', 'AbortError'));
}
