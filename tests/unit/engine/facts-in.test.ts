import { expect, test } from 'vitest';
import type { FactEvidence } from '../../../lib/engine/evidence';
import { factsIn, factsTouching, overlaps } from '../../../lib/engine/facts-in';
import { fingerprint } from '../../../lib/engine/fingerprint';
import { readClosely } from '../../../lib/engine/read-closely';

const text = [
  'On May 5, 1903, the Bank of Arlen paid 3 million dollars to Karla Menz, not to the Never Say No Club.',
  'Two hundred and five people did not come. Nobody in Holt said 14.5 percent was too much.',
];
const reading = readClosely(text, fingerprint(text));

test('the facts found in a run of words are those found by looking at every fact', () => {
  const words = reading.tokens.length;
  expect(reading.facts.length).toBeGreaterThan(8);
  for (let first = 0; first < words; first++) {
    for (let count = 0; first + count <= words; count++) {
      const run = { first, count };
      const begins = (fact: FactEvidence) => fact.first >= first && fact.first < first + count;
      const touches = (fact: FactEvidence) => fact.kind !== 'negation' && overlaps(fact, run);
      expect(factsIn(reading, run)).toEqual(reading.facts.filter(begins));
      expect(factsTouching(reading, run)).toEqual(reading.facts.filter(touches));
    }
  }
});
