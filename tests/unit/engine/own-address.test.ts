import { describe, expect, test } from 'vitest';
import { check } from '../../../lib/engine/check';
import type { PageInput } from '../../../lib/engine/input';
import { UNRELATED } from './support/articles';
import { pageOf, reportOf } from './support/known';

const [bakery = []] = UNRELATED;

describe('the page’s own report', () => {
  const known = reportOf('bakery', bakery, { url: 'https://www.wendle.example/rye/' });
  const own: readonly Partial<PageInput>[] = [
    { url: 'https://www.wendle.example/rye/' },
    { url: 'http://wendle.example/rye?utm_source=mail#top' },
    { url: 'https://amp.example/x', canonical: 'https://wendle.example/rye' },
  ];

  test.each(own)('at %j is named as such and decides no relation', (address) => {
    const report = check(pageOf(bakery, address), [known]);
    expect(report.relation).toBe('none');
    expect(report.matches).toMatchObject([{ self: true, coverage: 1 }]);
  });

  test('at another address it is a copy', () => {
    for (const url of ['https://wendle.example/rye2', 'https://wendle.example/rye?id=7', '']) {
      const report = check(pageOf(bakery, { url }), [known]);
      expect(report.relation).toBe('syndicated');
      expect(report.matches).toMatchObject([{ self: false }]);
    }
  });

  test('beside it, other reports are matched as ever', () => {
    const copy = reportOf('copy', bakery);
    const report = check(pageOf(bakery, { url: known.url }), [known, copy]);
    expect(report.relation).toBe('syndicated');
    expect(report.matches.map(({ self }) => self)).toEqual([false, true]);
  });
});
