import { describe, expect, test } from 'vitest';
import { compareReports } from '../../../lib/engine/compare-reports';
import { fingerprint } from '../../../lib/engine/fingerprint';
import type { KnownReport } from '../../../lib/engine/input';
import type { SupportMeasures } from '../../../lib/engine/measure-support';
import { readClosely } from '../../../lib/engine/read-closely';
import { UNRELATED } from './support/articles';
import { pageOf, reportOf } from './support/known';

const [bakery = [], other = []] = UNRELATED;
const original = reportOf('bakery', bakery);

function measuresOf(paragraphs: readonly string[], reports: readonly KnownReport[]) {
  const reading = readClosely(paragraphs, fingerprint(paragraphs));
  return compareReports(pageOf(paragraphs), reading, reports).sentences.map(
    ({ measures }): SupportMeasures => measures,
  );
}

describe('what is measured of a page sentence', () => {
  test('an original that another page sentence is more like counts for less', () => {
    const aside = 'People of the village like the bakery.';
    const [told] = measuresOf([...bakery, aside], [original]).slice(-1);
    expect(told?.best).toBeGreaterThan(0);
    expect(told?.claimed).toBeLessThan(told?.best ?? 0);
  });

  test('a sentence told twice counts in full both times', () => {
    const lead = bakery[1] ?? '';
    const measures = measuresOf([lead, ...bakery.slice(1)], [original]);
    const sentences = measures.filter(({ best }) => best > 0.99);
    expect(sentences.every(({ claimed, best }) => claimed === best)).toBe(true);
  });

  test('invented neighbours lower what is known around a sentence', () => {
    const lowestAround = (before: string, after: string) => {
      const page = [...bakery.slice(4), before, bakery[2] ?? '', after];
      return Math.min(...measuresOf(page, [original]).map(({ knownAround }) => knownAround));
    };
    const own = lowestAround(bakery[1] ?? '', bakery[3] ?? '');
    const foreign = lowestAround(other[1] ?? '', other[2] ?? '');
    expect(foreign).toBeLessThan(own);
  });

  test('more reports that hold other words do not make a sentence better known', () => {
    const page = [...bakery.slice(0, 5), other[1] ?? ''];
    const alone = measuresOf(page, [original]);
    const many = measuresOf(page, [
      original,
      ...UNRELATED.slice(2).map((text, i) => reportOf(`${i}`, text)),
    ]);
    // Words weigh a little otherwise in a larger story.
    alone.forEach(({ known }, i) => {
      expect(many[i]?.known).toBeCloseTo(known, 1);
    });
  });
});
