import type { Reading } from './evidence';
import { hasTokens } from './find-run';
import type { KnownReport } from './input';
import { TAG_WORDS } from './say-words';
import type { SentenceTokens } from './span';

/** Words of an attribution tag at most: "House Judiciary Chairman Jim Jordan told the Daily Mail on Monday". */
const MAX_TAG_WORDS = 12;

/**
 * Whether a sentence is an original's words with nothing added but who said them: one run in common covers all but a tag
 * at its start or its end, outside the quotation marks, that holds a verb of saying.
 */
export function isVerbatim(
  page: Reading,
  span: SentenceTokens,
  runs: Uint16Array,
  originals: readonly KnownReport[],
): boolean {
  const end = span.first + span.count;
  let first = span.first;
  let last = end;
  while (first < end && !coversRest(runs, first, span.count)) first++;
  while (last > first && !coversRest(runs, last - 1, span.count)) last--;
  if (first === span.first && last === end) return isOneRun(page, runs, first, last, originals);
  if (first === last || !isOneRun(page, runs, first, last, originals)) return false;
  return (
    isTag(page, span.first, first) &&
    isTag(page, last, end) &&
    last - first > (end - span.first) / 2
  );
}

/** A run that covers a word, long enough to matter for a sentence of this many words. */
function coversRest(runs: Uint16Array, at: number, words: number): boolean {
  return (runs[at] ?? 0) >= Math.min(words, 4);
}

/**
 * The runs only sort out quickly: two long ones may meet inside a sentence, where the page has dropped words between
 * them, so an original must hold all of it in a row.
 */
function isOneRun(
  page: Reading,
  runs: Uint16Array,
  first: number,
  last: number,
  originals: readonly KnownReport[],
): boolean {
  for (let i = first; i < last; i++) if ((runs[i] ?? 0) < last - first) return false;
  const words = page.tokens.subarray(first, last);
  return originals.some(({ evidence }) => hasTokens(evidence.tokens, words));
}

function isTag(page: Reading, from: number, to: number): boolean {
  if (from === to) return true;
  if (to - from > MAX_TAG_WORDS) return false;
  const hasFigure = page.facts.some(
    ({ kind, first }) => kind === 'number' && first >= from && first < to,
  );
  if (hasFigure) return false;
  const isQuoted = page.quotes.some(({ first, count }) => first < to && first + count > from);
  return !isQuoted && page.tokens.subarray(from, to).some((token) => TAG_WORDS.has(token));
}
