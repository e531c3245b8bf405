import type { IndexRecord, IndexUse } from './records';

/** Indexes joined at once: fewer are not worth the writing. A pack looks into some ten at most. */
const MIN_JOINED = 4;
/** An index is joined with smaller ones only when they are together at least half its size. */
const MOST_TIMES = 2;

/**
 * Which indexes answer for the segments of a pack: those that cover most first, and no segment twice. `undefined` when a
 * segment is in none. O(indexes · members).
 * @param segments SHA-256 per segment; empty for one that holds no reports.
 */
export function coverOf(
  segments: readonly string[],
  indexes: readonly IndexRecord[],
): readonly IndexUse[] | undefined {
  const left = new Map(segments.flatMap((sha256, place) => (sha256 ? [[sha256, place]] : [])));
  const covers = ({ members }: IndexRecord) =>
    members.filter(({ sha256 }) => left.has(sha256)).length;
  const uses: IndexUse[] = [];
  const largestFirst = indexes
    .map((index) => ({ index, covers: covers(index) }))
    .sort((a, b) => b.covers - a.covers || (a.index.id < b.index.id ? -1 : 1));
  for (const { index } of largestFirst) {
    if (covers(index) === 0) continue;
    const places = index.members.map(({ sha256 }) => left.get(sha256) ?? -1);
    for (const { sha256 } of index.members) left.delete(sha256);
    uses.push({ id: index.id, places });
  }
  return left.size === 0 ? uses : undefined;
}

/**
 * Which indexes to join, so that a page need not be looked up in many: each group begins with its smallest and takes
 * the next as long as that is at most twice all before it. A posting is written again some log(reports) times in a
 * pack's life, as in a log-structured merge tree (O'Neil 1996).
 */
export function joinPlan(indexes: readonly IndexRecord[]): readonly (readonly IndexRecord[])[] {
  const groups: IndexRecord[][] = [];
  let sum = 0;
  for (const index of [...indexes].sort((a, b) => a.postings - b.postings)) {
    const last = groups.at(-1);
    if (last && index.postings <= sum * MOST_TIMES) last.push(index);
    else {
      groups.push([index]);
      sum = 0;
    }
    sum += index.postings;
  }
  return groups.filter((group) => group.length >= MIN_JOINED);
}
