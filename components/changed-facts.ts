import type { Change, Report, SentenceReport } from '../lib/engine/report';

/** One changed fact with the page sentence it stands in. */
export type ChangedFact = {
  /** Its place among the page's changed facts, from 0. */
  readonly index: number;
  readonly change: Change;
  readonly sentence: SentenceReport;
  /** Where the value stands in the sentence's text (UTF-16); absent if it is not there as printed. */
  readonly emphasis: { readonly start: number; readonly end: number } | undefined;
};

/** All changed facts of the page, in reading order. */
export function changedFacts(report: Report): readonly ChangedFact[] {
  return report.sentences
    .flatMap((sentence) => sentence.changes.map((change) => ({ change, sentence })))
    .map((fact, index) => ({ ...fact, index, emphasis: locate(fact.change, fact.sentence) }));
}

function locate(change: Change, sentence: SentenceReport): ChangedFact['emphasis'] {
  if (!change.page) return undefined;
  const start = change.start - sentence.start;
  const end = start + change.page.length;
  if (start >= 0 && sentence.text.slice(start, end) === change.page) return { start, end };
  const found = sentence.text.indexOf(change.page);
  return found < 0 ? undefined : { start: found, end: found + change.page.length };
}
