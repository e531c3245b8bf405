import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsOf } from '../../../lib/engine/plain-text';
import { seedTexts } from './support/known';
import { anyText } from './support/texts';

const WRAPPED = `The harbour council voted on Tuesday to delay the
new breakwater by two years, citing the rising
price of stone. Engineers had warned that the old
wall would not stand another winter.

The second paragraph is short.`;

test('blank lines part paragraphs, and so does a single line break', () => {
  expect(paragraphsOf('One line.\nTwo lines.\n\n\nThree.').paragraphs).toEqual([
    'One line.',
    'Two lines.',
    'Three.',
  ]);
});

test('hard-wrapped lines are joined to the paragraph they belong to', () => {
  const { paragraphs } = paragraphsOf(WRAPPED);
  expect(paragraphs).toHaveLength(2);
  expect(paragraphs[0]).toMatch(/^The harbour .* the new breakwater .* another winter\.$/);
});

test('line ends of every system read the same', () => {
  const unix = paragraphsOf(WRAPPED);
  expect(paragraphsOf(WRAPPED.replaceAll('\n', '\r\n'))).toEqual(unix);
  expect(paragraphsOf(WRAPPED.replaceAll('\n', '\r'))).toEqual(unix);
  expect(paragraphsOf(`\ufeff${WRAPPED}`)).toEqual(unix);
});

test('white space inside a paragraph is folded', () => {
  expect(paragraphsOf(' a \t b\u00a0c ').paragraphs).toEqual(['a b c']);
});

test('a blank text has no paragraphs', () => {
  for (const blank of ['', ' ', '\n\n \t\r\n', '\ufeff'])
    expect(paragraphsOf(blank)).toEqual({ paragraphs: [], leftOut: [] });
});

test('furniture is left out, and told', () => {
  const { paragraphs, leftOut } = paragraphsOf(
    'Share this article\n\nThe council voted.\n\nYou May Also Like\n\nAnother Headline',
  );
  expect(paragraphs).toEqual(['The council voted.']);
  expect(leftOut).toEqual(['Share this article', 'You May Also Like', 'Another Headline']);
});

test('of any text, every character but white space is in a paragraph or told to be left out', () => {
  const signs = (text: string) =>
    text
      .replace(/[\s\ufeff]/g, '')
      .split('')
      .sort()
      .join('');
  fc.assert(
    fc.property(anyText, (text) => {
      const { paragraphs, leftOut } = paragraphsOf(text);
      expect(signs([...paragraphs, ...leftOut].join(''))).toBe(signs(text));
    }),
  );
});

test('reading an article again changes nothing', () => {
  for (const { paragraphs } of seedTexts())
    expect(paragraphsOf(paragraphs.join('\n\n'))).toEqual({ paragraphs, leftOut: [] });
});
