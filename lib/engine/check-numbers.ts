import type { FactEvidence, Reading } from './evidence';
import { factsIn, sameFact } from './facts-in';
import type { Backing } from './find-support';
import type { SentenceTokens } from './span';

/** A number or date of a page sentence, and whether an original that backs the sentence states it too. */
export type CheckedNumber = { readonly number: FactEvidence; readonly isKept: boolean };

export function checkNumbers(
  page: Reading,
  span: SentenceTokens,
  backings: readonly Backing[],
): CheckedNumber[] {
  const theirs = backings.flatMap(({ original }) => {
    const { evidence } = original.report;
    return factsIn(evidence, original.span).map((fact) => ({ evidence, fact }));
  });
  return factsIn(page, span)
    .filter(({ kind }) => kind === 'number' || kind === 'date')
    .map((number) => ({
      number,
      isKept: theirs.some(({ evidence, fact }) => sameFact(page, number, evidence, fact)),
    }));
}
