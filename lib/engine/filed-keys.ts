import type { Fingerprint } from './fingerprint';
import { avalanche } from './hash';

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
export const SCALED_BELOW = 2 ** 32 / 8;

/**
 * A report shorter than this is kept but never filed: whatever page holds such a phrase would be compared with it, and
 * nothing of it could show where the page comes from.
 */
export const MIN_REPORT_WORDS = 8;

/** Tells anchors from shingles: both are hashes of 32 bits and share one index. */
const ANCHOR_SALT = 0x5bd1e995;

/**
 * The keys under which a report is filed, ascending, each once: copies and edits are found by shingles, rewrites by
 * anchors (figures, names and rare words). O(keys · log).
 */
export function filedKeys(report: Fingerprint): Uint32Array {
  if (report.tokens.length < MIN_REPORT_WORDS) return new Uint32Array(0);
  const { sketches, sketchStarts, anchors } = report;
  const keys = new Uint32Array(sketches.length + anchors.length);
  let count = 0;
  for (let paragraph = 0; paragraph + 1 < sketchStarts.length; paragraph++) {
    const start = sketchStarts[paragraph] ?? 0;
    const end = sketchStarts[paragraph + 1] ?? 0;
    for (let i = start; i < end; i++) {
      const value = sketches[i] ?? 0;
      if (i - start >= KEYS_PER_PARAGRAPH && value >= SCALED_BELOW) break;
      keys[count++] = shingleKey(value);
    }
  }
  for (const hash of anchors) keys[count++] = anchorKey(hash);
  return distinct(keys.subarray(0, count).sort());
}

/** Ascending values, each once. */
function distinct(sorted: Uint32Array): Uint32Array {
  let kept = 0;
  for (let i = 0; i < sorted.length; i++) {
    const value = sorted[i] ?? 0;
    if (kept === 0 || sorted[kept - 1] !== value) sorted[kept++] = value;
  }
  return sorted.slice(0, kept);
}

/** What a page is looked up by. */
export type PageKeys = {
  /**
   * Per paragraph the keys of all values of its sketch, the smallest shingles first: a report's paragraph may be part of a
   * longer one here.
   */
  readonly paragraphs: readonly Uint32Array[];
  readonly anchors: Uint32Array;
};

export function pageKeys({ sketches, sketchStarts, anchors }: Fingerprint): PageKeys {
  const paragraphs = Array.from(sketchStarts.subarray(1), (end, i) =>
    sketches.subarray(sketchStarts[i], end).map(shingleKey),
  );
  return { paragraphs, anchors: anchors.map(anchorKey) };
}

/** The key of a shingle. Mixed once more: the smallest hashes of paragraphs all begin with zeros, and shards are cut by the first bits. */
export function shingleKey(hash: number): number {
  return avalanche(hash);
}

/** The key of an anchor. */
export function anchorKey(hash: number): number {
  return avalanche(hash ^ ANCHOR_SALT);
}
