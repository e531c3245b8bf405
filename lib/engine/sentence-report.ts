import { isVerbatim } from './attribution';
import { checkNumbers } from './check-numbers';
import { checkQuotes, type QuoteVerdict } from './check-quotes';
import { compareFacts, compareNegation } from './compare-facts';
import type { ComparedSentence, Comparison } from './comparison';
import type { Reading, WordRun } from './evidence';
import type { Backing } from './find-support';
import { extractedText, type KnownReport } from './input';
import type {
  Change,
  ChangeKind,
  NumberCheck,
  QuoteCheck,
  SentenceReport,
  Support,
} from './report';
import { round } from './round';
import { NOT_FOUND, statusOf } from './status';

/** Originals shown per sentence. */
const MAX_SUPPORT = 5;
/** Changes are looked for in the best few originals only; further ones share a topic. */
const MAX_COMPARED = 3;

/** The report's entry for every page sentence. */
export function reportSentences(
  reading: Reading,
  text: string,
  comparison: Comparison,
): SentenceReport[] {
  const texts = new Map(
    comparison.originals.map((report) => [
      report,
      report.paragraphs ? extractedText(report.paragraphs) : undefined,
    ]),
  );
  const printer: Printer = { page: reading, text, texts };
  return comparison.sentences.map((sentence, index) =>
    reportSentence(printer, comparison, sentence, index),
  );
}

/** What is needed to show words as they were printed. */
type Printer = {
  readonly page: Reading;
  readonly text: string;
  readonly texts: ReadonlyMap<KnownReport, string | undefined>;
};

function reportSentence(
  printer: Printer,
  comparison: Comparison,
  sentence: ComparedSentence,
  index: number,
): SentenceReport {
  const { span, backings, measures } = sentence;
  const verbatim = isVerbatim(printer.page, span, comparison.runs);
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
    quotes: quotes.map(({ quote, status }): QuoteCheck => ({ ...printed(printer, quote), status })),
    numbers: checkNumbers(printer.page, span, backings).map(({ number, isKept }): NumberCheck => {
      const words = printed(printer, number);
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

function changesOf(
  printer: Printer,
  { span, backings }: ComparedSentence,
  quotes: readonly QuoteVerdict[],
): Change[] {
  const compared = backings.slice(0, MAX_COMPARED);
  const facts = compareFacts(printer.page, span, compared).map(
    ({ kind, page, original, backing }) => change(printer, kind, page, backing, original),
  );
  const reworded = quotes.flatMap(({ quote, original }) =>
    original ? [change(printer, 'quote', quote, original.backing, original.run)] : [],
  );
  const negation = compareNegation(printer.page, span, compared[0]);
  if (negation === undefined || reworded.length > 0) return [...facts, ...reworded];
  const { page, original } = negationContext(span, negation);
  return [...facts, ...reworded, change(printer, 'negation', page, negation.backing, original)];
}

/** A negation shown with a word on either side: on the side without it, the words that stand in its place. */
function negationContext(
  span: WordRun,
  { backing, page, original }: NonNullable<ReturnType<typeof compareNegation>>,
): { readonly page: WordRun; readonly original: WordRun } {
  const { toOriginal } = backing.alignment;
  const { first, count } = backing.original.span;
  if (page !== undefined) {
    const at = page.first - span.first;
    const before = toOriginal.slice(0, at).findLast((place) => place >= 0) ?? 0;
    return {
      page: around(page.first, page.first, span),
      original: around(first + before, first + Math.min(before + 1, count - 1), { first, count }),
    };
  }
  const place = (original?.first ?? first) - first;
  const before = toOriginal.findLastIndex((to) => to >= 0 && to < place);
  const at = span.first + Math.max(0, before);
  return {
    page: around(at, Math.min(at + 1, span.first + span.count - 1), span),
    original: around(first + place, first + place, { first, count }),
  };
}

function around(from: number, to: number, { first, count }: WordRun): WordRun {
  const start = Math.max(first, from - 1);
  return { first: start, count: Math.min(first + count - 1, to + 1) - start + 1 };
}

function change(
  printer: Printer,
  kind: ChangeKind,
  page: WordRun,
  backing: Backing,
  original: WordRun,
): Change {
  const { text, start, end } = printed(printer, page);
  const { report, index } = backing.original;
  const source = printer.texts.get(report);
  return {
    kind,
    page: text,
    original: source === undefined ? '' : printedIn(source, report.evidence, original).text,
    start,
    end,
    report: report.id,
    sentence: index,
  };
}

function printed({ page, text }: Printer, run: WordRun) {
  return printedIn(text, page, run);
}

/** A run of words as printed, with a currency sign before it. */
function printedIn(text: string, { places }: Reading, { first, count }: WordRun) {
  const word = places[first * 2] ?? 0;
  const start = /[$€£¥₹]/.test(text.charAt(word - 1)) ? word - 1 : word;
  const end = places[(first + count - 1) * 2 + 1] ?? start;
  return { text: text.slice(start, end), start, end };
}
