import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  keptBits,
  nearRest,
  newSigner,
  SIGNATURE_SIZE,
  signatureJaccard,
  signatureOf,
  wordShingles,
} from '../../../lib/engine/signature';
import { seedTexts } from './support/known';
import { anyText } from './support/texts';
import { foldedIn } from './support/words';

/** What the package says of the same shingles, slot by slot. */
function signedByPackage(words: readonly string[]): number[] {
  const signer = newSigner();
  for (const shingle of wordShingles(words)) signer.update(shingle);
  return signer.hashvalues;
}

describe('a signature equals the package’s', () => {
  test('of every seed', () => {
    for (const { paragraphs } of seedTexts()) {
      const words = foldedIn(paragraphs.join('\n\n'));
      expect(Array.from(signatureOf(words))).toEqual(signedByPackage(words));
    }
  });

  test.each([
    'İstanbul’da İşçi',
    'ı İ ß ﬁ',
    '総理は言った。',
    '😀 \ud83d \udc00',
    '97% of U.S. law',
  ])('of %j', (text) => {
    const words = foldedIn(text);
    expect(Array.from(signatureOf(words))).toEqual(signedByPackage(words));
  });

  test('of words that were never folded, İ among them', () => {
    const words = ['İ', 'I\u0307', '', 'É', 'Straße'];
    expect(Array.from(signatureOf(words))).toEqual(signedByPackage(words));
  });

  test('of any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = foldedIn(text);
        expect(Array.from(signatureOf(words))).toEqual(signedByPackage(words));
      }),
    );
  });
});

test('signatures stay what stored packs hold', () => {
  const signature = signatureOf('the quick brown fox jumps over the lazy dog'.split(' '));
  expect(signature).toHaveLength(SIGNATURE_SIZE);
  expect(Array.from(signature.subarray(0, 4))).toEqual([
    612233609, 222807690, 355352651, 919917954,
  ]);
  expect(Array.from(signature).reduce((sum, value) => sum + value, 0)).toBe(70_419_701_218);
});

test('permutations are pinned, with no multiplier of zero', () => {
  const { permA, permB } = newSigner();
  expect(permA.slice(0, 2)).toEqual([1570254871, 684017306]);
  expect(permB.slice(0, 2)).toEqual([1084867747, 2140049181]);
  expect(permA.every((factor) => factor > 0)).toBe(true);
  expect(new Set(permA).size).toBe(SIGNATURE_SIZE);
});

test('the estimate of two texts is within 3 standard errors of their shingle sets’ Jaccard', () => {
  const texts = seedTexts().map(({ paragraphs }) => foldedIn(paragraphs.join('\n\n')));
  const mixed = texts.map((words, i) => [...words, ...(texts[(i + 1) % texts.length] ?? [])]);
  for (const [i, words] of mixed.entries()) {
    const other = mixed[(i + 1) % mixed.length] ?? [];
    const [a, b] = [wordShingles(words), wordShingles(other)];
    const shared = [...a].filter((shingle) => b.has(shingle)).length;
    const exact = shared / (a.size + b.size - shared);
    const standardError = Math.sqrt((exact * (1 - exact)) / SIGNATURE_SIZE);
    const estimate = signatureJaccard(keptBits(signatureOf(words)), keptBits(signatureOf(other)));
    expect(Math.abs(estimate - exact)).toBeLessThan(3 * standardError);
  }
});

test('no words, one word and few words have a signature', () => {
  for (const words of [[], ['one'], ['one', 'two']])
    expect(signatureJaccard(keptBits(signatureOf(words)), keptBits(signatureOf(words)))).toBe(1);
});

test('the quick remainder is the exact one or that less the prime, next to every multiple of the prime too', () => {
  const prime = 4_294_967_311;
  const restOf = (value: number) => {
    const rest = nearRest(value);
    return rest < 0 ? rest + prime : rest;
  };
  const anyFactor = fc.nat({ max: 0xffffffff });
  fc.assert(
    fc.property(anyFactor, fc.nat({ max: 6_442_450_942 }), anyFactor, (a, value, b) => {
      expect(restOf(a * value + b)).toBe((a * value + b) % prime);
    }),
    { numRuns: 5_000 },
  );
  fc.assert(
    fc.property(fc.nat({ max: 2 ** 33 }), fc.integer({ min: -4096, max: 4096 }), (times, off) => {
      const near = Math.max(0, times * prime + off);
      expect(restOf(near)).toBe(near % prime);
    }),
    { numRuns: 5_000 },
  );
});
