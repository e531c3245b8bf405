import { filedKeys, KEYS_PER_PARAGRAPH, type PageKeys, pageKeys } from './filed-keys';
import type { Fingerprint } from './fingerprint';
import { indexReports, type ReportIndex, visitRows } from './index-shards';
import { MAX_KEY_REPORTS, shardOf } from './seal-shards';

/** A report with less shared evidence than this cannot reach any relation but `none`. */
const MIN_SCORE = 1;
const MAX_CANDIDATES = 100;
const SHINGLE_SCORE = 2;
/**
 * A report with less than this share of the best one's evidence is compared only when what fewer than so many better
 * ones have reaches `MIN_SCORE`: a sentence that stands in a hundred reports need not be laid beside all of them. At first
 * it need not be laid beside any when the page's own report has it, since which ones would be chance.
 */
const WEAK = { atFirst: 1 / 2, thorough: 1 / 4 };
const ENOUGH = 4;
/**
 * Of a paragraph so many of its smallest shingles are looked up first, one in five. Where one report has all of them, it
 * most likely has the paragraph: of one that joins halves of two reports, some are of one half, some of the other.
 */
const FIRST_LOOKS = { least: 2, share: 1 / 5 };

/** Calls back with the number of every report that counts and is filed under a key. */
export type KeyLookUp = (key: number, visit: (report: number) => void) => void;

/** How far a search goes. */
export type SearchReach = {
  /** Looks everything up, also where a report explains a paragraph: that report may be one that is not to count. */
  readonly isThorough?: boolean;
  /** Reports that are given at most. */
  readonly limit?: number;
};

/** The reports worth comparing with a page, most shared evidence first, and the paragraphs of which only a few keys were looked up. */
export type FoundReports = {
  readonly reports: readonly number[];
  /** Numbers of paragraphs; see `isConclusive`. */
  readonly sampled: ReadonlySet<number>;
};

/** An index in memory of a few reports; what it names are their places in the list. */
export function buildReportIndex(reports: readonly Fingerprint[]): ReportIndex {
  return indexReports(reports.map(filedKeys));
}

/** Places of the reports worth comparing with a page, most shared evidence first. */
export function findCandidates(
  page: Fingerprint,
  { bits, shards, common }: ReportIndex,
  reach?: SearchReach,
): readonly number[] {
  const left = new Set(common);
  return searchAtOnce(
    pageKeys(page),
    (key, visit) => {
      const shard = shards[shardOf(key, bits)];
      if (shard && !left.has(key)) visitRows(shard, bits, key, visit);
    },
    reach,
  ).reports;
}

/** `searchReports` where looking up takes no waiting. */
export function searchAtOnce(page: PageKeys, lookUp: KeyLookUp, reach?: SearchReach): FoundReports {
  const search = searchReports(page, reach);
  let step = search.next();
  while (!step.done) step = search.next(lookUp);
  return step.value;
}

/**
 * Finds the reports worth comparing with a page and ranks them by the evidence they share with it, the most first: a
 * shared shingle counts 2, a shared anchor less the more reports hold it. Equals stay in the order of their numbers; weak
 * ones that show nothing which better ones do not show are left out.
 *
 * Yields the keys it is about to look up, once or twice, and is resumed with what looks them up: first a few of each
 * paragraph, and all others only of paragraphs that these do not show to stand in a report; names and figures, which
 * find what was rewritten, only when there is such a paragraph. Each look may be a read from a disk, and a copied page
 * takes a quarter as many so. O(postings of the keys · log).
 */
export function* searchReports(
  { paragraphs, anchors }: PageKeys,
  { isThorough = false, limit = MAX_CANDIDATES }: SearchReach = {},
): Generator<readonly number[], FoundReports, KeyLookUp> {
  const found = new FoundKeys();
  const first = new Set(paragraphs.flatMap((keys) => [...firstLooks(keys)]));
  found.lookUp(first, yield [...first]);
  const sampled = new Set<number>();
  if (!isThorough)
    paragraphs.forEach((keys, i) => {
      const looks = firstLooks(keys);
      // Of a line of a few words nothing else is left to look up.
      if (looks.length < keys.length && found.explain(looks, keys.length)) sampled.add(i);
    });
  const open = paragraphs.filter((_, i) => !sampled.has(i)).flatMap((keys) => [...keys]);
  const shingles = new Set(open.filter((key) => !first.has(key)));
  // Beside paragraphs that are explained the names of a short line say nothing.
  if (shingles.size > 0 || sampled.size === 0) {
    const lookUp = yield [...shingles, ...anchors];
    found.lookUp(shingles, lookUp);
    found.lookUp(anchors, lookUp, (reports) => 1 / (1 + Math.log2(reports)));
  }
  return { reports: rank(found.keys, limit, isThorough), sampled };
}

