import { countAboveZero } from './count-above-zero';
import type { Backing } from './find-support';
import { sentencesOf } from './fingerprint';
import { extractedText, type KnownReport } from './input';
import type { Overlap } from './overlap';
import type { OmittedSentence } from './report';

/** Share of an original sentence's words inside runs in common at which it stands on the page. */
const STANDS = 0.6;
/** Share of its content, in one page sentence, at which the page says it in other words. */
const SAID = 0.45;

/**
 * Sentences of a report without counterpart on the page, in order. `backings`: what the report says of page sentences. The
 * headline is not counted: outlets write their own. O(words of the report).
 */
export function omittedSentences(
  report: KnownReport,
  overlap: Overlap,
  backings: readonly Backing[],
): OmittedSentence[] {
  const said = new Set(
    backings.filter(({ ofOriginal }) => ofOriginal >= SAID).map(({ original }) => original.index),
  );
  const text = report.paragraphs ? extractedText(report.paragraphs) : undefined;
  return sentencesOf(report.evidence).flatMap(({ first, count, start, end }, sentence) => {
    const covered = countAboveZero(overlap.reportRuns, first, first + count) / Math.max(1, count);
    const isHeadline = sentence === 0 && report.evidence.hasHeadline;
    if (count === 0 || isHeadline || covered >= STANDS || said.has(sentence)) return [];
    return [text === undefined ? { sentence } : { sentence, text: text.slice(start, end) }];
  });
}
