import { isVerbatim } from './attribution';
import { checkNumbers } from './check-numbers';
import { checkQuotes } from './check-quotes';
import type { ComparedSentence, Comparison } from './comparison';
import type { Reading, WordRun } from './evidence';
import type { Backing } from './find-support';
import { makePrinter, type Printed, type Printer, printedOnPage } from './printer';
import type { Change, NumberCheck, QuoteCheck, SentenceReport, Support } from './report';
import { round } from './round';
import { changesOf } from './sentence-changes';
import { NOT_FOUND, statusOf } from './status';

/** From this score on no original is worth showing beside a sentence. */
const SURELY_NOT_FOUND = 0.9;
/** Originals shown per sentence. */
const MAX_SUPPORT = 5;

/** The report's entry for every page sentence. */
export function reportSentences(
  reading: Reading,
  text: string,
  comparison: Comparison,
): SentenceReport[] {
  const printer = makePrinter(reading, text, comparison.originals);
  return comparison.sentences.map((sentence, index) =>
    reportSentence(printer, comparison, sentence, index),
  );
}

function reportSentence(
  printer: Printer,
  comparison: Comparison,
  sentence: ComparedSentence,
  index: number,
): SentenceReport {
  const { span, backings, measures } = sentence;
  const isCopied = isVerbatim(printer.page, span, comparison.runs, comparison.originals);
  const isFound = isCopied || sentence.notFoundScore < NOT_FOUND;
  const quotes = checkQuotes(printer.page, span, backings, comparison.originals);
  const changes = isFound
    ? changesOf(printer, sentence, nearby(comparison, index), quotes, isCopied)
    : [];
  return {
    index,
    paragraph: span.paragraph,
    start: span.start,
    end: span.end,
    text: printer.text.slice(span.start, span.end),
    status: statusOf({
      measures,
      notFoundScore: sentence.notFoundScore,
      isVerbatim: isCopied,
      isAltered: changes.length > 0,
      hasInventedQuote: quotes.some(({ status }) => status === 'invented'),
    }),
    notFoundScore: isCopied ? 0 : round(sentence.notFoundScore),
    // The nearest originals of a doubtful sentence too: a reader may judge otherwise.
    support:
      isFound || sentence.notFoundScore < SURELY_NOT_FOUND
        ? backings.slice(0, MAX_SUPPORT).map((backing) => supportOf(printer, backing))
        : [],
    changes,
    quotes: quotes.map(
      ({ quote, status }): QuoteCheck => ({ ...printedOnPage(printer, quote), status }),
    ),
    numbers: checkNumbers(printer.page, span, nearby(comparison, index), backings, (number) =>
      isReplaced(printedOnPage(printer, number), changes),
    ).map(({ number, status }): NumberCheck => ({ ...printedOnPage(printer, number), status })),
  };
}

/** Whether a change found word by word puts a figure in the place of another; one put in where none stood replaces nothing. */
function isReplaced({ start, end }: Printed, changes: readonly Change[]): boolean {
  return changes.some(
    (change) =>
      /^(?:number|date|unit)$/.test(change.kind) &&
      change.missing !== 'original' &&
      change.start < end &&
      change.end > start,
  );
}

/** The words of a sentence and of the ones before and after it. */
function nearby({ sentences }: Comparison, index: number): WordRun {
  const [before, here, after] = [index - 1, index, index + 1].map((at) => sentences[at]?.span);
  const first = before?.first ?? here?.first ?? 0;
  const last = after ?? here;
  return { first, count: last ? last.first + last.count - first : 0 };
}

function supportOf({ texts }: Printer, { original, similarity }: Backing): Support {
  const text = texts.get(original.report)?.slice(original.span.start, original.span.end);
  const support = {
    report: original.report.id,
    sentence: original.index,
    similarity: round(similarity),
  };
  return text === undefined ? support : { ...support, text };
}
