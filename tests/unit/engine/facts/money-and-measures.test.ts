import { describe, expect, test } from 'vitest';
import { valuesOf } from '../support/facts';

const numbersIn = (sentence: string) => valuesOf('number', sentence);

describe('one amount, however it is written', () => {
  test.each([
    [
      'n:5000000 dollar',
      [
        '$5m',
        '$5 million',
        '5 million dollars',
        'US$5m',
        'USD 5 million',
        'five million U.S. dollars',
        '5 mln dlrs',
      ],
    ],
    ['n:13.45 dollar', ['$13.45', 'thirteen dollars and forty-five cents', '13 dollars 45']],
    [
      'n:16400000 canadian dollar',
      ['C$16.4 million', 'c $ 16.4 million', '16.4 million Canadian dollars'],
    ],
    ['n:20 pound', ['£20', '20 pounds', '20 GBP', '£ 20']],
    ['n:100 yuan', ['100 yuan', '100 Chinese yuan', '100 RMB', 'CNY 100']],
    ['n:500 rupee', ['Rs. 500', '₹500', '500 rupees', '500 Indian rupees']],
    ['n:10 jamaican dollar', ['10 Jamaican dollars']],
    ['n:12 cent', ['12 cents', 'a 12-cent-a-share dividend']],
    ['n:250000 dollar', ['a quarter of a million dollars', 'quarter million dollars', '$250k']],
  ])('%s', (value, sentences) => {
    for (const sentence of sentences) expect(numbersIn(sentence), sentence).toEqual([value]);
  });
});

describe('one measure, however it is written', () => {
  test.each([
    ['n:23 square foot', ['23 sq ft', '23 square feet', '23-square-foot']],
    ['n:200 square kilometer', ['200 km²', '200 km2', '200 sq. km', '200 square kilometres']],
    ['n:60 mile per hour', ['60 mph', '60 miles per hour', '60 miles an hour']],
    ['n:90 kilometer per hour', ['90 km/h', '90 kph', '90 kilometers per hour']],
    ['n:200 pound', ['200lbs', '200 lb', '200-pound']],
    ['n:0.5 mile', ['half a mile', 'one-half mile', '1/2 mile', 'a half-mile', '½ mile']],
    ['n:5.5 foot', ['5 feet 6 inches', '5 ft 6 in', '5.5 feet']],
    ['n:20 celsius', ['20°C', '20 degrees Celsius', '20° Celsius']],
    ['n:1200000 barrel', ['1.2 million barrels', '1.2 million bpd']],
    ['n:0.5 percentage point', ['half a percentage point', '0.5 percentage points']],
  ])('%s', (value, sentences) => {
    for (const sentence of sentences) expect(numbersIn(sentence), sentence).toEqual([value]);
  });
});

describe('numbers in words', () => {
  test.each([
    ['two thirds of them', 'n:0.666666666667'],
    ['one hundred and three and two thirds', 'n:103.666666667'],
    ['one hundred thirty fifths', 'n:2.85714285714'],
    ['one hundred thirty-two fifths', 'n:26.4'],
    ['nine point nought four', 'n:9.04'],
    ['about a dozen boats', 'n:12'],
    ['half a dozen boats', 'n:6'],
    ['twenty-one trillion and three hundred', 'n:21000000000300'],
    ['two and a half million boats', 'n:2500000'],
    ['3 million and a half', 'n:3500000'],
    ['three lakh crore', 'n:3000000000000'],
    ['minus five point five', 'n:-5.5'],
    ['the one hundred and twenty-first time', 'o:121'],
  ])('%s', (text, value) => {
    expect(numbersIn(text)).toEqual([value]);
  });
});

describe('figures', () => {
  test.each([
    ['1e10', 'n:10000000000'],
    ['1.3x10^6', 'n:1300000'],
    ['1.1^2', 'n:1.21'],
    ['10 1/2 boats', 'n:10.5'],
    ['9-1/8 pct', 'n:9.125 percent'],
    ['¾', 'n:0.75'],
    ['40 000 boats', 'n:40000'],
    ['1 234 567 boats', 'n:1234567'],
    ['-12%', 'n:-12 percent'],
    ['.25 boats', 'n:0.25'],
    ['10k', 'n:10000'],
    ['1.2bn', 'n:1200000000'],
  ])('%s', (text, value) => {
    expect(numbersIn(text)).toEqual([value]);
  });
});

test.each([
  ['a third party', ['o:3']],
  ['the second half', ['o:2']],
  ['a quarter-final', []],
  ['a few hundred thousand boats', ['v:100000']],
  ['version 3.1.2', []],
  ['the F16 and the A320', []],
  ['the 2000 season and a $2000 prize', ['n:2000 dollar']],
])('%s holds %j', (text, expected) => {
  expect(numbersIn(text)).toEqual(expected);
});
