import { isNegation } from '../function-words';
import { readDates } from './dates';
import type { Fact, Words } from './fact';
import { readNames } from './names';
import { readNumbers } from './numbers';

/** All facts of one sentence in reading order: dates, numbers, names, negations. A word belongs to one fact only. O(words). */
export function readFacts(words: Words): Fact[] {
  const taken = words.folded.map(() => false);
  const take = (facts: readonly Fact[]) => {
    for (const { first, count } of facts) taken.fill(true, first, first + count);
    return facts;
  };
  const facts = [
    ...take(readDates(words)),
    ...take(readNumbers(words, taken)),
    ...take(readNames(words, taken)),
    ...readNegations(words),
  ];
  return facts.sort((a, b) => a.first - b.first);
}

function readNegations({ folded }: Words): Fact[] {
  return folded.flatMap((word, first) =>
    isNegation(word)
      ? [{ kind: 'negation' as const, value: 'not', unit: '', first, count: 1 }]
      : [],
  );
}
