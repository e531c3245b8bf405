import { describe, expect, test } from 'vitest';
import { judgedAgainst } from './support/sentence-pair';

const ORIGINAL = '“We will never sell the mill to strangers,” the owner told reporters.';

const quotesOf = (page: string, original = ORIGINAL) =>
  judgedAgainst(original, page).quotes.map(({ text, status }) => `${status}: ${text}`);

test('a quote word for word is exact, whatever its marks', () => {
  for (const [open, close] of ['“”', '""', '«»', '‘’'])
    expect(quotesOf(`${open}We will never sell the mill to strangers,${close} he said.`)).toEqual([
      'exact: We will never sell the mill to strangers',
    ]);
});

test('a part of a quote is exact', () => {
  expect(quotesOf('The owner would “never sell the mill” to anyone, he told reporters.')).toEqual([
    'exact: never sell the mill',
  ]);
});

test('a reworded quote is altered, and named with both wordings', () => {
  const { status, changes, quotes } = judgedAgainst(
    ORIGINAL,
    '“We will gladly sell the mill to strangers,” the owner told reporters.',
  );
  expect(status).toBe('altered');
  expect(quotes).toMatchObject([{ status: 'altered' }]);
  expect(changes).toMatchObject([
    {
      kind: 'quote',
      page: 'We will gladly sell the mill to strangers',
      original: 'We will never sell the mill to strangers',
    },
  ]);
});

test('a quote that stands in no original is invented', () => {
  const page =
    'The owner told reporters that the mill “burned like a pile of dry leaves” that night.';
  expect(quotesOf(page)).toEqual(['invented: burned like a pile of dry leaves']);
});

describe('words of the original put between marks', () => {
  test('are exact: the words are all that is compared', () => {
    expect(
      quotesOf('The owner said he “will never sell” it.', 'He will never sell the mill, he said.'),
    ).toEqual(['exact: will never sell']);
  });
});
