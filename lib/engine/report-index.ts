import type { Fingerprint } from './fingerprint';
import { buildPostings, type Postings, visitPostings } from './postings';

/**
 * Shingle hashes filed per paragraph: the smallest of its sketch. Eight find 94 % of paragraphs with every fifth word
 * changed (bottom-8; banding at four times the postings finds 29 %).
 */
export const KEYS_PER_PARAGRAPH = 8;
/**
 * A paragraph of more than about 64 words is filed under every eighth of its shingles, those with the smallest hashes
 * (scaled MinHash): an article that came as one block would else hang on eight keys (347 rewrites of
 * such originals: 346 found, 344 with eight).
 */
const SCALED_BELOW = 2 ** 32 / 8;

/** The two roads from a page to the reports it may come from. Ids are positions in the list it was built from. */
export type ReportIndex = {
  readonly reports: number;
  /** Copies and edits share shingles. */
  readonly shingles: Postings;
  /** Rewrites share figures, names and rare words. */
  readonly anchors: Postings;
};

export function buildReportIndex(reports: readonly Fingerprint[]): ReportIndex {
  return {
    reports: reports.length,
    shingles: fileKeys(reports, shingleKeys),
    anchors: fileKeys(reports, ({ anchors }) => anchors),
  };
}

function fileKeys(
  reports: readonly Fingerprint[],
  keysOf: (report: Fingerprint) => Iterable<number>,
): Postings {
  const keys: number[] = [];
  const ids: number[] = [];
  reports.forEach((report, id) => {
    for (const key of new Set(keysOf(report))) {
      keys.push(key);
      ids.push(id);
    }
  });
  return buildPostings(Uint32Array.from(keys), Uint32Array.from(ids));
}

function* shingleKeys({ sketches, sketchStarts }: Fingerprint): Generator<number> {
  for (let paragraph = 0; paragraph + 1 < sketchStarts.length; paragraph++) {
    const start = sketchStarts[paragraph] ?? 0;
    const sketch = sketches.subarray(start, sketchStarts[paragraph + 1] ?? 0);
    const scaled = sketch.findIndex((value) => value >= SCALED_BELOW);
    const keys = Math.max(KEYS_PER_PARAGRAPH, scaled < 0 ? sketch.length : scaled);
    yield* sketch.subarray(0, keys);
  }
}

/** A report with less shared evidence than this cannot reach any relation but `none`. */
const MIN_SCORE = 1;
/** A key filed under more reports than this tells nothing about which one it is (boilerplate, famous names). */
const MAX_KEY_REPORTS = 2_000;

/**
 * Positions of the reports worth comparing with a page, most shared evidence first. A shared shingle counts 2, a shared
 * anchor less the more reports hold it. O(keys of the page × postings per key).
 */
export function findCandidates(page: Fingerprint, index: ReportIndex, limit = 100): number[] {
  const scores = new Float64Array(index.reports);
  const touched = new Set<number>();
  const add = (postings: Postings, key: number, weight: (reports: number) => number) => {
    const found: number[] = [];
    visitPostings(postings, key, (id) => found.push(id));
    if (found.length > MAX_KEY_REPORTS) return;
    for (const id of found) {
      scores[id] = (scores[id] ?? 0) + weight(found.length);
      touched.add(id);
    }
  };
  for (const key of new Set(page.sketches)) add(index.shingles, key, () => 2);
  for (const key of page.anchors) {
    add(index.anchors, key, (reports) => 1 / (1 + Math.log2(reports)));
  }
  return [...touched]
    .filter((id) => (scores[id] ?? 0) >= MIN_SCORE)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .slice(0, limit);
}
