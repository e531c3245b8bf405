import { describe, expect, test } from 'vitest';
import { valuesOf } from '../support/facts';

const numbersIn = (sentence: string) => valuesOf('number', sentence);

describe('an amount without a figure', () => {
  test.each([
    ['It kills within minutes.', 'v:some minute'],
    ['Weeks later they left.', 'v:some week'],
    ['They fought for decades.', 'v:some decade'],
    ['They left a few days before.', 'v:some day'],
    ['It took several months to build.', 'v:some month'],
    ['It took a couple of hours to build.', 'v:some hour'],
    ['Dozens of men left.', 'v:12'],
    ['Tens of thousands fled.', 'v:10000'],
    ['Several hundred fled.', 'v:100'],
  ])('%s', (sentence, value) => {
    expect(numbersIn(sentence)).toEqual([value]);
  });

  test.each(['Trading after hours fell.', 'The office hours changed.', 'They met in some places.'])(
    'there is none in %j',
    (sentence) => {
      expect(numbersIn(sentence)).toEqual([]);
    },
  );
});

describe('a Roman numeral after what it numbers', () => {
  test.each([
    ['under Article II of the law', 'under Article Two of the law'],
    ['since World War II ended', 'since World War Two ended'],
    ['they won Super Bowl LVIII there', 'they won Super Bowl 58 there'],
    ['under Title IX rules', 'under Title 9 rules'],
    ['in World War I alone', 'in World War One alone'],
  ])('%s', (roman, plain) => {
    expect(numbersIn(roman)).toHaveLength(1);
    expect(numbersIn(roman)).toEqual(numbersIn(plain));
  });

  test.each([
    'a Class C felony',
    'when Malcolm X spoke',
    'the part I like',
    'under Louis XIV of France',
  ])('is none in %j', (sentence) => {
    expect(numbersIn(sentence)).toEqual([]);
  });
});
