import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scanTokens } from '../../../../lib/engine/tokens';
import { factsIn, valuesOf } from '../support/facts';
import { anyText } from '../support/texts';

describe('negations', () => {
  test.each([
    'He is not there.',
    'He isn’t there.',
    "He isn't there.",
    'No troops came.',
    'They never came.',
    'Nobody came.',
    'He left without them.',
    'They cannot come.',
    'They hardly came.',
  ])('%s', (sentence) => {
    expect(valuesOf('negation', sentence)).toEqual(['not']);
  });

  test.each(['He is there.', 'A notable nobleman came.', 'He tied a knot.'])(
    '%s has none',
    (text) => {
      expect(valuesOf('negation', text)).toEqual([]);
    },
  );
});

test('facts of all kinds come in reading order', () => {
  const kinds = factsIn('On Jan. 3 the CIA did not lose 40 boats.').map(({ kind }) => kind);
  expect(kinds).toEqual(['date', 'name', 'negation', 'number']);
});

const SCRAPS = [
  'May',
  '9',
  '2024',
  'nine',
  'hundred',
  'million',
  'and',
  '%',
  '$',
  'Jan.',
  'last',
  'year',
  'p.m.',
  ':',
  '40',
  'Trump',
  'of',
  'the',
  'CIA',
  'not',
  'Mr.',
  'first',
  'twenty',
  '-',
  ',',
  'Monday',
  'hrs',
  '3rd',
  '1990s',
] as const;
const anySentence = fc.oneof(
  anyText,
  fc.array(fc.constantFrom(...SCRAPS), { maxLength: 14 }).map((scraps) => scraps.join(' ')),
);

test('facts of any text lie inside it, and no word is part of two but a negation', () => {
  fc.assert(
    fc.property(anySentence, (text) => {
      const { count } = scanTokens(text);
      const facts = factsIn(text);
      const taken = new Set<number>();
      for (const fact of facts) {
        expect(fact.count).toBeGreaterThan(0);
        expect(fact.first + fact.count).toBeLessThanOrEqual(count);
        if (fact.kind === 'negation') continue;
        for (let i = fact.first; i < fact.first + fact.count; i++) {
          expect(taken.has(i)).toBe(false);
          taken.add(i);
        }
      }
    }),
    { numRuns: 1_000 },
  );
});

test('a figure is read alike with and without commas between its thousands', () => {
  fc.assert(
    fc.property(fc.nat({ max: 999_999 }), (value) => {
      const boats = valuesOf('number', `about ${value.toLocaleString('en-US')} boats`);
      expect(boats).toEqual([`n:${value}`]);
    }),
  );
});
