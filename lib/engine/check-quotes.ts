import type { Reading, WordRun } from './evidence';
import { hasTokens } from './find-run';
import type { Backing } from './find-support';
import type { KnownReport } from './input';
import type { QuoteStatus } from './report';
import type { SentenceTokens } from './span';

/** What became of one quote of a page sentence. */
export type QuoteVerdict = {
  readonly quote: WordRun;
  readonly status: QuoteStatus;
  /** For an altered quote: the words of the original it was made from. */
  readonly original?: { readonly backing: Backing; readonly run: WordRun };
};

/** Share of a quote's words that must stand in one original, in order, for it to be that original's quote reworded. */
const MIN_ALTERED_SHARE = 0.6;
/** Shorter quotes are terms ("carte blanche"): there or not there, never reworded. */
const MIN_ALTERED_WORDS = 3;

/**
 * Checks the quotes of one page sentence word by word: `exact` when some original holds the same words in a row,
 * `altered` when a backing sentence holds most of them in order, else `invented`. O(quote × words of the originals).
 */
export function checkQuotes(
  page: Reading,
  span: SentenceTokens,
  backings: readonly Backing[],
  reports: readonly KnownReport[],
): QuoteVerdict[] {
  return quotesIn(page, span).map((quote) => {
    const words = page.tokens.subarray(quote.first, quote.first + quote.count);
    if (reports.some(({ evidence }) => hasTokens(evidence.tokens, words)))
      return { quote, status: 'exact' };
    const original = quote.count < MIN_ALTERED_WORDS ? undefined : reworded(span, quote, backings);
    return original ? { quote, status: 'altered', original } : { quote, status: 'invented' };
  });
}

/** The parts of quotes that lie in a sentence (a quote may run over several). */
function quotesIn(page: Reading, span: SentenceTokens): WordRun[] {
  const end = span.first + span.count;
  return page.quotes.flatMap(({ first, count }) => {
    const from = Math.max(first, span.first);
    const to = Math.min(first + count, end);
    return to > from ? [{ first: from, count: to - from }] : [];
  });
}

function reworded(span: SentenceTokens, quote: WordRun, backings: readonly Backing[]) {
  let best: { backing: Backing; run: WordRun; share: number } | undefined;
  for (const backing of backings) {
    const inner = backing.alignment.toOriginal.subarray(
      quote.first - span.first,
      quote.first - span.first + quote.count,
    );
    const places = Array.from(inner).filter((place) => place >= 0);
    const share = places.length / quote.count;
    const from = places[0];
    const to = places[places.length - 1];
    if (
      from === undefined ||
      to === undefined ||
      share < MIN_ALTERED_SHARE ||
      share <= (best?.share ?? 0)
    )
      continue;
    const run = { first: backing.original.span.first + from, count: to - from + 1 };
    best = { backing, run, share };
  }
  return best;
}
