import { judge } from '../../lib/engine/check';
import { fingerprint } from '../../lib/engine/fingerprint';
import { isConclusive } from '../../lib/engine/is-conclusive';
import { loadReports } from '../../lib/store/load-reports';
import { findPlaces, openPackReader } from '../../lib/store/pack-reader';
import { listPacks } from '../../lib/store/packs';
import { openStore } from '../../lib/store/schema';

/** Milliseconds of each step from an unopened database to the judgement of a page, and how many reports it was held against. */
export type ColdAnswer = {
  readonly open: number;
  readonly filters: number;
  readonly places: number;
  readonly reports: number;
  readonly judge: number;
  /** A thorough search, where the first one left something open. */
  readonly again: number;
  readonly total: number;
  readonly candidates: number;
  readonly best: string;
};

/** Answers a page from the largest pack as a worker that was just started does. Call it once a document: the second answer is no longer cold. */
export async function answer(paragraphs: readonly string[]): Promise<ColdAnswer> {
  const print = fingerprint(paragraphs);
  const times = [performance.now()];
  const lap = () => void times.push(performance.now());
  const store = await openStore();
  const [pack] = [...(await listPacks(store))].sort((a, b) => b.reports - a.reports);
  lap();
  if (pack === undefined) throw new Error('no pack was imported');
  const reader = await openPackReader(store, pack);
  lap();
  const { places, sampled } = await findPlaces(reader, print);
  lap();
  let reports = await loadReports(store, pack, places);
  lap();
  const unknown = { url: '', canonical: '', title: '', language: 'en', published: '', credits: [] };
  let report = judge({ ...unknown, paragraphs }, print, reports, []);
  lap();
  if (!isConclusive(report, sampled)) {
    const again = await findPlaces(reader, print, { isThorough: true });
    reports = await loadReports(store, pack, again.places);
    report = judge({ ...unknown, paragraphs }, print, reports, []);
  }
  lap();
  store.close();
  const took = times.slice(1).map((time, i) => time - (times[i] ?? 0));
  const [open = 0, filters = 0, read = 0, load = 0, judged = 0, again = 0] = took;
  const total = took.reduce((sum, ms) => sum + ms, 0);
  const best = report.matches[0]?.report.id ?? '';
  return {
    open,
    filters,
    places: read,
    reports: load,
    judge: judged,
    again,
    total,
    candidates: reports.length,
    best,
  };
}
