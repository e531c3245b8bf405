import { filedKeys, type PageKeys, pageKeys } from './filed-keys';
import type { Fingerprint } from './fingerprint';
import { indexReports, type ReportIndex, visitRows } from './index-shards';
import { MAX_KEY_REPORTS, shardOf } from './seal-shards';

/** A report with less shared evidence than this cannot reach any relation but `none`. */
const MIN_SCORE = 1;
const MAX_CANDIDATES = 100;
const SHINGLE_SCORE = 2;
/**
 * A report with less than this share of the best one's evidence is compared only when what fewer than so many better
 * ones have reaches `MIN_SCORE`: a sentence that stands in a hundred reports need not be laid beside all of them.
 */
const WEAK = 1 / 4;
const ENOUGH = 4;

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
 * the more reports hold it. Equals stay in the order of their numbers; weak ones that show nothing which better ones do
 * not show are left out. O(postings of the keys · log).
 * @param visitReports calls back with the number of every report that counts and is filed under a key.
 */
export function rankReports(
  { shingles, anchors }: PageKeys,
  visitReports: (key: number, visit: (report: number) => void) => void,
  limit = MAX_CANDIDATES,
): number[] {
  const scores = new Map<number, number>();
  const keys: FoundKey[] = [];
  const add = (key: number, scoreOf: (reports: number) => number) => {
    const found: number[] = [];
    visitReports(key, (report) => found.push(report));
    if (found.length > MAX_KEY_REPORTS) return;
    const score = scoreOf(found.length);
    keys.push({ reports: found, score });
    for (const report of found) scores.set(report, (scores.get(report) ?? 0) + score);
  };
  for (const key of shingles) add(key, () => SHINGLE_SCORE);
  for (const key of anchors) add(key, (reports) => 1 / (1 + Math.log2(reports)));
  const ranked = [...scores]
    .filter(([, score]) => score >= MIN_SCORE)
    .sort(([a, left], [b, right]) => right - left || a - b)
    .slice(0, limit);
  return withoutRepeats(ranked, keys);
}

/** A key of the page, the reports that are filed under it, and the evidence it is for each. */
type FoundKey = { readonly reports: readonly number[]; readonly score: number };

/** Leaves out the weak reports of a ranking that show next to nothing which enough better ones do not show. */
function withoutRepeats(
  ranked: readonly (readonly [report: number, score: number])[],
  keys: readonly FoundKey[],
): number[] {
  const strong = (ranked[0]?.[1] ?? 0) * WEAK;
  const keysOf = new Map(ranked.map(([report]): [number, number[]] => [report, []]));
  keys.forEach(({ reports }, key) => {
    for (const report of reports) keysOf.get(report)?.push(key);
  });
  const shown = new Uint32Array(keys.length);
  return ranked.flatMap(([report, score]) => {
    const own = keysOf.get(report) ?? [];
    const fresh = own.filter((key) => (shown[key] ?? 0) < ENOUGH);
    const evidence = fresh.reduce((sum, key) => sum + (keys[key]?.score ?? 0), 0);
    if (score < strong && evidence < MIN_SCORE) return [];
    for (const key of own) shown[key] = (shown[key] ?? 0) + 1;
    return [report];
  });
}
