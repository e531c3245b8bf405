import { expect, test } from 'vitest';
import type { Backing } from '../../../lib/engine/find-support';
import { MAX_CONTEXT, orderByContext } from '../../../lib/engine/support-order';
import { reportOf } from './support/known';

const first = reportOf('first', ['An original.']);
const second = reportOf('second', ['Another original.']);

/** What backs a page sentence: the original's place in its report, and how alike they are. */
function backing(index: number, similarity: number, report = first): Backing {
  return {
    original: {
      report,
      reportIndex: 0,
      index,
      span: { paragraph: 0, start: 0, end: 0, first: 0, count: 0 },
      roots: [],
      weight: 1,
    },
    alignment: { toOriginal: new Int32Array(), aligned: 0, equal: 0 },
    ofOriginal: similarity,
    dice: similarity,
    similarity,
  };
}

function placesOf(sentences: readonly (readonly Backing[])[]): number[][] {
  return orderByContext(sentences).map((backings) =>
    backings.map(({ original }) => original.index),
  );
}

test('an original between those that back the neighbours comes before one slightly more alike', () => {
  const between = placesOf([
    [backing(4, 0.6)],
    [backing(20, 0.25), backing(5, 0.22)],
    [backing(6, 0.6)],
  ]);
  expect(between[1]).toEqual([5, 20]);
});

test('an original much more alike stays first', () => {
  const clear = placesOf([
    [backing(4, 0.6)],
    [backing(20, 0.2 + MAX_CONTEXT), backing(5, 0.2)],
    [backing(6, 0.6)],
  ]);
  expect(clear[1]).toEqual([20, 5]);
});

test('the nearer to those that back the neighbours, the better', () => {
  const spread = placesOf([
    [backing(10, 0.6)],
    [backing(30, 0.2), backing(13, 0.2), backing(12, 0.2), backing(11, 0.2)],
  ]);
  expect(spread[1]).toEqual([11, 12, 13, 30]);
});

test('another report at the same place says nothing', () => {
  const elsewhere = placesOf([
    [backing(4, 0.6, second)],
    [backing(20, 0.25), backing(4, 0.22)],
    [],
  ]);
  expect(elsewhere[1]).toEqual([20, 4]);
});
