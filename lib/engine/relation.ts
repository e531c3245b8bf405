import type { Overlap } from './overlap';
import type { Relation } from './report';

/** How one report and the page compare as wholes. */
export type RelationMeasures = {
  readonly overlap: Pick<Overlap, 'share3' | 'share5' | 'reportShare3' | 'longestRun'>;
  /** Share of the page's words in sentences that this report backs. */
  readonly backedShare: number;
  /** Share of its words in sentences that say the same as one of the report's. */
  readonly restatedShare: number;
  /** Share of aligned words, of the page or of the report, whichever is more. */
  readonly alignedShare: number;
  /** Distinct figures, names and rare words in common, and their share in those of the text that has fewer. */
  readonly sharedAnchors: number;
  readonly anchorShare: number;
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
/** Half the words in restated sentences: a rewrite, however short the page is. */
const REWRITTEN_RESTATED = 0.5;
/**
 * Anchors that two outlets on one event share: a dozen and a fifth of all, or in short articles half as many and a third
 * (9 of 10 pairs do, with a twentieth of their words; of 55 pairs on other events one; of 126 articles each held
 * against all others one pair, which does tell of one event). Chosen on these same pairs.
 */
const SAME_EVENT_ANCHORS: readonly (readonly [count: number, share: number])[] = [
  [12, 0.2],
  [6, 0.33],
];
const SAME_EVENT_ALIGNED = 0.05;

/** The relation of a page to one report, from the strongest claim down. */
export function relationOf(measures: RelationMeasures): Relation {
  const { share3, share5, reportShare3, longestRun } = measures.overlap;
  if (share5 >= SYNDICATED_5) return 'syndicated';
  if (share5 >= EDITED_5 || share3 >= EDITED_3) return 'edited';
  if (share5 >= PARTIAL_5 && longestRun >= PASSAGE_WORDS) return 'partial';
  if (share3 >= SURELY_REWRITTEN_3) return 'rewritten';
  // A rewrite shares wording both ways; what one side alone shares are the quotations that both outlets took.
  const isShared = share3 >= REWRITTEN_3 && measures.backedShare >= REWRITTEN_BACKED;
  if (isShared && (reportShare3 >= REWRITTEN_OF_REPORT_3 || !isSameEvent(measures)))
    return 'rewritten';
  if (measures.restatedShare >= REWRITTEN_RESTATED) return 'rewritten';
  return isSameEvent(measures) ? 'same-event' : 'none';
}

function isSameEvent({ alignedShare, sharedAnchors, anchorShare }: RelationMeasures): boolean {
  const hasAnchors = SAME_EVENT_ANCHORS.some(
    ([count, share]) => sharedAnchors >= count && anchorShare >= share,
  );
  return hasAnchors && alignedShare >= SAME_EVENT_ALIGNED;
}
