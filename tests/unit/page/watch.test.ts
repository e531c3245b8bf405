// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchGrowth } from '../../../lib/page/watch';

const limits = { settleMs: 100, quietMs: 1000, maxLooks: 4 };
const clock = { setTimeout: (run: () => void, ms: number) => Number(setTimeout(run, ms)) };

/** Stands in for the browser's observer: the tests say when the page changes. */
let change = (): void => undefined;
let isWatching = false;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'MutationObserver',
    class {
      constructor(private readonly report: () => void) {}
      observe() {
        isWatching = true;
        change = () => isWatching && this.report();
      }
      disconnect() {
        isWatching = false;
      }
    },
  );
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a change is looked at once it has settled', () => {
  const look = vi.fn(() => false);
  watchGrowth(document, clock, look, limits);
  change();
  expect(look).not.toHaveBeenCalled();
  vi.advanceTimersByTime(limits.settleMs);
  expect(look).toHaveBeenCalledTimes(1);
});

test('a storm of changes costs a bounded number of looks', () => {
  const look = vi.fn(() => true);
  watchGrowth(document, clock, look, limits);
  for (let i = 0; i < 10_000; i += 1) {
    change();
    vi.advanceTimersByTime(1);
  }
  expect(look).toHaveBeenCalledTimes(limits.maxLooks);
  expect(isWatching).toBe(false);
});

test('the watch ends when nothing new is read for a while', () => {
  watchGrowth(document, clock, () => false, limits);
  change();
  vi.advanceTimersByTime(limits.quietMs);
  expect(isWatching).toBe(false);
});

test('something new keeps the watch going', () => {
  watchGrowth(document, clock, () => true, limits);
  vi.advanceTimersByTime(limits.quietMs - 2 * limits.settleMs);
  change();
  vi.advanceTimersByTime(limits.quietMs - 1);
  expect(isWatching).toBe(true);
});

test('a stopped watch looks no more, not even at a change that was waiting', () => {
  const look = vi.fn(() => true);
  const stop = watchGrowth(document, clock, look, limits);
  change();
  stop();
  vi.runAllTimers();
  expect(look).not.toHaveBeenCalled();
});
