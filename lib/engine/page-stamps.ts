import type { Reading } from './evidence';
import { factsIn } from './facts-in';
import { hashString } from './hash';
import type { SentenceTokens } from './span';

/** What stands behind an hour (folded). */
const CLOCK_WORDS: ReadonlySet<number> = new Set(
  'am pm gmt utc et est edt ct cst cdt mt mst mdt pt pst pdt bst cet'.split(' ').map(hashString),
);
/** Words beside the date and the hour: "Last updated". */
const MAX_OTHER_WORDS = 2;

/**
 * Whether a sentence only tells when its page was made ("May 9, 2004, 2:57 PM PT"): every outlet has its own, so that
 * another one changes nothing. O(words).
 */
export function isPageStamp(text: Reading, span: SentenceTokens): boolean {
  const tokens = text.tokens.subarray(span.first, span.first + span.count);
  if (!tokens.some((token) => CLOCK_WORDS.has(token))) return false;
  const inDates = new Set(
    factsIn(text, span)
      .filter(({ kind }) => kind === 'date')
      .flatMap(({ first, count }) => Array.from({ length: count }, (_, i) => first + i)),
  );
  const others = tokens.filter(
    (token, i) => !inDates.has(span.first + i) && !CLOCK_WORDS.has(token),
  );
  return others.length <= MAX_OTHER_WORDS;
}
