import type { ComparedReport } from './comparison';
import { measureCoverage, shareInRuns } from './coverage';
import { creditFor } from './credit';
import type { Reading } from './evidence';
import type { Backing } from './find-support';
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

/** Per report: the originals of its own that back page sentences, sentence by sentence, each sentence's best first. */
export type BackingsByReport = ReadonlyMap<KnownReport, readonly PlacedBacking[]>;

type PlacedBacking = { readonly span: SentenceTokens; readonly backing: Backing };

/** Sorts what backs the page by report, so that comparing with one report need not go through all. O(backings). */
export function backingsByReport(sentences: readonly BackedSentence[]): BackingsByReport {
  const sorted = new Map<KnownReport, PlacedBacking[]>();
  for (const { span, backings } of sentences) {
    for (const backing of backings) {
      const { report } = backing.original;
      const own = sorted.get(report);
      if (own) own.push({ span, backing });
      else sorted.set(report, [{ span, backing }]);
    }
  }
  return sorted;
}

/** A page beside one report: the relation, and what it was decided by. */
export type Standing = ComparedReport & {
  readonly relation: Relation;
  readonly shares: ReturnType<typeof measureCoverage>;
  readonly backings: readonly PlacedBacking[];
};

/** A page as it is laid beside every report. */
export type LaidPage = {
  readonly reading: Reading;
  /** Those of its anchors that point at its story. */
  readonly tellingNames: Uint32Array;
};

/** Decides the relation of a page to one report. O(words of both + anchors). */
export function standingOf(
  { reading, tellingNames }: LaidPage,
  compared: ComparedReport,
  sorted: BackingsByReport,
): Standing {
  const { report, overlap } = compared;
  const backings = sorted.get(report) ?? [];
  const backed = backings.filter(
    ({ span, backing }, i) => backings[i - 1]?.span !== span && backing.similarity >= MIN_BACKED,
  );
  const shares = measureCoverage(reading, report, overlap, backed);
  const relation = relationOf({
    overlap,
    backedShare: shareOfWords(reading, backed),
    restatedShare: shareOfWords(
      reading,
      backed.filter(({ backing }) => backing.similarity >= RESTATED),
    ),
    coverage: shares.coverage,
    alignedShare: Math.max(shares.coverage, shares.containment),
    pageWords: reading.tokens.length,
    reportWords: report.evidence.tokens.length,
    ...shareAnchors(reading.anchors, report.evidence.anchors, tellingNames),
  });
  return { report, overlap, relation, shares, backings };
}

/** What is told of a report that the page stands in some relation to. */
export function matchOf(
  page: PageInput,
  { report, overlap, relation, shares, backings }: Standing,
): Match {
  const credit = creditFor(report.publisher, page.credits);
  const omitted = omittedSentences(
    report,
    overlap,
    backings.map(({ backing }) => backing),
  );
  return {
    report: refOf(report),
    opening: openingOf(report),
    relation,
    credited: credit !== '',
    credit,
    ...shares,
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

function shareAnchors(page: Uint32Array, report: Uint32Array, tellingNames: Uint32Array) {
  const sharedAnchors = countCommon(page, report);
  const ofMore = Math.max(1, page.length, report.length);
  return {
    sharedAnchors,
    anchorShare: sharedAnchors / Math.max(1, Math.min(page.length, report.length)),
    anchorShareOfMore: sharedAnchors / ofMore,
    tellingShareOfMore: countCommon(tellingNames, report) / ofMore,
  };
}

/** Both lists ascend, each value once. O(values of both). */
function countCommon(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] ?? 0;
    const right = b[j] ?? 0;
    if (left === right) common++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return common;
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
