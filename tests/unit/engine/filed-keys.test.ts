import { expect, test } from 'vitest';
import { filedKeys, pageKeys } from '../../../lib/engine/filed-keys';
import { fingerprint } from '../../../lib/engine/fingerprint';
import { UNRELATED } from './support/articles';

test('a page is looked up by every key under which its own report is filed', () => {
  for (const article of UNRELATED) {
    const { paragraphs, anchors } = pageKeys(fingerprint(article));
    const asked = new Set([...paragraphs.flatMap((keys) => [...keys]), ...anchors]);
    expect([...filedKeys(fingerprint(article))].filter((key) => !asked.has(key))).toEqual([]);
  }
});

test('keys are ascending and each is there once', () => {
  const keys = filedKeys(fingerprint([...(UNRELATED[0] ?? []), ...(UNRELATED[0] ?? [])]));
  expect([...keys]).toEqual([...new Set(keys)].sort((a, b) => a - b));
});

test('keys fall evenly into the range, which shards are cut from', () => {
  const keys = UNRELATED.flatMap((article) => [...filedKeys(fingerprint(article))]);
  const low = keys.filter((key) => key < 2 ** 31).length / keys.length;
  expect(low).toBeGreaterThan(0.4);
  expect(low).toBeLessThan(0.6);
});

test('a report of fewer than eight words is not filed', () => {
  expect(filedKeys(fingerprint(['Sign up for our daily London newsletter']))).toHaveLength(0);
  expect(
    filedKeys(fingerprint(['Sign up for our daily London newsletter today now'])).length,
  ).toBeGreaterThan(0);
});
