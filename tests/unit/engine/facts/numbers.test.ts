import { describe, expect, test } from 'vitest';
import { valuesOf } from '../support/facts';

const numbersIn = (sentence: string) => valuesOf('number', sentence);

describe('one number, however it is written', () => {
  test.each([
    [
      'n:97 percent',
      ['by 97 percent', 'by 97%', 'by 97 %', 'by ninety-seven percent', 'by 97 pct'],
    ],
    [
      'n:2000',
      ['about 2,000 men', 'about 2000 men', 'about two thousand men', 'about 2 thousand men'],
    ],
    ['n:21 people', ['for 21 people', 'for twenty-one people', 'for twenty one persons']],
    [
      'n:305 people',
      ['for 305 people', 'for three hundred and five people', 'for three hundred five people'],
    ],
    [
      'n:1500000 dollar',
      ['cost 1.5 million dollars', 'cost $1.5 million', 'cost $1.5m', 'cost $1,500,000'],
    ],
    ['n:5000000000 dollar', ['cost $5 billion', 'cost $5bn', 'cost five billion dollars']],
    ['n:3 euro', ['cost €3', 'cost € 3', 'cost three euros']],
    [
      'n:3200 kilometer',
      ['a 3,200-kilometer border', 'a border of 3,200 km', 'a border of 3200 kilometres'],
    ],
    ['n:6 month', ['for six months', 'for 6 months', 'a six-month stay']],
    ['n:1200.5', ['about 1,200.50', 'about 1200.5']],
    ['o:21', ['the 21st time', 'the twenty-first time']],
    ['o:2', ['the 2nd time', 'the second time']],
  ])('%s', (value, sentences) => {
    for (const sentence of sentences) expect(numbersIn(sentence), sentence).toEqual([value]);
  });
});

describe('different numbers', () => {
  test.each([
    ['97 percent', '79 percent'],
    ['15 men', '50 men'],
    ['5 million', '5 billion'],
    ['$5', '€5'],
    ['3 km', '3 miles'],
    ['2.5 percent', '25 percent'],
    ['the third time', 'three times'],
  ])('%s is not %s', (left, right) => {
    expect(numbersIn(`about ${left}`)).not.toEqual(numbersIn(`about ${right}`));
  });
});

test('every number of a sentence is read, in order', () => {
  expect(numbersIn('Of 40 boats, 12 sank and 3.5 percent of 2,000 nets were lost.')).toEqual([
    'n:40',
    'n:12',
    'n:3.5 percent',
    'n:2000',
  ]);
});

test.each([
  'one of them left',
  'no one knew',
  'at first they stayed',
  'second to none',
  'wait a second',
  'They left.',
])('%j counts nothing', (sentence) => {
  expect(numbersIn(sentence)).toEqual([]);
});

test('numbers of dates and times are no numbers', () => {
  expect(numbersIn('On Jan. 3, 2025, at 9:40 a.m., in the 1990s, on 9 May')).toEqual([]);
});

test('a count of people that looks like a year is a number', () => {
  expect(numbersIn('about 2,001 people')).toEqual(['n:2001 people']);
  expect(numbersIn('about 2001 people')).toEqual(['n:2001 people']);
});
