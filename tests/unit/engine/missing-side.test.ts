import { expect, test } from 'vitest';
import { check } from '../../../lib/engine/check';
import type { KnownReport } from '../../../lib/engine/input';
import { pageOf, reportOf } from './support/known';

const WITH =
  'The old bridge over the Ahl was closed on May 9 after the river rose above its banks.';
const WITHOUT = 'The old bridge over the Ahl was closed after the river rose above its banks.';

function withoutText({ paragraphs: _, ...rest }: KnownReport): KnownReport {
  return rest;
}

/** The side said to be silent, with the original's text held or only its hashes. */
function missing(page: string, original: string, isHeld: boolean) {
  const report = reportOf('report', [original]);
  const known = isHeld ? report : withoutText(report);
  const [change] = check(pageOf([page]), [known]).sentences[0]?.changes ?? [];
  return change?.missing;
}

test.each([true, false])(
  'an added or dropped fact says which side is silent (text held: %s)',
  (isHeld) => {
    expect(missing(WITH, WITHOUT, isHeld)).toBe('original');
    expect(missing(WITHOUT, WITH, isHeld)).toBe('page');
  },
);

test('a changed fact has two sides, also where the original is only hashed', () => {
  expect(missing(WITH, WITH.replace('May 9', 'June 2'), false)).toBeUndefined();
});
