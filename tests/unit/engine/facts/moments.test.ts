import { describe, expect, test } from 'vitest';
import { momentOf } from '../../../../lib/engine/facts/calendar';
import { readFacts } from '../../../../lib/engine/facts/read-facts';
import { valuesOf, wordsIn } from '../support/facts';

/** A Monday. */
const PUBLISHED = momentOf('2016-11-07T16:12:30');

/** What the first date of a sentence means, and the words it takes. */
function momentIn(sentence: string) {
  const [date] = readFacts(wordsIn(sentence), PUBLISHED).filter(({ kind }) => kind === 'date');
  return [date?.resolved, sentence.slice(date?.place?.start, date?.place?.end)];
}

describe('a moment without a clock time', () => {
  test.each([
    ['They left right now.', 'd:2016-11-07 t:16:12:30', 'right now'],
    ['They are away at the moment.', 'd:2016-11-07 t:16:12:30', 'at the moment'],
    ['They leave as soon as possible.', 'd:2016-11-07 t:16:12:30', 'as soon as possible'],
    ['Pay by end of day.', 'd:2016-11-07 t:23:59:59', 'end of day'],
    ['Pay by the end of the day.', 'd:2016-11-07 t:23:59:59', 'the end of the day'],
    ['Pay by end of tomorrow.', 'd:2016-11-08 t:23:59:59', 'end of tomorrow'],
    ['Pay by the end of May 9, 2017.', 'd:2017-05-09 t:23:59:59', 'the end of May 9, 2017'],
  ])('%s', (sentence, resolved, words) => {
    expect(momentIn(sentence)).toEqual([resolved, words]);
  });
});

describe('a length of time from now', () => {
  test.each([
    ['They left 5 hours ago.', 'd:2016-11-07 t:11:12:30'],
    ['They left an hour and a half ago.', 'd:2016-11-07 t:14:42:30'],
    ['They left nine hours later.', 'd:2016-11-08 t:01:12:30'],
  ])('%s', (sentence, resolved) => {
    expect(momentIn(sentence)[0]).toBe(resolved);
  });
});

test('an ISO 8601 moment is one date, its clock included', () => {
  expect(momentIn('Sent 2016-12-16T12:23:59Z, read later.')).toEqual([
    'd:2016-12-16 t:12:23:59',
    '2016-12-16T12:23:59Z',
  ]);
});

describe('an hour that only the day beside it tells from a number', () => {
  test.each([
    ['at seven tonight', ['t:19:00', 'r:tonight']],
    ['tonight at 9:30', ['r:tonight', 't:21:30']],
    ['this morning at seven', ['r:this morning', 't:07:00']],
    ['tomorrow morning at 8', ['r:tomorrow', 't:08:00']],
    ['tomorrow, at 8', ['r:tomorrow', 't:08:00']],
    ['tomorrow night at 9', ['r:tomorrow', 't:21:00']],
    ['at 6 on Monday', ['t:06:00', 'w:monday']],
    ['at 8 on the 15th', ['t:08:00', 'd:15']],
    ['five thirty tomorrow evening', ['t:17:30', 'r:tomorrow']],
    ['8 o’clock on Monday night', ['t:20:00', 'w:monday']],
  ])('%s', (phrase, values) => {
    expect(valuesOf('date', `They meet ${phrase}.`)).toEqual(values);
  });

  test.each(['Shares rose 7 today.', 'He killed 2 this morning.', 'They lost by 3 yesterday.'])(
    'it stays a number in %j',
    (sentence) => {
      expect(valuesOf('number', sentence)).toHaveLength(1);
    },
  );
});

test('“at the end of the day” is a manner of speaking', () => {
  expect(valuesOf('date', 'At the end of the day, it matters.')).toEqual([]);
});

test('digits of a web address count nothing, though it may hold a date', () => {
  expect(valuesOf('number', 'See https://example.com/search?q=30%25%2020% or ask.')).toEqual([]);
  expect(valuesOf('date', 'See www.example.com/archive-2018-09-23-page-01 or ask.')).toEqual([
    'd:2018-09-23',
  ]);
});
