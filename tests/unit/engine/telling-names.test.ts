import { expect, test } from 'vitest';
import { fingerprint } from '../../../lib/engine/fingerprint';
import { readClosely } from '../../../lib/engine/read-closely';
import { tellingNames } from '../../../lib/engine/telling-names';

const namesIn = (text: string) => tellingNames(readClosely([text], fingerprint([text])));
const count = (text: string) => namesIn(text).length;

test('names that English at large does not know point at a story', () => {
  expect(count('The bank that Vandrizen left was sold.')).toBe(1);
});

test('so do names of two words, whatever the words are', () => {
  expect(count('The office of Mary Brown was closed.')).toBe(1);
});

test('words that stand in any news, figures and long words do not', () => {
  expect(count('Some 250 representatives went to London on Monday and to China in March.')).toBe(0);
});

test('all of them are anchors of the text, ascending', () => {
  const text = 'It was Paul Vandrizen, not Zanmora, whom Karla Menz met in Oruvick.';
  const { anchors } = fingerprint([text]);
  const names = namesIn(text);
  expect(names.length).toBeGreaterThan(3);
  expect([...anchors]).toEqual(expect.arrayContaining([...names]));
  expect(names).toEqual(names.toSorted());
});
