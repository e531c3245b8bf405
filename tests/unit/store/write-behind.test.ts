import { expect, test, vi } from 'vitest';
import { WriteBehind } from '../../../lib/store/write-behind';

/** A write that ends when it is told to. */
function pending() {
  let end: (failure?: Error) => void = () => undefined;
  const begin = vi.fn(
    () =>
      new Promise<void>((resolve, reject) => {
        end = (failure) => (failure ? reject(failure) : resolve());
      }),
  );
  return { begin, end: (failure?: Error) => end(failure) };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

test('the next thing is made while the one before is written, and no two are written at once', async () => {
  const [one, other] = [pending(), pending()];
  const writes = new WriteBehind();
  await writes.add(one.begin);
  const adding = writes.add(other.begin);
  await turn();
  expect(other.begin).not.toHaveBeenCalled();
  one.end();
  await adding;
  expect(other.begin).toHaveBeenCalledOnce();
  other.end();
  await writes.done();
});

test('after a write that failed nothing more is written, and everybody is told', async () => {
  const [one, other] = [pending(), pending()];
  const writes = new WriteBehind();
  await writes.add(one.begin);
  one.end(new Error('full'));
  await expect(writes.add(other.begin)).rejects.toThrow('full');
  await expect(writes.done()).rejects.toThrow('full');
  await writes.ended();
  expect(other.begin).not.toHaveBeenCalled();
});

test('it has ended only when the last write has', async () => {
  const one = pending();
  const writes = new WriteBehind();
  await writes.add(one.begin);
  let isOver = false;
  const ended = writes.ended().then(() => {
    isOver = true;
  });
  await turn();
  expect(isOver).toBe(false);
  one.end(new Error('full'));
  await ended;
});
