import type { ComparedReport } from './comparison';
import { measureCoverage, shareInRuns } from './coverage';
import { creditFor } from './credit';
import type { Reading } from './evidence';
import { sentencesOf } from './fingerprint';
import { extractedText, type KnownReport, type PageInput } from './input';
import type { BackedSentence } from './measure-support';
import { omittedSentences } from './omitted';
import { measurePassages } from './passages';
import { relationOf } from './relation';
import type { Match, Relation } from './report';
import type { SentenceTokens } from './span';

/** Similarity from which a report counts as backing a page sentence when the two are compared as wholes. */
const MIN_BACKED = 0.17;

/** Similarity from which a page sentence says the same as the original, whatever the rest of the page does. */
const RESTATED = 0.5;

/** What a page is to one report. */
export function matchOf(
  page: PageInput,
  reading: Reading,
  { report, overlap }: ComparedReport,
  sentences: readonly BackedSentence[],
): Match {
  const backed = sentences.flatMap(({ span, backings }) => {
    const best = backings.find(({ original }) => original.report === report);
    return best && best.similarity >= MIN_BACKED ? [{ span, best }] : [];
  });
  const coverage = measureCoverage(reading, report, overlap, backed);
  const relation = relationOf({
    overlap,
    backedShare: shareOfWords(reading, backed),
    restatedShare: shareOfWords(
      reading,
      backed.filter(({ best }) => best.similarity >= RESTATED),
    ),
    alignedShare: Math.max(coverage.coverage, coverage.containment),
    ...shareAnchors(reading.anchors, report.evidence.anchors),
  });
  const credit = creditFor(report.publisher, page.credits);
  const omitted = relation === 'none' ? [] : omittedSentences(report, overlap, sentences);
  return {
    report: refOf(report),
    opening: openingOf(report),
    relation,
    credited: credit !== '',
    credit,
    ...coverage,
    longestRun: overlap.longestRun,
    copied: measurePassages(overlap.pageRuns),
    omitted: omitted.map(({ sentence }) => sentence),
    omittedText: omitted,
    self: false,
  };
}

function shareOfWords(
  { tokens }: Reading,
  sentences: readonly { readonly span: SentenceTokens }[],
): number {
  const words = sentences.reduce((sum, { span }) => sum + span.count, 0);
  return words / Math.max(1, tokens.length);
}

/** The page is this report: nothing to compare. */
export function ownMatch({ report, overlap }: ComparedReport): Match {
  return {
    report: refOf(report),
    opening: openingOf(report),
    relation: 'syndicated',
    credited: false,
    credit: '',
    coverage: shareInRuns(overlap.pageRuns),
    containment: shareInRuns(overlap.reportRuns),
    longestRun: overlap.longestRun,
    copied: measurePassages(overlap.pageRuns),
    omitted: [],
    omittedText: [],
    self: true,
  };
}

function openingOf({ paragraphs, evidence }: KnownReport): string {
  const [first] = sentencesOf(evidence);
  return paragraphs && first ? extractedText(paragraphs).slice(first.start, first.end) : '';
}

function refOf({ id, title, url, publisher, published, pack }: KnownReport): Match['report'] {
  return { id, title, url, publisher, published, pack };
}

function shareAnchors(a: Uint32Array, b: Uint32Array) {
  const known = new Set(b);
  const sharedAnchors = a.filter((anchor) => known.has(anchor)).length;
  return { sharedAnchors, anchorShare: sharedAnchors / Math.max(1, Math.min(a.length, b.length)) };
}

const STRENGTH: readonly Relation[] = [
  'syndicated',
  'edited',
  'partial',
  'rewritten',
  'same-event',
  'none',
];

/** Best first: the strongest relation, then the larger share of the page, then the earlier report. */
export function byStrength(a: Match, b: Match): number {
  return (
    STRENGTH.indexOf(a.relation) - STRENGTH.indexOf(b.relation) ||
    b.coverage - a.coverage ||
    (a.report.published < b.report.published
      ? -1
      : a.report.published > b.report.published
        ? 1
        : 0) ||
    (a.report.id < b.report.id ? -1 : 1)
  );
}
