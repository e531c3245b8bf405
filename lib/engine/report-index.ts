import { filedKeys, type PageKeys, pageKeys } from './filed-keys';
import type { Fingerprint } from './fingerprint';
import { indexReports, type ReportIndex, visitRows } from './index-shards';
import { MAX_KEY_REPORTS, shardOf } from './seal-shards';

/** A report with less shared evidence than this cannot reach any relation but `none`. */
const MIN_SCORE = 1;
const MAX_CANDIDATES = 100;
const SHINGLE_SCORE = 2;

/** An index in memory of a few reports; what it names are their places in the list. */
export function buildReportIndex(reports: readonly Fingerprint[]): ReportIndex {
  return indexReports(reports.map(filedKeys));
}

/** Places of the reports worth comparing with a page, most shared evidence first. */
export function findCandidates(
  page: Fingerprint,
  { bits, shards, common }: ReportIndex,
  limit = MAX_CANDIDATES,
): number[] {
  const left = new Set(common);
  return rankReports(
    pageKeys(page),
    (key, visit) => {
      const shard = shards[shardOf(key, bits)];
      if (shard && !left.has(key)) visitRows(shard, bits, key, visit);
    },
    limit,
  );
}

/**
 * Ranks reports by the evidence they share with a page, the most first: a shared shingle counts 2, a shared anchor less
 * the more reports hold it. Equals stay in the order of their numbers. O(postings of the keys · log).
 * @param visitReports calls back with the number of every report that counts and is filed under a key.
 */
export function rankReports(
  { shingles, anchors }: PageKeys,
  visitReports: (key: number, visit: (report: number) => void) => void,
  limit = MAX_CANDIDATES,
): number[] {
  const scores = new Map<number, number>();
  const add = (key: number, scoreOf: (reports: number) => number) => {
    const found: number[] = [];
    visitReports(key, (report) => found.push(report));
    if (found.length > MAX_KEY_REPORTS) return;
    const score = scoreOf(found.length);
    for (const report of found) scores.set(report, (scores.get(report) ?? 0) + score);
  };
  for (const key of shingles) add(key, () => SHINGLE_SCORE);
  for (const key of anchors) add(key, (reports) => 1 / (1 + Math.log2(reports)));
  return [...scores]
    .filter(([, score]) => score >= MIN_SCORE)
    .sort(([a, left], [b, right]) => right - left || a - b)
    .slice(0, limit)
    .map(([report]) => report);
}