/** Never more than a report is filed under, or one that has the paragraph would not be found under all. */
function firstLooks(keys: Uint32Array): Uint32Array {
  const looks = Math.max(FIRST_LOOKS.least, Math.ceil(keys.length * FIRST_LOOKS.share));
  return keys.subarray(0, Math.min(KEYS_PER_PARAGRAPH, looks));
}

/** What was found under the keys of a page. */
class FoundKeys {
  readonly #keys = new Map<number, FoundKey>();

  get keys(): readonly FoundKey[] {
    return [...this.#keys.values()];
  }

  /** @param scoreOf the evidence that a key is for each of so many reports. */
  lookUp(
    keys: Iterable<number>,
    lookUp: KeyLookUp,
    scoreOf: (reports: number) => number = () => SHINGLE_SCORE,
  ): void {
    for (const key of keys) {
      const reports: number[] = [];
      lookUp(key, (report) => reports.push(report));
      if (reports.length > 0 && reports.length <= MAX_KEY_REPORTS)
        this.#keys.set(key, { reports, score: scoreOf(reports.length) });
    }
  }

  /**
   * Whether one report has all these keys of a paragraph. They then stand for the others too, which are not looked up.
   * @param shingles how many keys the paragraph has.
   */
  explain(keys: Uint32Array, shingles: number): boolean {
    const found = [...keys].flatMap((key) => this.#keys.get(key) ?? []);
    const [first, ...others] = found;
    if (first === undefined || found.length < keys.length) return false;
    const sets = others.map(({ reports }) => new Set(reports));
    const has = (report: number) => sets.every((set) => set.has(report));
    if (!first.reports.some(has)) return false;
    const score = (SHINGLE_SCORE * Math.min(shingles, KEYS_PER_PARAGRAPH)) / keys.length;
    for (const each of found) each.score = Math.max(each.score, score);
    return true;
  }
}

function rank(keys: readonly FoundKey[], limit: number, isThorough: boolean): number[] {
  const scores = new Map<number, number>();
  for (const { reports, score } of keys)
    for (const report of reports) scores.set(report, (scores.get(report) ?? 0) + score);
  const ranked = [...scores]
    .filter(([, score]) => score >= MIN_SCORE)
    .sort(([a, left], [b, right]) => right - left || a - b)
    .slice(0, limit);
  return withoutRepeats(ranked, keys, isThorough);
}

/** The reports that are filed under a key of the page, and the evidence it is for each. */
type FoundKey = { readonly reports: readonly number[]; score: number };

/** Leaves out the weak reports of a ranking that show next to nothing which enough better ones do not show. */
function withoutRepeats(
  ranked: readonly (readonly [report: number, score: number])[],
  keys: readonly FoundKey[],
  isThorough: boolean,
): number[] {
  const strong = (ranked[0]?.[1] ?? 0) * (isThorough ? WEAK.thorough : WEAK.atFirst);
  const keysOf = new Map(ranked.map(([report]): [number, number[]] => [report, []]));
  keys.forEach(({ reports }, key) => {
    for (const report of reports) keysOf.get(report)?.push(key);
  });
  const shown = new Uint32Array(keys.length);
  for (const key of keysOf.get(ranked[0]?.[0] ?? -1) ?? [])
    if (!isThorough && (keys[key]?.reports.length ?? 0) > ENOUGH) shown[key] = ENOUGH;
  return ranked.flatMap(([report, score]) => {
    const own = keysOf.get(report) ?? [];
    const fresh = own.filter((key) => (shown[key] ?? 0) < ENOUGH);
    const evidence = fresh.reduce((sum, key) => sum + (keys[key]?.score ?? 0), 0);
    if (score < strong && evidence < MIN_SCORE) return [];
    for (const key of own) shown[key] = (shown[key] ?? 0) + 1;
    return [report];
  });
}
