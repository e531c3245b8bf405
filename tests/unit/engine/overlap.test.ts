import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { indexGrams, MIN_RUN, measureOverlap, type Overlap } from '../../../lib/engine/overlap';

type Words = readonly number[];

const overlap = (page: Words, report: Words): Overlap =>
  measureOverlap(indexGrams(Uint32Array.from(page)), Uint32Array.from(report));

/** Length of the run in common that starts at two places. */
function runAt(page: Words, at: number, report: Words, place: number): number {
  let length = 0;
  while (
    at + length < page.length &&
    place + length < report.length &&
    page[at + length] === report[place + length]
  )
    length++;
  return length;
}

/** What `measureOverlap` promises, by trying every pair of places. O(n² × run). */
function naiveOverlap(page: Words, report: Words) {
  const pageRuns = page.map(() => 0);
  const reportRuns = report.map(() => 0);
  let longestRun = 0;
  page.forEach((_, at) => {
    report.forEach((_, place) => {
      const length = runAt(page, at, report, place);
      if (length < 3) return;
      longestRun = Math.max(longestRun, length);
      if (length < MIN_RUN) return;
      for (let i = 0; i < length; i++) {
        pageRuns[at + i] = Math.max(pageRuns[at + i] ?? 0, length);
        reportRuns[place + i] = Math.max(reportRuns[place + i] ?? 0, length);
      }
    });
  });
  return { longestRun, pageRuns, reportRuns };
}

/** Share of the page's distinct runs of `length` words that stand in the report. */
function naiveShare(page: Words, report: Words, length: number): number {
  const grams = (words: Words) =>
    new Set(
      Array.from({ length: Math.max(0, words.length - length + 1) }, (_, i) =>
        words.slice(i, i + length).join(),
      ),
    );
  const own = grams(page);
  const theirs = grams(report);
  return own.size === 0 ? 0 : [...own].filter((gram) => theirs.has(gram)).length / own.size;
}

/** Whether no three words stand in a row more than a dozen times: what is looked up is then all there is. */
function isVaried(page: Words): boolean {
  const counts = new Map<string, number>();
  page.forEach((_, i) => {
    const gram = page.slice(i, i + 3).join();
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  });
  return Math.max(0, ...counts.values()) <= 12;
}

const anyWords = (alphabet: number) => fc.array(fc.nat({ max: alphabet - 1 }), { maxLength: 60 });

/** A page and a report made of shared and own passages. */
const anyPair = fc
  .tuple(
    fc.array(fc.array(fc.nat({ max: 30 }), { maxLength: 12 }), { maxLength: 6 }),
    fc.array(fc.nat({ max: 9 }), { maxLength: 8 }),
    fc.array(fc.nat({ max: 9 }), { maxLength: 8 }),
  )
  .map(([passages, pageOrder, reportOrder]) => {
    const join = (order: Words) => order.flatMap((i) => passages[i % passages.length] ?? [i + 40]);
    return [join(pageOrder), join(reportOrder)] as const;
  });

describe('compared with trying every pair of places', () => {
  function expectSame(page: Words, report: Words): void {
    fc.pre(isVaried(page));
    const { longestRun, pageRuns, reportRuns, share3, share5 } = overlap(page, report);
    expect({
      longestRun,
      pageRuns: Array.from(pageRuns),
      reportRuns: Array.from(reportRuns),
    }).toEqual(naiveOverlap(page, report));
    expect(share3).toBeCloseTo(naiveShare(page, report, 3), 12);
    expect(share5).toBeCloseTo(naiveShare(page, report, 5), 12);
  }

  test('texts over a small alphabet overlap the same', () => {
    fc.assert(fc.property(anyWords(8), anyWords(8), expectSame), { numRuns: 500 });
  });

  test('texts made of the same passages in another order overlap the same', () => {
    fc.assert(
      fc.property(anyPair, ([page, report]) => expectSame(page, report)),
      { numRuns: 500 },
    );
  });
});

test('a text lies wholly in itself, in one run', () => {
  const words = Array.from({ length: 500 }, (_, i) => i);
  const { share3, share5, longestRun, pageRuns } = overlap(words, words);
  expect([share3, share5, longestRun]).toEqual([1, 1, 500]);
  expect(pageRuns.every((run) => run === 500)).toBe(true);
});

test('a run longer than 65,535 words is noted as one that long', () => {
  const words = Array.from({ length: 70_000 }, (_, i) => i);
  const { longestRun, pageRuns } = overlap(words, words);
  expect(longestRun).toBe(70_000);
  expect(pageRuns.every((run) => run === 0xffff)).toBe(true);
});

test('a run that begins with a phrase the page is full of is found whole', () => {
  const phrase = [1, 2, 3];
  const sentence = (number: number) => [
    ...phrase,
    ...Array.from({ length: 30 }, (_, i) => number * 100 + i),
  ];
  const page = Array.from({ length: 40 }, (_, i) => sentence(i + 1)).flat();
  const { longestRun, pageRuns } = overlap(page, [...phrase, 9, 9, 9, ...sentence(30), 9]);
  expect(longestRun).toBe(33);
  expect(pageRuns.filter((run) => run === 33)).toHaveLength(33);
});

describe('hostile repetition comes to an end', () => {
  const repeat = (pattern: Words, times: number) =>
    Array.from({ length: times }, () => pattern).flat();

  test.each([
    ['one word 20,000 times', repeat([1], 20_000), repeat([1], 20_000)],
    ['two words in turn', repeat([1, 2], 10_000), repeat([2, 1], 10_000)],
    [
      'a phrase against itself, out of step',
      repeat([1, 2, 3, 4, 5], 4_000),
      repeat([3, 4, 5, 1, 2], 4_000),
    ],
    [
      'a phrase with a new word after each',
      repeat([1, 2, 3], 7_000).map((word, i) => (i % 50 ? word : i)),
      repeat([1, 2, 3], 7_000),
    ],
  ])('%s', (_, page, report) => {
    const { share3, longestRun } = overlap(page, report);
    expect(share3).toBeGreaterThan(0);
    expect(longestRun).toBeGreaterThanOrEqual(3);
  });
});

test('texts too short for a run share nothing', () => {
  for (const words of [[], [1], [1, 2]]) {
    const { share3, share5, longestRun } = overlap(words, words);
    expect([share3, share5, longestRun]).toEqual([0, 0, 0]);
  }
});
