import type { Overlap } from './overlap';
import type { Relation } from './report';

/** How one report and the page compare as wholes. */
export type RelationMeasures = {
  readonly overlap: Pick<
    Overlap,
    'share3' | 'share5' | 'clustered3' | 'reportShare3' | 'longestRun'
  >;
  /** Share of the page's words in sentences that this report backs. */
  readonly backedShare: number;
  /** Share of its words in sentences that say the same as one of the report's. */
  readonly restatedShare: number;
  /** Share of the page's words that are aligned. */
  readonly coverage: number;
  /** Share of aligned words, of the page or of the report, whichever is more. */
  readonly alignedShare: number;
  /** Distinct figures, names and rare words in common, and their share in those of the text that has fewer. */
  readonly sharedAnchors: number;
  readonly anchorShare: number;
  /** Their share in those of the text that has more. */
  readonly anchorShareOfMore: number;
  /** The same of names that point at a story (`tellingNames`). */
  readonly tellingShareOfMore: number;
  readonly pageWords: number;
  readonly reportWords: number;
};

/** Share of five-word runs from which a page is the report (re-sends of agency copy lie above 0.93, edits below 0.85). */
const SYNDICATED_5 = 0.9;
/** Above it most sentences are the report's (edited re-sends: 0.5 to 0.85). */
const EDITED_5 = 0.45;
/** Share of three-word runs at which an edited text is called so even when the edits are dense. */
const EDITED_3 = 0.55;
/** A passage: about two sentences word for word. */
const PASSAGE_WORDS = 40;
const PARTIAL_5 = 0.05;
/** Share of three-word runs that independent reports of one event do not reach (seeds: 0.05 at most; rewrites from 0.08). */
const REWRITTEN_3 = 0.055;
const REWRITTEN_BACKED = 0.1;
/** The same of the report's runs, where page and report are also about the same event (seeds: 0.06 against 0.15). */
const REWRITTEN_OF_REPORT_3 = 0.07;
/** Share of three-word runs that says "rewritten" by itself: unrelated articles reach 0.088 at most. */
const SURELY_REWRITTEN_3 = 0.1;
/**
 * What of them must stand together (rewrites: from .023; the commonest word runs of a genre, strung together to match
 * whatever comes: .02 on 1 page in 40), unless a fifth of the page is restated (such strings: .15 at most) or so much of
 * the report stands on the page that it needs to show no more.
 */
const REWRITTEN_CLUSTERED_3 = 0.02;
const CLUSTERED_RESTATED = 0.2;
const SURELY_OF_REPORT_3 = 0.1;
/**
 * How much of the report must stand on the page (rewrites: from .039; such strings, and archives glued to one report, of
 * over 1,000 words: .037 at most), or a third of that where much of the page stands together: a brief of a long report.
 */
const LEAST_OF_REPORT_3 = 0.03;
const LEAST_OF_LONG_REPORT_3 = 0.01;
const SURELY_CLUSTERED_3 = 0.15;
/** Share of the anchors of the text that has fewer, in a rewrite with little of the wording (.18 at least; strings: mostly none). */
const REWRITTEN_ANCHORS = 0.15;
/** Half the words in restated sentences: a rewrite, however short the page is. */
const REWRITTEN_RESTATED = 0.5;
/**
 * Anchors that two outlets on one event share: a dozen and a fifth of all, or in short articles half as many and a third
 * (9 of 10 pairs do, with a twentieth of their words; of 55 pairs on other events one; of 126 articles each held
 * against all others one pair, which does tell of one event). Chosen on these same pairs. They are also a tenth of those
 * of the text that has more (one event: .102 at least; lists of names and archives glued to one report: mostly less), and
 * half a dozen count where an eighth of the page's words is aligned besides, or less where they are a quarter.
 */
