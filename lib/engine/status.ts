import type { SupportMeasures } from './measure-support';
import type { SentenceStatus } from './report';

/** From here on a sentence counts as in none of the originals. */
export const NOT_FOUND = 0.5;
/** Similarity from which two sentences are the same one, edited. */
const EDITED = 0.66;
/** Similarity, or share held by the originals together, from which a sentence is all theirs in other words. */
const PARAPHRASED = 0.3;
const PARAPHRASED_UNITED = 0.55;

/** Decides a sentence's status from what was measured of it. */
export function statusOf(facts: {
  readonly measures: SupportMeasures;
  readonly notFoundScore: number;
  readonly isVerbatim: boolean;
  readonly isAltered: boolean;
  readonly hasInventedQuote: boolean;
}): SentenceStatus {
  const { measures } = facts;
  if (facts.isVerbatim) return facts.isAltered ? 'altered' : 'verbatim';
  if (facts.notFoundScore >= NOT_FOUND) return 'not-found';
  if (facts.isAltered) return 'altered';
  if (facts.hasInventedQuote) return 'partly-new';
  if (measures.best >= EDITED) return 'edited';
  if (measures.best >= PARAPHRASED || measures.united >= PARAPHRASED_UNITED) return 'paraphrased';
  return 'partly-new';
}
