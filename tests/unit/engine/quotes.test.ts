import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quoteSpans } from '../../../lib/engine/quotes';
import { anyText } from './support/texts';

const quotesIn = (text: string) => quoteSpans(text).map(({ start, end }) => text.slice(start, end));

describe('what stands between quotation marks', () => {
  test.each([
    ['He said “no way” and left.', ['no way']],
    ['He said "no way" and "yes".', ['no way', 'yes']],
    ["It was 'a weapon' to him.", ['a weapon']],
    ['It is a ‘weapon of mass destruction’ today.', ['weapon of mass destruction']],
    ['“One,” he said, “two.”', ['One,', 'two.']],
    ['«Non», dit-il. „Ja“, sagte er.', ['Non', 'Ja']],
    ['彼は「はい」と言った', []],
    ['He left (“yes”).', ['yes']],
    ['It is needed—“now”—they say.', ['now']],
  ])('%s', (text, expected) => {
    expect(quotesIn(text)).toEqual(expected);
  });
});

describe('apostrophes', () => {
  test.each([
    'The cartels’ reach and the workers’ rights grew.',
    "The cartels' reach and the workers' rights grew.",
    'It’s what they don’t say.',
    "It's what they don't say.",
    'He is 5\'10" tall.',
  ])('%s holds no quote', (text) => {
    expect(quotesIn(text)).toEqual([]);
  });

  test('a plural possessive inside single quotes does not close them', () => {
    expect(quotesIn('She said ‘the cartels’ reach is long’ today.')).toEqual([
      'the cartels’ reach is long',
    ]);
  });

  test('a possessive before a quote does not open one', () => {
    expect(quotesIn('The cartels’ reach is ‘very long’ now.')).toEqual(['very long']);
  });

  test('a contraction inside double quotes leaves them whole', () => {
    expect(quotesIn('“It’s the dogs’ dinner,” he said.')).toEqual(['It’s the dogs’ dinner,']);
  });
});

describe('a year without its century', () => {
  test.each([
    ["The '90s were 'great' for him.", ['great']],
    ['The ‘90s were ‘great’ for him.', ['great']],
    ["It was '24 when he said 'no'.", ['no']],
  ])('%s', (text, expected) => {
    expect(quotesIn(text)).toEqual(expected);
  });
});

test('of a quote over several paragraphs, each opened and only the last closed, every part is one', () => {
  const paragraphs = ['“We go on.', '“We always did.', '“We will,” he said.'];
  expect(paragraphs.map(quotesIn)).toEqual([['We go on.'], ['We always did.'], ['We will,']]);
});

test('a quote that nothing closes runs to the end of the paragraph', () => {
  expect(quotesIn('He said: “We go on')).toEqual(['We go on']);
});

test('marks with nothing between them are no quote', () => {
  for (const text of ['“”', '""', '"', '“ ”', '5 " 6 "']) expect(quotesIn(text)).toEqual([]);
});

test('spans of any text are in order, apart, not empty and inside', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let last = 0;
      for (const { start, end } of quoteSpans(text)) {
        expect(start).toBeGreaterThan(last - 1);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }),
  );
});