const SAME_EVENT_ANCHORS: readonly (readonly [
  count: number,
  share: number,
  ofMore: number,
  covered: number,
])[] = [
  [12, 0.2, 0.08, 0],
  [6, 0.33, 0.14, 0.13],
  [6, 0.33, 0.25, 0.07],
];
/** A sentence or two tell of no event: ministers of seven countries stand together everywhere. */
const SAME_EVENT_WORDS = 60;
const SAME_EVENT_ALIGNED = 0.05;
/**
 * Share of the anchors of the text that has more that must be names of the story in common (one event: .04 for 122 of 133
 * pairs; the commonest names and figures of a genre: .037 at most), or about half as many where more words are aligned (one
 * event: .022 at least), or none where a quarter is (such lists: .19 at most).
 */
const SAME_EVENT_TELLING: readonly (readonly [share: number, aligned: number])[] = [
  [0.038, SAME_EVENT_ALIGNED],
  [0.02, 0.08],
  [0, 0.25],
];
/**
 * A report so many times as long as the page holds something like any of its sentences. What was taken from it takes two
 * thirds of its names and figures from it, too (rewrites with as much wording in common: .75 in the middle; pages that
 * share the set phrases of their kind with an archive of mostly 18 times their length or more: .64 at most).
 */
const FAR_LONGER = 16;
const ANCHORS_OF_FAR_LONGER = 0.66;

/** The relation of a page to one report, from the strongest claim down. */
export function relationOf(measures: RelationMeasures): Relation {
  const { share3, share5, longestRun } = measures.overlap;
  if (share5 >= SYNDICATED_5) return 'syndicated';
  const isSource = !isFarLonger(measures) || measures.anchorShare >= ANCHORS_OF_FAR_LONGER;
  if (isSource && (share5 >= EDITED_5 || share3 >= EDITED_3)) return 'edited';
  if (share5 >= PARTIAL_5 && longestRun >= PASSAGE_WORDS) return 'partial';
  const isRestated = measures.restatedShare >= REWRITTEN_RESTATED;
  if (isSource && (hasWordingOf(measures) || isRestated)) return 'rewritten';
  return isSameEvent(measures) ? 'same-event' : 'none';
}

function isFarLonger({ pageWords, reportWords }: RelationMeasures): boolean {
  return reportWords >= FAR_LONGER * pageWords;
}

/** Whether the page has so much of the report's wording, and so close together, that it was written from it. */
function hasWordingOf(measures: RelationMeasures): boolean {
  const { share3, reportShare3 } = measures.overlap;
  if (isScattered(measures)) return false;
  if (share3 >= SURELY_REWRITTEN_3) return true;
  // A rewrite shares wording both ways; what one side alone shares are the quotations that both outlets took.
  const isShared = share3 >= REWRITTEN_3 && measures.backedShare >= REWRITTEN_BACKED;
  const isOnSubject =
    measures.anchorShare >= REWRITTEN_ANCHORS || measures.restatedShare >= CLUSTERED_RESTATED;
  return (
    isShared && isOnSubject && (reportShare3 >= REWRITTEN_OF_REPORT_3 || !isSameEvent(measures))
  );
}

/** Whether the wording in common is what a report shares with any page when it is long enough, or made for that. */
function isScattered({ overlap, restatedShare }: RelationMeasures): boolean {
  const { clustered3, reportShare3 } = overlap;
  if (clustered3 >= SURELY_CLUSTERED_3) return reportShare3 < LEAST_OF_LONG_REPORT_3;
  if (reportShare3 < LEAST_OF_REPORT_3) return true;
  const isTogether = clustered3 >= REWRITTEN_CLUSTERED_3 || restatedShare >= CLUSTERED_RESTATED;
  return !isTogether && reportShare3 < SURELY_OF_REPORT_3;
}

function isSameEvent(measures: RelationMeasures): boolean {
  const hasAnchors = SAME_EVENT_ANCHORS.some(
    ([count, share, ofMore, covered]) =>
      measures.sharedAnchors >= count &&
      measures.coverage >= covered &&
      measures.anchorShare >= share &&
      measures.anchorShareOfMore >= ofMore,
  );
  const isLongEnough = measures.reportWords >= SAME_EVENT_WORDS;
  const hasNames = SAME_EVENT_TELLING.some(
    ([share, aligned]) => measures.tellingShareOfMore >= share && measures.alignedShare >= aligned,
  );
  return hasAnchors && isLongEnough && hasNames;
}
