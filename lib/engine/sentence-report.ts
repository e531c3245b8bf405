import { isVerbatim } from './attribution';
import { checkNumbers } from './check-numbers';
import { checkQuotes } from './check-quotes';
import type { ComparedSentence, Comparison } from './comparison';
import type { Reading } from './evidence';
import type { Backing } from './find-support';
import { makePrinter, type Printer, printedOnPage } from './printer';
import type { NumberCheck, QuoteCheck, SentenceReport, Support } from './report';
import { round } from './round';
import { changesOf } from './sentence-changes';
import { NOT_FOUND, statusOf } from './status';

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
  const verbatim = isVerbatim(printer.page, span, comparison.runs, comparison.originals);
  const quotes = checkQuotes(printer.page, span, backings, comparison.originals);
  const isFound = sentence.notFoundScore < NOT_FOUND;
  const changes = verbatim || !isFound ? [] : changesOf(printer, sentence, quotes);
  return {
    index,
    paragraph: span.paragraph,
    start: span.start,
    end: span.end,
    text: printer.text.slice(span.start, span.end),
    status: statusOf({
      measures,
      notFoundScore: sentence.notFoundScore,
      isVerbatim: verbatim,
      isAltered: changes.length > 0,
      hasInventedQuote: quotes.some(({ status }) => status === 'invented'),
    }),
    notFoundScore: verbatim ? 0 : round(sentence.notFoundScore),
    support:
      isFound || verbatim
        ? backings.slice(0, MAX_SUPPORT).map((backing) => supportOf(printer, backing))
        : [],
    changes,
    quotes: quotes.map(
      ({ quote, status }): QuoteCheck => ({ ...printedOnPage(printer, quote), status }),
    ),
    numbers: checkNumbers(printer.page, span, backings).map(({ number, isKept }): NumberCheck => {
      const words = printedOnPage(printer, number);
      const isChanged = changes.some(({ start, end }) => start < words.end && end > words.start);
      return { ...words, status: isKept ? 'same' : isChanged ? 'changed' : 'new' };
    }),
  };
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
