import { describe, expect, test } from 'vitest';
import { check } from '../../../lib/engine/check';
import type { KnownReport } from '../../../lib/engine/input';
import { UNRELATED } from './support/articles';
import { pageOf, reportOf, seedTexts } from './support/known';

const seeds = seedTexts().map(({ id, paragraphs }) => reportOf(id, paragraphs));
const [bakery = []] = UNRELATED;
const bakeryReport = reportOf('bakery', bakery);
const checkText = (paragraphs: readonly string[], reports: readonly KnownReport[]) =>
  check(pageOf(paragraphs), reports);

describe('odd pages', () => {
  test.each([
    ['no paragraphs', []],
    ['an empty paragraph', ['']],
    ['white space', [' ', '\u00a0']],
    ['marks only', ['— … “”', '!!!']],
    ['one word', ['Word']],
    ['half a surrogate pair', ['\ud83d']],
  ])('%s: none, and nothing is said', (_, paragraphs) => {
    expect(checkText(paragraphs, seeds)).toMatchObject({ relation: 'none', matches: [] });
  });

  test('a report without words matches nothing', () => {
    expect(checkText(bakery, [reportOf('empty', [])])).toMatchObject({
      relation: 'none',
      matches: [],
    });
    expect(checkText([], [reportOf('empty', [])])).toMatchObject({ relation: 'none', matches: [] });
  });

  test('a page of 10,000 sentences is checked sentence by sentence', () => {
    const filler = Array.from(
      { length: 10_000 - 1 },
      (_, i) => `Entry ${i} lists item${i * 7} beside item${i * 11} in column${i % 13}.`,
    );
    const [, copied = ''] = bakery;
    const page = [...filler.slice(0, 5_000), copied.split('. ')[0] ?? '', ...filler.slice(5_000)];
    const { sentences } = checkText(page, [bakeryReport, ...seeds]);
    expect(sentences).toHaveLength(10_000);
    expect(sentences[9_999]).toMatchObject({ index: 9_999, paragraph: 9_999 });
  }, 30_000);

  test('a page of one sentence said 2,000 times comes to an end', () => {
    const page = Array.from({ length: 2_000 }, () => bakery[1] ?? '');
    expect(checkText(page, [bakeryReport, reportOf('again', page.slice(0, 200))]).relation).toBe(
      'syndicated',
    );
  }, 30_000);
});
