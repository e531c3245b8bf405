import { sentencesOf } from './fingerprint';
import { extractedText, type KnownReport } from './input';
import type { BackedSentence } from './measure-support';
import type { Overlap } from './overlap';
import type { OmittedSentence } from './report';

/** Share of an original sentence's words inside runs in common at which it stands on the page. */
const STANDS = 0.6;
/** Share of its content, in one page sentence, at which the page says it in other words. */
const SAID = 0.45;

/** Sentences of a report without counterpart on the page, in order. The headline is not counted: outlets write their own. */
export function omittedSentences(
  report: KnownReport,
  overlap: Overlap,
  sentences: readonly BackedSentence[],
): OmittedSentence[] {
  const said = new Set(
    sentences.flatMap(({ backings }) =>
      backings
        .filter(({ original, ofOriginal }) => original.report === report && ofOriginal >= SAID)
        .map(({ original }) => original.index),
    ),
  );
  const text = report.paragraphs ? extractedText(report.paragraphs) : undefined;
  return sentencesOf(report.evidence).flatMap(({ first, count, start, end }, sentence) => {
    const runs = overlap.reportRuns.subarray(first, first + count);
    const covered = runs.filter((run) => run > 0).length / Math.max(1, count);
    const isHeadline = sentence === 0 && report.evidence.hasHeadline;
    if (count === 0 || isHeadline || covered >= STANDS || said.has(sentence)) return [];
    return [text === undefined ? { sentence } : { sentence, text: text.slice(start, end) }];
  });
}
