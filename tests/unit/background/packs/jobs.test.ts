import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { cancelJob, jobsUnderWay, runJob } from '../../../../lib/background/packs/jobs';

beforeEach(() => {
  vi.restoreAllMocks();
  vi.spyOn(fakeBrowser.runtime, 'getPlatformInfo').mockImplementation((async () => ({})) as never);
});

/** Work that ends when it is told to, or is cancelled. */
function openWork() {
  let finish = (): void => undefined;
  const promise = new Promise<string>((resolve) => {
    finish = () => resolve('done');
  });
  return { promise, finish: () => finish() };
}

test('a job is listed with its progress while it runs, and no longer', async () => {
  const { promise, finish } = openWork();
  const running = runJob('a', 'add', async ({ report }) => {
    report({ title: 'Harbour' });
    report({ doneBytes: 3, totalBytes: 9 });
    return promise;
  });
  expect(jobsUnderWay()).toEqual([
    { id: 'a', kind: 'add', title: 'Harbour', doneBytes: 3, totalBytes: 9 },
  ]);
  finish();
  expect(await running).toBe('done');
  expect(jobsUnderWay()).toEqual([]);
});

test('a job that fails is listed no longer either', async () => {
  const failing = runJob('a', 'update', () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  expect(jobsUnderWay()).toEqual([]);
});

test('cancelling reaches the job of that name and no other', async () => {
  const signals: AbortSignal[] = [];
  const work = openWork();
  const both = ['a', 'b'].map((id) =>
    runJob(id, 'add', ({ signal }) => {
      signals.push(signal);
      return work.promise;
    }),
  );
  cancelJob('b');
  cancelJob('nobody');
  expect(signals.map(({ aborted }) => aborted)).toEqual([false, true]);
  expect(signals[1]?.reason).toMatchObject({ name: 'AbortError' });
  work.finish();
  await Promise.all(both);
  cancelJob('a');
  expect(signals[0]?.aborted).toBe(false);
});

test('the browser is kept from stopping the worker as long as a job runs', async () => {
  vi.useFakeTimers();
  try {
    const asked = vi.mocked(fakeBrowser.runtime.getPlatformInfo);
    const { promise, finish } = openWork();
    const running = runJob('a', 'add', () => promise);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked.mock.calls.length).toBeGreaterThanOrEqual(2);
    finish();
    await running;
    asked.mockClear();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).not.toHaveBeenCalled();
  } finally {
    vi.useRealTimers();
  }
});
