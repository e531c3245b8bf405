import { describe, expect, test } from 'vitest';
import { CharClass, classOf, foldUnit, unspoof } from '../../../lib/engine/characters';
import { foldWord } from '../../../lib/engine/tokens';

const classOfChar = (char: string) => classOf(char.charCodeAt(0));

describe('classes', () => {
  test.each([
    ['a', CharClass.Letter],
    ['É', CharClass.Letter],
    ['ж', CharClass.Letter],
    ['ع', CharClass.Letter],
    ['7', CharClass.Digit],
    ['٧', CharClass.Digit],
    ['½', CharClass.Digit],
    ['総', CharClass.Ideograph],
    ['の', CharClass.Ideograph],
    ['ข', CharClass.Ideograph],
    ['\u0301', CharClass.Ignored],
    ['\u00ad', CharClass.Ignored],
    ['\u200b', CharClass.Ignored],
    ['\ufeff', CharClass.Ignored],
    ['’', CharClass.Apostrophe],
    ["'", CharClass.Apostrophe],
    ['.', CharClass.Other],
    ['“', CharClass.Other],
    [' ', CharClass.Other],
  ])('%j is of class %i', (char, expected) => {
    expect(classOfChar(char)).toBe(expected);
  });

  test('halves of surrogate pairs are letters, paired or not', () => {
    expect(classOf(0xd83d)).toBe(CharClass.Letter);
    expect(classOf(0xde00)).toBe(CharClass.Letter);
  });

  test('every code unit has a class, the same when asked again', () => {
    for (let unit = 0; unit <= 0xffff; unit += 7) {
      expect(classOf(unit)).toBeGreaterThan(CharClass.Unknown);
      expect(classOf(unit)).toBe(classOf(unit));
    }
  });
});

describe('folding', () => {
  test.each([
    ['É', 'e'],
    ['ﬁ', 'fi'],
    ['İ', 'i'],
    ['ı', 'i'],
    ['ß', 'ss'],
    ['Æ', 'ae'],
    ['Ø', 'o'],
    ['Ł', 'l'],
    ['Ａ', 'a'],
    ['７', '7'],
    ['²', '2'],
    ['Ж', 'ж'],
    ['総', '総'],
  ])('%s folds to %s', (char, expected) => {
    expect(foldUnit(char.charCodeAt(0))).toBe(expected);
  });

  test('half a surrogate pair stays as it is', () => {
    expect(foldUnit(0xd83d)).toBe('\ud83d');
  });

  test('folding twice changes nothing more', () => {
    const foldAll = (text: string) =>
      Array.from({ length: text.length }, (_, i) => foldUnit(text.charCodeAt(i))).join('');
    const unstable = Array.from({ length: 0x10000 }, (_, unit) => foldUnit(unit)).filter(
      (once) => foldAll(once) !== once,
    );
    expect(unstable).toEqual([]);
  });
});

describe('look-alike letters', () => {
  test.each([
    ['Trоmp', 'tromp'],
    ['раper', 'paper'],
    ['Amerіcan', 'american'],
    ['Τrump', 'trump'],
    ['рercent', 'percent'],
  ])('%s with foreign letters in it is %s', (spoofed, expected) => {
    expect(foldWord(spoofed)).toBe(expected);
  });

  test('a word wholly in Cyrillic or Greek keeps its letters', () => {
    expect(unspoof('москва')).toBe('москва');
    expect(unspoof('ελλαδα')).toBe('ελλαδα');
  });
});
