import { expect, test } from 'vitest';
import { hashString } from '../../../lib/engine/hash';
import { contentStem } from '../../../lib/engine/stem';
import { WORD_RANKS } from '../../../lib/engine/word-ranks';
import { rootHash } from '../../../lib/engine/word-weights';
import { rootOf } from '../../eval/word-roots';

test.each([
  ['advisor', 'advisory'],
  ['Mexico', 'Mexican'],
  ['diplomat', 'diplomatic'],
  ['economy', 'economist'],
])('%s and %s have one root', (left, right) => {
  expect(rootOf(contentStem(left.toLowerCase()))).toBe(rootOf(contentStem(right.toLowerCase())));
});

test.each([
  ['over', 'oval'],
  ['river', 'rival'],
])('%s and %s, short words, keep apart', (left, right) => {
  expect(rootOf(contentStem(left))).not.toBe(rootOf(contentStem(right)));
});

test('figures and words with other than Latin letters are their own root', () => {
  expect(rootOf('1000')).toBe('1000');
  expect(rootOf('мексико')).toBe('мексико');
});

test('a common stem known by its hash alone has a root, any other is its own', () => {
  expect(rootHash(hashString('mexican'))).toBe(rootHash(hashString('mexico')));
  expect(rootHash(hashString('qwertyian'))).toBe(hashString('qwertyian'));
});

test('the list of common stems marks where the root of each ends', () => {
  for (const marked of WORD_RANKS.flatMap(([, stems]) => stems.split(' '))) {
    const stem = marked.replace('.', '');
    expect(marked.split('.')[0]).toBe(rootOf(stem));
    expect(rootHash(hashString(stem))).toBe(hashString(rootOf(stem)));
  }
});
