import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsIn } from '../support/facts';
import { anyText } from '../support/texts';

/** Dates and numbers of a sentence as they stand in it. */
function printed(sentence: string): string[] {
  return factsIn(sentence).flatMap(({ place }) =>
    place ? [sentence.slice(place.start, place.end)] : [],
  );
}

describe('a fact covers exactly its characters', () => {
  test.each([
    ['It is 5km long.', ['5km']],
    ['They paid $94,000 for it.', ['$94,000']],
    ['He left at 10:30pm on May 9, 2024.', ['10:30pm', 'May 9, 2024']],
    ['about c $ 16.4 million', ['c $ 16.4 million']],
    ['a 3-inch nail', ['3-inch']],
    ['It fell 2½ percent.', ['2½ percent']],
    ['on 22/04/2016', ['22/04/2016']],
    ['He is 5 feet 2 inches tall.', ['5 feet 2 inches']],
    ['the year ended Oct. 2', ['Oct. 2']],
    ['It ended in Aug.', ['Aug']],
  ])('%s', (sentence, expected) => {
    expect(printed(sentence)).toEqual(expected);
  });
});

test('a number with a unit tells where the number itself stands', () => {
  const [fact] = factsIn('They paid $94,000 for it.');
  expect(fact?.figure).toEqual({ start: 11, end: 17 });
});

test('places lie inside the sentence, in order and apart', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let last = 0;
      for (const { place } of factsIn(text)) {
        if (place === undefined) continue;
        expect(place.start).toBeGreaterThanOrEqual(last);
        expect(place.end).toBeGreaterThan(place.start);
        last = place.end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 500 },
  );
});

test.each([
  'one ',
  'million and ',
  '1/2 ',
  '1,',
  '111 ',
  'two and a half ',
  'May 5 ',
  '3 days ',
  'first, ',
  'in a week ',
  '9:',
])('%j 30,000 times over is read in one pass', (scrap) => {
  const timeOf = (times: number) => {
    const start = performance.now();
    factsIn(scrap.repeat(times));
    return performance.now() - start;
  };
  timeOf(3_000);
  // Ten times the text takes some ten times as long; a pass over the rest from every word would take a hundred times.
  expect(timeOf(30_000) / Math.max(timeOf(3_000), timeOf(3_000))).toBeLessThan(40);
});
