import { expect, test } from 'vitest';
import { embargoEnd, reportDate } from '../../../../lib/cli/inputs/dates';

test.each([
  ['2024-05-06T08:00:00+02:00', '2024-05-06T08:00:00+02:00'],
  ['2024-05-06 08:00', '2024-05-06T08:00'],
  ['2024-05-06t08:00:00z', '2024-05-06T08:00:00Z'],
  ['2024-05', '2024-05'],
  ['Mon, 06 May 2024 10:00:00 +0200', '2024-05-06T08:00:00.000Z'],
  ['6 May 2024 10:00 GMT', '2024-05-06T10:00:00.000Z'],
  ['6 May 2024', '2024-05-06'],
  ['2024-02-30', ''],
  ['2024-05-06T25:00:00Z', ''],
  ['yesterday', ''],
])('%j is read as %j', (text, date) => {
  expect(reportDate(text)).toBe(date);
});

test.each([
  ['2024-05-06T08:00:00Z', '2024-05-06T08:00:00Z'],
  ['2024-05-06T08:00:00', '2024-05-06T08:00:00-12:00'],
  ['2024-05-06', '2024-05-06T23:59:59-12:00'],
  ['2024-05', ''],
  ['soon', ''],
])('an embargo until %j ends at %j, rather late than early', (text, end) => {
  expect(embargoEnd(text)).toBe(end);
});
