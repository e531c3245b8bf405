import { describe, expect, test } from 'vitest';
import { check } from '../../../lib/engine/check';
import { UNRELATED } from './support/articles';
import { pageOf, reportOf } from './support/known';

const [bakery = []] = UNRELATED;

describe('credit', () => {
  const creditOf = (publisher: string, ...credits: string[]) =>
    check(pageOf(bakery, { credits }), [reportOf('bakery', bakery, { publisher })]).matches[0];

  test.each([
    ['Associated Press', '(AP)'],
    ['Associated Press', 'By The Associated Press'],
    ['AP', 'By JANE DOE, Associated Press'],
    ['Reuters', 'LONDON (Reuters)'],
    ['AFP', 'Source: AFP'],
    ['internewscast.com', 'https://www.internewscast.com/story/1'],
    ['Riviera Maya News & Events', 'Originally published by Riviera Maya News & Events'],
  ])('%s is credited by %j, with those words', (publisher, words) => {
    expect(creditOf(publisher, 'By Jane Doe', words)).toMatchObject({
      credited: true,
      credit: words,
    });
  });

  test.each([
    ['Associated Press', 'By Jane Doe'],
    ['Associated Press', 'MAP: where it happened'],
    ['Reuters', ''],
    ['', '(AP)'],
  ])('%j is not credited by %j', (publisher, words) => {
    expect(creditOf(publisher, words)).toMatchObject({ credited: false, credit: '' });
  });
});
