import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashString } from '../../../lib/engine/hash';
import { foldWord, Shape, scanTokens } from '../../../lib/engine/tokens';
import { anyText } from './support/texts';
import { foldedIn, hashesOf, wordsIn } from './support/words';

describe('what is one word', () => {
  test.each([
    ['U.S. and US and U.S', ['us', 'and', 'us', 'and', 'us']],
    ['the C.I.A., the CIA, the C.I.A', ['the', 'cia', 'the', 'cia', 'the', 'cia']],
    ['2,000 or 2000', ['2000', 'or', '2000']],
    ['1,234,567.89', ['1234567.89']],
    ['12,34', ['12', '34']],
    ['3.5 and 3.', ['3.5', 'and', '3']],
    ['97% or 97 percent', ['97', 'percent', 'or', '97', 'percent']],
    ['law & order', ['law', 'and', 'order']],
    ['well-known', ['well', 'known']],
    ['a move—seen as new', ['a', 'move', 'seen', 'as', 'new']],
    ['9:40 A.M.', ['9', '40', 'am']],
    ['the end.Next', ['the', 'end', 'next']],
    ['総理は言った。', ['総', '理', 'は', '言', 'っ', 'た']],
    ['ｶﾅ', ['カ', 'ナ']],
    ['', []],
    [' \n.,;—“”', []],
  ])('%j reads %j', (text, expected) => {
    expect(foldedIn(text)).toEqual(expected);
  });

  test('straight and curly apostrophes make the same word', () => {
    expect(hashesOf('don’t')).toEqual(hashesOf("don't"));
    expect(foldedIn('Mexico’s')).toEqual(["mexico's"]);
  });

  test('an apostrophe at the edge of a word is no part of it', () => {
    expect(wordsIn('the cartels’ reach, ‘tis rock ’n’ roll')).toEqual([
      'the',
      'cartels',
      'reach',
      'tis',
      'rock',
      'n',
      'roll',
    ]);
  });

  test('zero-width characters and soft hyphens change no word', () => {
    expect(hashesOf('pre\u00adsi\u200bdent \ufeffspoke\u2060')).toEqual(
      hashesOf('president spoke'),
    );
  });

  test('composed and decomposed accents make the same word, and so does none', () => {
    expect(hashesOf('cafe\u0301')).toEqual(hashesOf('café'));
    expect(hashesOf('café')).toEqual(hashesOf('cafe'));
  });

  test('the micro sign is a Greek letter, so that a word with it is read as with a u', () => {
    expect(hashesOf('5 µg')).toEqual(hashesOf('5 ug'));
  });

  test('case makes no difference, a dotted capital I included', () => {
    expect(hashesOf('İSTANBUL STRASSE')).toEqual(hashesOf('istanbul straße'));
  });

  test('a text of nothing but one-sign words loses none of them', () => {
    const text = '総理大臣'.repeat(500);
    expect(wordsIn(text).join('')).toBe(text);
    expect(hashesOf('%'.repeat(90))).toHaveLength(90);
  });
});

describe('shapes', () => {
  const shapeOf = (word: string) => scanTokens(word).shapes[0];

  test.each([
    ['word', Shape.None],
    ['Word', Shape.Capital],
    ['CIA', Shape.Capital | Shape.AllCaps],
    ['C.I.A.', Shape.Capital | Shape.AllCaps | Shape.Dotted],
    ['A', Shape.Capital],
    ['3,000', Shape.Digit],
    ['1990s', Shape.Digit],
    ['Élan', Shape.Capital],
  ])('%s', (word, expected) => {
    expect(shapeOf(word)).toBe(expected);
  });
});

describe('any text', () => {
  test('hashes are those of the folded words at the offsets told', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(wordsIn(text).map((word) => hashString(foldWord(word)))).toEqual(hashesOf(text));
      }),
      { numRuns: 1_000 },
    );
  });

  test('offsets rise, never overlap, and stay inside', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { starts, ends, hashes, shapes, count } = scanTokens(text);
        expect([starts, ends, hashes, shapes].map(({ length }) => length)).toEqual(
          Array(4).fill(count),
        );
        let last = 0;
        for (let i = 0; i < count; i++) {
          expect(starts[i]).toBeGreaterThanOrEqual(last);
          expect(ends[i]).toBeGreaterThan(starts[i] ?? 0);
          last = ends[i] ?? 0;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1_000 },
    );
  });

  test('a part scanned by offsets gives the words of that part', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, text) => {
        const all = `${before} ${text}`;
        const part = scanTokens(all, before.length + 1);
        expect(Array.from(part.hashes)).toEqual(hashesOf(text));
      }),
    );
  });

  test('words parted by spaces are read the same alone and together', () => {
    fc.assert(
      fc.property(anyText, anyText, (left, right) => {
        expect(hashesOf(`${left} ${right}`)).toEqual([...hashesOf(left), ...hashesOf(right)]);
      }),
    );
  });
});
