import { expect, test } from 'vitest';
import { check } from '../../../lib/engine/check';
import { fingerprint } from '../../../lib/engine/fingerprint';
import { readEvidence } from '../../../lib/engine/read-closely';
import { pageOf, reportOf } from './support/known';

const saying = (day: string) =>
  `The bridge over the Ahl was closed ${day} after the river rose above its northern banks.`;

/** What is called changed on a page that came out on a day, against a report of another day. */
function changes(pageDay: string, pagePublished: string, reportDay: string, published: string) {
  const paragraphs = [saying(reportDay)];
  const evidence = readEvidence(paragraphs, fingerprint(paragraphs), { published });
  const report = reportOf('report', paragraphs, { published, evidence });
  const page = pageOf([saying(pageDay)], { published: pagePublished });
  return check(page, [report]).sentences.flatMap((sentence) =>
    sentence.changes.map((change) => `${change.page} < ${change.original}`),
  );
}

test('a weekday and the calendar date it means are one day', () => {
  expect(changes('yesterday', '2026-03-10', 'on Monday', '2026-03-10')).toEqual([]);
  expect(changes('on March 9, 2026', '', 'on Monday', '2026-03-10')).toEqual([]);
});

test('two weekdays are two days as long as no date is known', () => {
  expect(changes('on Tuesday', '', 'on Monday', '')).toEqual(['Tuesday < Monday']);
});

test('another day is a change, however it is named', () => {
  expect(changes('on March 8, 2026', '', 'on Monday', '2026-03-10')).toHaveLength(1);
});
