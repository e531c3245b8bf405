import { expect, test } from 'vitest';
import { isoDate, languageTag, plainByline, tidy } from '../../../lib/page-head/metadata-values';

test.each([
  ['2024-03-09T07:15:00+00:00', '2024-03-09T07:15:00+00:00'],
  ['2024-03-09', '2024-03-09'],
  ['2024-03-09 07:15:00 +0100', '2024-03-09T07:15:00+0100'],
  ['20240309', '2024-03-09'],
  ['Sat, 09 Mar 2024 23:30:00 -0800', '2024-03-09'],
  ['March 9, 2024', '2024-03-09'],
  ['March 9th, 2024 at noon', '2024-03-09'],
  ['2024-00-29T11:12:28Z', ''],
  ['9 minutes ago', ''],
  ['', ''],
])('the date "%s" is %s', (printed, iso) => {
  expect(isoDate(printed)).toBe(iso);
});

test.each([
  ['en_US', 'en-US'],
  ['DE', 'de'],
  ['zh-hans', 'zh-Hans'],
  ['en-GB, en', 'en-GB'],
  ['english language', ''],
  ['"><script>', ''],
  ['', ''],
])('the language "%s" is %s', (printed, tag) => {
  expect(languageTag(printed)).toBe(tag);
});

test.each([
  ['By Night Desk', 'Night Desk'],
  ['BY NIGHT DESK | STAFF', 'NIGHT DESK'],
  ['Written by Night Desk on December 4, 2014', 'Night Desk'],
  ['Night Desk desk@daily.example', 'Night Desk'],
  ['Night Desk, Weather Desk and Sea Desk', 'Night Desk, Weather Desk and Sea Desk'],
  ['Von der Redaktion', 'der Redaktion'],
  ['https://daily.example/authors/1', ''],
  ['Name *', ''],
])('the byline "%s" names %s', (printed, name) => {
  expect(plainByline(printed)).toBe(name);
});

test('entities that were encoded twice are read once more', () => {
  expect(tidy('Rock &amp; roll&#8217;s &quot;end&quot; &#x2014; now')).toBe(
    'Rock & roll’s "end" — now',
  );
});
