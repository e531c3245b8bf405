import { expect, test } from 'vitest';
import { measurePassages } from '../../../lib/engine/passages';

/** Words by runs: a positive number is a run in common of so many words, a negative one so many words of the page's own. */
const runs = (...lengths: readonly number[]) =>
  Uint16Array.from(
    lengths.flatMap((words) => Array<number>(Math.abs(words)).fill(Math.max(words, 0))),
  );

test('words in runs in common are counted, and the passages they form', () => {
  expect(measurePassages(runs(-5, 7, -10, 8, -10))).toEqual({
    share: 0.375,
    passages: 2,
    edits: 0,
  });
});

test('a passage that goes on after a few other words was edited there', () => {
  expect(measurePassages(runs(7, -2, 5, -4, 6)).edits).toBe(2);
  expect(measurePassages(runs(7, -5, 5)).edits).toBe(0);
});

test('runs that touch are one passage', () => {
  expect(measurePassages(runs(7, 5)).passages).toBe(1);
});

test('words before the first passage and after the last are no edits', () => {
  expect(measurePassages(runs(-2, 5, -2)).edits).toBe(0);
});

test('a page without words in common, or without words, has no passages', () => {
  const nothing = { share: 0, passages: 0, edits: 0 };
  expect(measurePassages(runs(-30))).toEqual(nothing);
  expect(measurePassages(runs())).toEqual(nothing);
});
