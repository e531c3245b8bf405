import { expect, test } from 'vitest';
import { creditIn, creditLines } from '../../../lib/page-head/credit-line';

test.each([
  ['WASHINGTON (AP) — The vote was close, officials said.', '(AP)'],
  ['MUMBAI, Dec 30 (Reuters) - Shares ended flat on Tuesday.', '(Reuters)'],
  ['PARIS (AFP) – The talks failed.', '(AFP)'],
  ['This article originally appeared on Wire Example.', undefined],
  ['This story was first published by Wire Example and is republished here.', undefined],
  ['Source: Wire Example', undefined],
  ['Quelle: Beispielagentur', undefined],
  ['(Reporting by the Mumbai desk; Editing by the night desk)', undefined],
  ['With files from The Canadian Press', undefined],
  ['Copyright 2024 The Associated Press. All rights reserved.', undefined],
  ['The Associated Press contributed to this report.', undefined],
])('"%s" names a source', (line, words) => {
  expect(creditIn(line)).toBe(words ?? line);
});

test.each([
  'She is a source of inspiration to many, the mayor said of the swimmer.',
  'The film first ran in 2009 and sold two million tickets.',
  'Reuters, the news agency, was founded in 1851 and has its seat in London, where it employs many people.',
  'The AP exam is taken by students in May.',
])('"%s" names none', (line) => {
  expect(creditIn(line)).toBe('');
});

test('a credit in the middle of a long article is somebody else’s', () => {
  const filler = Array.from({ length: 12 }, (_, i) => `Paragraph ${i} says something.`);
  const text = [...filler, 'Source: Wire Example', ...filler];
  expect(creditLines(text, [])).toEqual([]);
  expect(creditLines(['Source: Wire Example', ...filler], [])).toEqual(['Source: Wire Example']);
});

test('a notice that was left out as furniture still counts', () => {
  expect(creditLines(['One.', 'Two.'], ['Source: Wire Example'])).toEqual(['Source: Wire Example']);
});
