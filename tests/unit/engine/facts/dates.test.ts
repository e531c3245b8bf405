import { describe, expect, test } from 'vitest';
import { valuesOf } from '../support/facts';

const datesIn = (sentence: string) => valuesOf('date', sentence);

describe('one date, however it is written', () => {
  test.each([
    [
      'd:05-09',
      ['on May 9', 'on May nine', 'on 9 May', 'on May 9th', 'on the 9th of May', 'on May ninth'],
    ],
    ['d:01-03', ['on January 3', 'on Jan. 3', 'on Jan 3', 'on 3 January']],
    ['d:05-29', ['on May 29', 'on May twenty-nine', 'on the twenty-ninth of May']],
    ['d:2025-01-03', ['on January 3, 2025', 'on Jan. 3, 2025', 'on 3 January 2025']],
    ['d:2001-09-11', ['on Sept. 11, 2001', 'on Sep 11, 2001', 'on September 11, 2001']],
    ['m:2024-11', ['in November 2024', 'in Nov. 2024']],
    ['m:05', ['in May', 'since May']],
    ['y:2024', ['in 2024', 'the 2024 vote']],
    ['y:1990s', ['in the 1990s']],
    ['w:monday', ['on Monday', 'on Mondays', 'Monday’s talks']],
    ['r:yesterday', ['they met yesterday', 'Yesterday they met']],
    ['r:last year', ['early last year', 'last year’s vote']],
    ['t:09:40', ['at 9:40 A.M.', 'at 9:40 a.m.', 'at 0940 hrs', 'at 9.40 am']],
    ['t:17:00', ['at 5 p.m.', 'at 5 PM']],
    ['t:17:30', ['at 5:30 p.m.', 'at 17:30']],
    ['t:12:00', ['at noon', 'at 12 p.m.']],
    ['t:00:00', ['at midnight', 'at 12 a.m.']],
  ])('%s', (value, sentences) => {
    for (const sentence of sentences) expect(datesIn(sentence), sentence).toEqual([value]);
  });
});

test.each([
  ['on May 9', 'on May 19'],
  ['on Jan. 3', 'on June 3'],
  ['on Monday', 'on Tuesday'],
  ['last week', 'last month'],
  ['last year', 'this year'],
  ['at 9:40 a.m.', 'at 9:40 p.m.'],
  ['in 2024', 'in 2025'],
])('%s is not %s', (left, right) => {
  expect(datesIn(left)).not.toEqual(datesIn(right));
});

test.each([
  'He may go.',
  'May he go?',
  'They march on.',
  'June Carter sang.',
  'the 2,024 jobs',
  'about 2000 people',
])('%j holds no date', (sentence) => {
  expect(datesIn(sentence)).toEqual([]);
});
