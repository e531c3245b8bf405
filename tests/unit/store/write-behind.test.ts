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

test('things are made while others are written, one after another', async () => {
  const [one, other] = [pending(), pending()];
  const writes = new WriteBehind();
  await writes.add(one.begin);
  await writes.add(other.begin);
  await turn();
  expect(one.begin).toHaveBeenCalledOnce();
  expect(other.begin).not.toHaveBeenCalled();
  one.end();
  await turn();
  expect(other.begin).toHaveBeenCalledOnce();
  other.end();
  await writes.done();
});

test('few wait: whoever makes more is held up until one was written', async () => {
  const all = Array.from({ length: 20 }, pending);
  const writes = new WriteBehind();
  let added = 0;
  const adding = (async () => {
    for (const { begin } of all) {
      await writes.add(begin);
      added++;
    }
  })();
  await turn();
  const first = added;
  expect(first).toBeLessThan(6);
  all[0]?.end();
  await turn();
  expect(added).toBe(first + 1);
  for (const { end } of all) {
    end();
    await turn();
  }
  await adding;
  await writes.done();
  expect(added).toBe(20);
});

test('after a write that failed nothing more is written, and everybody is told', async () => {
  const [one, other] = [pending(), pending()];
  const writes = new WriteBehind();
  await writes.add(one.begin);
  await writes.add(other.begin);
  await turn();
  one.end(new Error('full'));
  await expect(writes.done()).rejects.toThrow('full');
  const more = async () => {
    for (let i = 0; i < 9; i++) await writes.add(other.begin);
  };
  await expect(more()).rejects.toThrow('full');
  await writes.ended();
  expect(other.begin).not.toHaveBeenCalled();
});

test('it has ended only when the last write has', async () => {
  const one = pending();
  const writes = new WriteBehind();
  await writes.add(one.begin);
  await turn();
  let isOver = false;
  const ended = writes.ended().then(() => {
    isOver = true;
  });
  await turn();
  expect(isOver).toBe(false);
  one.end(new Error('full'));
  await ended;
});
