import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Alignment, alignWords } from '../../../lib/engine/align';
import { readingOf } from './support/known';

function align(page: string, original: string): Alignment {
  const [left, right] = [readingOf(page), readingOf(original)];
  return alignWords(left, { first: 0, count: left.tokens.length }, right, {
    first: 0,
    count: right.tokens.length,
  });
}

const SENTENCE = 'The harbour council voted on Tuesday to delay the new breakwater by two years.';

test('a sentence is aligned with itself word for word', () => {
  const { toOriginal, aligned, equal } = align(SENTENCE, SENTENCE);
  expect(Array.from(toOriginal)).toEqual(Array.from(toOriginal, (_, i) => i));
  expect([aligned, equal]).toEqual([14, 14]);
});

test('case, punctuation and quote style change nothing', () => {
  expect(align(SENTENCE.toUpperCase().replace('.', '!'), SENTENCE).equal).toBe(14);
});

test('the more words are changed, the fewer are aligned', () => {
  const words = SENTENCE.split(' ');
  const aligned = [0, 2, 4, 8, 14].map((changed) => {
    const page = words.map((word, i) => ((i * 5) % 14 < changed ? `zqx${i}` : word));
    return align(page.join(' '), SENTENCE).aligned;
  });
  expect(aligned).toEqual([...aligned].sort((a, b) => b - a));
  expect(new Set(aligned).size).toBe(aligned.length);
  expect(aligned.at(-1)).toBe(0);
});

test('inserted words are aligned with nothing, and shift nothing', () => {
  const { toOriginal } = align('The old harbour council voted again', 'The harbour council voted');
  expect(Array.from(toOriginal)).toEqual([0, -1, 1, 2, 3, -1]);
});

test('words of one stem are aligned, but not equal', () => {
  const { aligned, equal } = align('The council voted', 'The councils vote');
  expect([aligned, equal]).toEqual([3, 1]);
});

test('content words outvote grammar', () => {
  const { toOriginal } = align('breakwater of the of', 'of the of breakwater');
  expect(toOriginal[0]).toBe(3);
});

describe('any two sentences', () => {
  const words = fc
    .array(fc.constantFrom('harbour', 'council', 'vote', 'voted', 'the', 'of', 'delay', 'gale'), {
      maxLength: 12,
    })
    .map((list) => list.join(' '));

  test('are aligned in order, each word once, and only words of one stem', () => {
    fc.assert(
      fc.property(words, words, (page, original) => {
        const [left, right] = [readingOf(page), readingOf(original)];
        const { toOriginal, aligned, equal } = align(page, original);
        const pairs = [...toOriginal].flatMap((j, i) => (j < 0 ? [] : [[i, j] as const]));
        expect(pairs).toHaveLength(aligned);
        expect(equal).toBeLessThanOrEqual(aligned);
        let last = -1;
        for (const [i, j] of pairs) {
          expect(j).toBeGreaterThan(last);
          expect(left.tokens[i] === right.tokens[j] || left.stems[i] === right.stems[j]).toBe(true);
          last = j;
        }
      }),
    );
  });

  test('weigh as much as the heaviest common subsequence found by trying all', () => {
    const weightOf = (
      page: string,
      original: string,
      pairs: readonly (readonly [number, number])[],
    ) => {
      const [left, right] = [readingOf(page), readingOf(original)];
      return pairs.reduce((sum, [i, j]) => sum + pairWeight(left, i, right, j), 0);
    };
    fc.assert(
      fc.property(words, words, (page, original) => {
        const { toOriginal } = align(page, original);
        const pairs = [...toOriginal].flatMap((j, i) => (j < 0 ? [] : [[i, j] as const]));
        expect(weightOf(page, original, pairs)).toBe(heaviest(page, original));
      }),
      { numRuns: 60 },
    );
  });
});

type Hashes = { readonly tokens: Uint32Array; readonly stems: Uint32Array };

/** The weights the alignment promises: content word 4, stem 3, function word 1. */
function pairWeight(left: Hashes, i: number, right: Hashes, j: number): number {
  const stem = left.stems[i] ?? 0;
  if (left.tokens[i] === right.tokens[j]) return stem === 0 ? 1 : 4;
  return stem !== 0 && stem === right.stems[j] ? 3 : 0;
}

function heaviest(page: string, original: string): number {
  const [left, right] = [readingOf(page), readingOf(original)];
  const memo = new Map<string, number>();
  const from = (i: number, j: number): number => {
    if (i >= left.tokens.length || j >= right.tokens.length) return 0;
    const key = `${i} ${j}`;
    const known = memo.get(key);
    if (known !== undefined) return known;
    const weight = pairWeight(left, i, right, j);
    const best = Math.max(
      from(i + 1, j),
      from(i, j + 1),
      weight === 0 ? 0 : weight + from(i + 1, j + 1),
    );
    memo.set(key, best);
    return best;
  };
  return from(0, 0);
}

test('a sentence of 5,000 words is aligned by its beginning', () => {
  const long = Array.from({ length: 5_000 }, (_, i) => `word${i}`).join(' ');
  const { toOriginal, aligned } = align(long, long);
  expect(toOriginal).toHaveLength(5_000);
  expect(aligned).toBeGreaterThanOrEqual(100);
});
