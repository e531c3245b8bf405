import type { Reading } from './evidence';
import type { Backing } from './find-support';
import type { KnownReport } from './input';
import type { Overlap } from './overlap';
import { round } from './round';
import type { SentenceTokens } from './span';

/** Words aligned on either side: inside a run in common, or a pair of words in a sentence and the original that backs it. */
export function measureCoverage(
  reading: Reading,
  report: KnownReport,
  overlap: Overlap,
  backed: readonly { readonly span: SentenceTokens; readonly best: Backing }[],
): { readonly coverage: number; readonly containment: number } {
  const ofPage = overlap.pageRuns.map((run) => Math.min(run, 1));
  const ofReport = overlap.reportRuns.map((run) => Math.min(run, 1));
  for (const { span, best } of backed) {
    best.alignment.toOriginal.forEach((j, i) => {
      if (j < 0) return;
      ofPage[span.first + i] = 1;
      ofReport[best.original.span.first + j] = 1;
    });
  }
  const sum = (marks: Uint16Array) => marks.reduce((total, mark) => total + mark, 0);
  return {
    coverage: round(sum(ofPage) / Math.max(1, reading.tokens.length)),
    containment: round(sum(ofReport) / Math.max(1, report.evidence.tokens.length)),
  };
}

/** Share of words that lie inside some run in common. */
export function shareInRuns(runs: Uint16Array): number {
  return runs.length === 0 ? 0 : runs.filter((run) => run > 0).length / runs.length;
}
