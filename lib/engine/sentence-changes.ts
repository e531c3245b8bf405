import type { QuoteVerdict } from './check-quotes';
import { compareFacts } from './compare-facts';
import { compareNegation } from './compare-negation';
import { findSwaps, holdsSameWords } from './compare-order';
import type { ComparedSentence } from './comparison';
import type { WordRun } from './evidence';
import type { FactChange } from './fact-change';
import { overlaps } from './facts-in';
import type { Backing } from './find-support';
import { type Printer, printedInOriginal, printedOnPage } from './printer';
import type { Change, ChangeKind } from './report';

/** Changes are looked for in the best few originals only; further ones share a topic. */
const MAX_COMPARED = 3;

/** Everything a page sentence says otherwise than the originals that back it. */
export function changesOf(
  printer: Printer,
  { span, backings }: ComparedSentence,
  nearby: WordRun,
  quotes: readonly QuoteVerdict[],
  isCopied: boolean,
): Change[] {
  const compared = backings.slice(0, MAX_COMPARED);
  const swaps = isCopied ? [] : findSwaps(printer.page, span, compared[0]);
  const found = compareFacts(printer, span, nearby, compared).filter(
    (change) =>
      (!isCopied || altersCopy(change)) &&
      !swaps.some((swap) => overlaps(swap.page, change.slot.page)) &&
      // With the same words, only their order or a currency sign can differ.
      (change.kind === 'unit' || !holdsSameWords(printer.page, span, change.backing)),
  );
  const inQuote = ({ slot }: FactChange, { quote }: QuoteVerdict) => isInside(slot.page, quote);
  // A figure changed inside a quotation is named as the figure; other words changed there are named as the quotation.
  const reworded = quotes.filter(
    (quote) =>
      quote.original &&
      !found.some((change) => change.kind !== 'wording' && inQuote(change, quote)),
  );
  const facts = found.filter(
    (change) => change.kind !== 'wording' || !reworded.some((quote) => inQuote(change, quote)),
  );
  const negation =
    reworded.length > 0 ? undefined : compareNegation(printer.page, span, compared[0]);
  return [
    ...swaps.map((swap) => changeOf(printer, swap.kind, swap.page, swap.backing, swap.original)),
    ...facts.map((change) => factChange(printer, change)),
    ...reworded.flatMap(({ quote, original }) =>
      original ? [changeOf(printer, 'quote', quote, original.backing, original.run)] : [],
    ),
    ...(negation
      ? [changeOf(printer, 'negation', negation.page, negation.backing, negation.original)]
      : []),
  ];
}

/** A copied sentence may add or drop who said it; anything else that went or changed alters it. */
function altersCopy({ kind, page, original }: FactChange): boolean {
  if (original === undefined) return false;
  return kind !== 'attribution' || page !== undefined;
}

/** An empty run marks the place of what one side does not say. */
function factChange(printer: Printer, { kind, page, original, slot, backing }: FactChange): Change {
  return changeOf(
    printer,
    kind,
    page ?? { first: slot.page.first, count: 0 },
    backing,
    original ?? { first: slot.original.first, count: 0 },
  );
}

function isInside(run: WordRun, outer: WordRun): boolean {
  return run.first >= outer.first && run.first + run.count <= outer.first + outer.count;
}

function changeOf(
  printer: Printer,
  kind: ChangeKind,
  page: WordRun,
  { original: sentence }: Backing,
  original: WordRun,
): Change {
  const { text, start, end } = printedOnPage(printer, page);
  const { report, index } = sentence;
  const missing = missingSide(page, original);
  return {
    kind,
    page: text,
    original: printedInOriginal(printer, report, original),
    ...(missing && { missing }),
    start,
    end,
    report: report.id,
    sentence: index,
  };
}

/** An empty text alone does not tell: a pack of hashes prints no original at all. */
function missingSide(page: WordRun, original: WordRun): Change['missing'] {
  if (original.count === 0) return 'original';
  return page.count === 0 ? 'page' : undefined;
}
