import { describe, expect, test } from 'vitest';
import { check } from '../../../lib/engine/check';
import { UNRELATED } from './support/articles';
import { pageOf, reportOf } from './support/known';
import { judgedAgainst } from './support/sentence-pair';

const numbersOf = (original: string, page: string) =>
  judgedAgainst(original, page).numbers.map(({ text, status }) => `${status}: ${text}`);

describe('a figure that the original states too', () => {
  test.each([
    [
      'The port shipped 2,000 crates of fruit in March.',
      '2000 crates of fruit left the port in March.',
    ],
    ['His powers rest on article two of the law.', 'His powers rest on Article II of the law.'],
  ])('%s', (original, page) => {
    for (const number of numbersOf(original, page)) expect(number).toMatch(/^same/);
  });
});

describe('a figure in the place of another', () => {
  test('is changed', () => {
    expect(
      numbersOf(
        'The old mill by the river burned down on May 9 and was never rebuilt.',
        'The old mill by the river burned down on May 19 and was never rebuilt.',
      ),
    ).toEqual(['changed: May 19']);
  });

  test('is changed in a sentence told in other words, when both are about one thing', () => {
    expect(
      numbersOf(
        'Fire crews needed 14 hours to bring the blaze at the old mill under control, the chief said.',
        'The chief said that bringing the mill blaze under control took fire crews 9 hours.',
      ),
    ).toEqual(['changed: 9 hours']);
  });

  test('a date told more closely than the original does is changed', () => {
    expect(
      numbersOf(
        'The owner took over the river mill in late 2024, after her father died.',
        'In December 2024 the owner took over the river mill after her father died.',
      ),
    ).toEqual(['changed: December 2024']);
  });
});

describe('a figure without a counterpart', () => {
  test('put into a sentence that had none is new', () => {
    expect(
      numbersOf(
        'The old mill by the river burned down and was never rebuilt.',
        'The old mill by the river burned down in 1987 and was never rebuilt.',
      ),
    ).toEqual(['new: 1987']);
  });

  test('beside a figure of another sort is new', () => {
    const [number] = numbersOf(
      'The owner paid $5 million for the old mill by the river.',
      'The owner paid for the old mill by the river after 30 years.',
    );
    expect(number).toBe('new: 30 years');
  });

  test('in a sentence that no original holds is new', () => {
    const [article = [], other = []] = UNRELATED;
    const page = pageOf([...article, 'A dose of 7 grains kills 40 people within minutes.']);
    const report = check(page, [reportOf('a', article), reportOf('b', other)]);
    const numbers = report.sentences.at(-1)?.numbers ?? [];
    expect(numbers.map(({ status }) => status)).toEqual(numbers.map(() => 'new'));
    expect(numbers.length).toBeGreaterThan(2);
  });
});
