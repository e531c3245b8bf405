import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashString } from '../../../lib/engine/hash';
import { wordIn } from '../../../lib/engine/known-words';
import { contentStem } from '../../../lib/engine/stem';
import { foldWord } from '../../../lib/engine/tokens';

/** What a word is without anything kept of the words before. */
function madeAnew(surface: string) {
  const folded = foldWord(surface);
  const stem = contentStem(folded);
  return { surface, folded, stem: stem === '' ? 0 : hashString(stem) };
}

/** As the scanner hashes it. */
function tokenOf(surface: string): number {
  return hashString(foldWord(surface));
}

test('a word is the same whatever words came before it', () => {
  const letters = fc.constantFrom(...'aAbBeétTsS1', "'", '\u2019', '\u0430');
  const word = fc.string({ unit: letters, minLength: 1, maxLength: 15 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 40 }), (words) => {
      const text = words.join(' ');
      let start = 0;
      for (const each of words) {
        const end = start + each.length;
        expect(wordIn(text, start, end, tokenOf(each))).toEqual(madeAnew(each));
        start += each.length + 1;
      }
    }),
  );
});

test('more words than are kept push each other out and stay what they are', () => {
  const words = Array.from({ length: 40_000 }, (_, i) => `w${i.toString(36)}`);
  for (const word of [...words, ...words.slice(0, 500)]) {
    expect(wordIn(word, 0, word.length, tokenOf(word)).surface).toBe(word);
  }
});
