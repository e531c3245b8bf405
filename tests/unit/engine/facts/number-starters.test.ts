import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lexemesOf } from '../../../../lib/engine/facts/lexemes';
import { canBeginNumber } from '../../../../lib/engine/facts/number-starters';
import {
  ORDINAL_NUMBERS,
  PARTS,
  SCALES,
  SMALL_NUMBERS,
} from '../../../../lib/engine/facts/number-words';
import { readNumber } from '../../../../lib/engine/facts/read-number';

const seeds = new URL('../../../../seeds/', import.meta.url);
const texts = readdirSync(seeds)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(new URL(file, seeds), 'utf8'));
const words = [SMALL_NUMBERS, SCALES, ORDINAL_NUMBERS, PARTS].flatMap((names) => [...names.keys()]);
const phrases = words.flatMap((word) => [
  `${word} of them`,
  `${word}s of them`,
  `${word}th part`,
  `a ${word} of it`,
  `minus ${word}`,
  `five ${word}s`,
]);

test('what is passed over as the beginning of a number is never read as one', () => {
  const marks = '½ of it, .5 of it, -5, − 7, 1/2, $5, two-thirds, and five, negative one, 21st';
  for (const text of [...texts, ...phrases, marks]) {
    const lexemes = lexemesOf(text);
    lexemes.forEach((lexeme, at) => {
      if (!canBeginNumber(lexeme)) expect(readNumber(lexemes, at), lexeme.text).toBeUndefined();
    });
  }
});
