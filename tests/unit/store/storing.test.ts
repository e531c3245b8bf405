import { afterEach, describe, expect, test, vi } from 'vitest';
import { StorageFailed } from '../../../lib/errors';
import { storing } from '../../../lib/store/storing';

const NO_ROOM =
  'There is no room left: Wireprint could not keep a pack. Free some disk space or remove a pack, then try again.';
const REFUSED =
  "The browser's storage did not let Wireprint keep a pack. Restart the browser, then try again.";
const MB = 1_000_000;

afterEach(() => vi.unstubAllGlobals());

async function failingWith(thrown: unknown, bytes?: number): Promise<unknown> {
  return storing('keep a pack', () => Promise.reject(thrown), bytes).then(
    () => undefined,
    (failure: unknown) => failure,
  );
}

function withRoom(estimate: () => Promise<StorageEstimate>): void {
  vi.stubGlobal('navigator', { storage: { estimate } });
}

test('gives what the work gives', async () => {
  expect(await storing('count', async () => 7)).toBe(7);
});

test('leaves alone what the browser did not throw', async () => {
  const mistake = new TypeError('a mistake of ours');
  expect(await failingWith(mistake)).toBe(mistake);
});

test('says that there is no room where the browser says so, and keeps its reason', async () => {
  const full = new DOMException('full', 'QuotaExceededError');
  const failure = await failingWith(full);
  expect(failure).toBeInstanceOf(StorageFailed);
  expect(failure).toMatchObject({ message: NO_ROOM, cause: full });
});

describe('a failure that the browser does not explain', () => {
  const failure = new DOMException('Failed to write blobs (IOError)', 'DataError');

  test('is want of room when the disk is all but full', async () => {
    withRoom(async () => ({ quota: 900 * MB, usage: 899 * MB }));
    expect(await failingWith(failure)).toMatchObject({ message: NO_ROOM });
  });

  test('is want of room when less is left than was to be written', async () => {
    withRoom(async () => ({ quota: 900 * MB, usage: 100 * MB }));
    expect(await failingWith(failure, 850 * MB)).toMatchObject({ message: NO_ROOM });
    expect(await failingWith(failure, 5 * MB)).toMatchObject({ message: REFUSED });
  });

  test('is told without a guess when there is room, or nobody knows', async () => {
    withRoom(async () => ({ quota: 9_000 * MB, usage: 1 * MB }));
    expect(await failingWith(failure)).toMatchObject({ message: REFUSED });
    withRoom(async () => ({}));
    expect(await failingWith(failure)).toMatchObject({ message: REFUSED });
    withRoom(() => Promise.reject(new Error('no answer')));
    expect(await failingWith(failure)).toMatchObject({ message: REFUSED });
    vi.stubGlobal('navigator', undefined);
    expect(await failingWith(failure)).toMatchObject({ message: REFUSED });
  });
});
