import { describe, expect, test } from 'vitest';
import { momentOf } from '../../../../lib/engine/facts/calendar';
import { readFacts } from '../../../../lib/engine/facts/read-facts';
import { wordsIn } from '../support/facts';

/** A Thursday. */
const PUBLISHED = '2024-05-09';

function datesIn(sentence: string, published = PUBLISHED) {
  return readFacts(wordsIn(sentence), momentOf(published)).filter(({ kind }) => kind === 'date');
}

describe('what a date means on the day of publication', () => {
  test.each([
    ['They met yesterday.', 'd:2024-05-08'],
    ['They met on Wednesday.', 'd:2024-05-08'],
    ['They met on Thursday.', 'd:2024-05-09'],
    ['They meet tomorrow.', 'd:2024-05-10'],
    ['They met two weeks ago.', 'd:2024-04-25'],
    ['They met the day before yesterday.', 'd:2024-05-07'],
    ['They will meet in three days.', 'd:2024-05-12'],
    ['They meet next Friday.', 'd:2024-05-17'],
    ['They met last Friday.', 'd:2024-05-03'],
    ['They met this past Wednesday.', 'd:2024-05-08'],
    ['They met on May 3.', 'd:2024-05-03'],
    ['They met on Dec. 20.', 'd:2023-12-20'],
    ['They met on the 3rd, then left.', undefined],
    ['They met on the 2nd.', 'd:2024-05-02'],
    ['They met at Christmas.', 'd:2023-12-25'],
    ['They met at Easter.', 'd:2024-03-31'],
    ['They vote on the first Tuesday of November.', 'd:2024-11-05'],
    ['They met last week.', 'week:2024-04-29'],
    ['They met last month.', 'm:2024-04'],
    ['They met in March.', 'm:2024-03'],
    ['They met in June.', 'm:2023-06'],
    ['They met last year.', 'y:2023'],
  ])('%s', (sentence, resolved) => {
    const [date] = datesIn(sentence);
    if (resolved !== undefined) expect(date?.resolved).toBe(resolved);
  });
});

test('two ways to name a day meet in the day they mean', () => {
  const [yesterday] = datesIn('They met yesterday.');
  const [weekday] = datesIn('They met on Wednesday.');
  expect(yesterday?.value).not.toBe(weekday?.value);
  expect(yesterday?.resolved).toBe(weekday?.resolved);
});

test('without a day of publication nothing is resolved, a full date never', () => {
  expect(datesIn('They met yesterday.', '')[0]?.resolved).toBeUndefined();
  expect(datesIn('They met yesterday.', 'yesterday')[0]?.resolved).toBeUndefined();
  expect(datesIn('They met on May 9, 2020.')[0]?.resolved).toBeUndefined();
});

describe('times of day', () => {
  test.each([
    ['at half past seven', 't:07:30'],
    ['at a quarter to eight in the evening', 't:19:45'],
    ['at 20 minutes past eight', 't:08:20'],
    ['at seven thirty p.m.', 't:19:30'],
    ['at four o’clock', 't:04:00'],
    ['at 8.30pm', 't:20:30'],
    ['at 6.45', 't:06:45'],
    ['5 in the afternoon', 't:17:00'],
    ['in the morning at 7', 't:07:00'],
    ['at 1630 GMT', 't:16:30'],
    ['at 7:56:30 a.m.', 't:07:56:30'],
  ])('%s', (text, value) => {
    expect(datesIn(text, '').map((date) => date.value)).toEqual([value]);
  });

  test.each(['at 2.27 times the price', 'a 3:2 win', 'at 7 percent', 'ten to five men'])(
    '%s is none',
    (text) => {
      expect(datesIn(text, '')).toEqual([]);
    },
  );
});

describe('dates in figures', () => {
  test.each([
    ['2016-11-07', 'd:2016-11-07'],
    ['01/22/2016', 'd:2016-01-22'],
    ['22/04/2016', 'd:2016-04-22'],
    ['23.04.2022', 'd:2022-04-23'],
    ['9/11', 'd:09-11'],
    ['oct-2', 'd:10-02'],
    ['2019-aug-1', 'd:2019-08-01'],
    ['March 31,2020', 'd:2020-03-31'],
    ['26 Nov ’98', 'd:1998-11-26'],
  ])('%s', (text, value) => {
    expect(datesIn(text, '').map((date) => date.value)).toEqual([value]);
  });

  test.each(['3/4 of them', '24/7', '10.20.30.40', '123-12-1234', '555-1212', '4.5', '20/20'])(
    '%s is none',
    (text) => {
      expect(datesIn(text, '')).toEqual([]);
    },
  );
});
