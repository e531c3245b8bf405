import { expect, test } from 'vitest';
import { StorageFailed } from '../../../lib/errors';
import { storing } from '../../../lib/store/storing';

const NO_ROOM =
  'There is no room left: Wireprint could not keep a pack. Free some disk space or remove a pack, then try again.';
const REFUSED =
  "The browser's storage did not let Wireprint keep a pack. Restart the browser, then try again.";

async function failingWith(thrown: unknown): Promise<unknown> {
  return storing('keep a pack', () => Promise.reject(thrown)).then(
    () => undefined,
    (failure: unknown) => failure,
  );
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

test('says that the browser refused where it does not say why', async () => {
  const failure = await failingWith(new DOMException('Internal error', 'UnknownError'));
  expect(failure).toMatchObject({ message: REFUSED });
});
