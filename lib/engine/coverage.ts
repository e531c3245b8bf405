import { countAboveZero } from './count-above-zero';
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
  backed: readonly { readonly span: SentenceTokens; readonly backing: Backing }[],
): { readonly coverage: number; readonly containment: number } {
  const ofPage = marked(overlap.pageRuns);
  const ofReport = marked(overlap.reportRuns);
  for (const { span, backing } of backed) {
    const { toOriginal } = backing.alignment;
    for (let i = 0; i < toOriginal.length; i++) {
      const j = toOriginal[i] ?? -1;
      if (j < 0) continue;
      ofPage[span.first + i] = 1;
      ofReport[backing.original.span.first + j] = 1;
    }
  }
  return {
    coverage: round(countAboveZero(ofPage) / Math.max(1, reading.tokens.length)),
    containment: round(countAboveZero(ofReport) / Math.max(1, report.evidence.tokens.length)),
  };
}

function marked(runs: Uint16Array): Uint8Array {
  const marks = new Uint8Array(runs.length);
  for (let i = 0; i < runs.length; i++) if ((runs[i] ?? 0) > 0) marks[i] = 1;
  return marks;
}

/** Share of words that lie inside some run in common. */
export function shareInRuns(runs: Uint16Array): number {
  return runs.length === 0 ? 0 : countAboveZero(runs) / runs.length;
}
