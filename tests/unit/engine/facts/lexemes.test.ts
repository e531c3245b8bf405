import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lexemesIn, lexemesOf, sentenceOf } from '../../../../lib/engine/facts/lexemes';
import { wordsIn } from '../support/facts';

/** What a lexeme is, as one expression for all scripts. */
const LEXEME = /[0-9\uff10-\uff19]+|[\p{L}\p{M}]+|\S/gu;

const parts = fc.array(
  fc.oneof(
    fc.constantFrom(
      '5',
      'May',
      ' ',
      '\t',
      '\u00a0',
      '$',
      '-',
      '\u00e9t\u00e9',
      '\u6771',
      '\uff11',
      '\ud83d\ude00',
    ),
    fc.string({ unit: 'binary', maxLength: 3 }),
  ),
);

test('a sentence of any script is cut into runs of digits, runs of letters and single marks', () => {
  fc.assert(
    fc.property(parts, (cut) => {
      const text = cut.join('');
      const places = Array.from(text.matchAll(LEXEME), ({ 0: printed, index }) => [
        index,
        index + printed.length,
      ]);
      expect(lexemesOf(text).map(({ start, end }) => [start, end])).toEqual(places);
    }),
    { numRuns: 1000 },
  );
});

test('words are cut into the same lexemes as the sentence they stand in', () => {
  fc.assert(
    fc.property(parts, (cut) => {
      const words = wordsIn(cut.join(''));
      expect(lexemesIn(words)).toEqual(lexemesOf(sentenceOf(words)));
    }),
    { numRuns: 3000 },
  );
  const printed =
    'A “vote” (5-4) in the U.S. on May 9, 2024: don’t read http://a.b/c;d 10:30pm $5m 総理は5人…';
  expect(lexemesIn(wordsIn(printed))).toEqual(lexemesOf(printed));
});
