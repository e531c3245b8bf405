import { judge } from '../../lib/engine/check';
import { fingerprint } from '../../lib/engine/fingerprint';
import { readManifest } from '../../lib/packs/pack-files';
import { importPack } from '../../lib/store/import-pack';
import { loadReports } from '../../lib/store/load-reports';
import { findPlaces, openPackReader } from '../../lib/store/pack-reader';
import { listPacks } from '../../lib/store/packs';
import { openStore } from '../../lib/store/schema';

/** Imports the pack in a folder of a host into this page's database. Gives the milliseconds it took. */
export async function importFrom(folder: string): Promise<number> {
  const files = {
    read: async (name: string) => new Uint8Array(await (await fetch(folder + name)).arrayBuffer()),
  };
  const { manifest } = await readManifest(files);
  const remembered = { id: manifest.id, key: '', seq: manifest.seq, next: [], revoked: [] };
  const trust = { source: { kind: 'file', signer: '' }, packKey: 'probe', remembered } as const;
  const store = await openStore();
  const started = performance.now();
  await importPack(store, files, manifest, trust, { now: Date.now() });
  const tookMs = performance.now() - started;
  store.close();
  return tookMs;
}

/** Milliseconds of each step from an unopened database to the judgement of a page, and how many reports it was held against. */
export type ColdAnswer = {
  readonly open: number;
  readonly filters: number;
  readonly places: number;
  readonly reports: number;
  readonly judge: number;
  readonly total: number;
  readonly candidates: number;
  readonly best: string;
};

/** Answers a page as a worker that was just started does. Call it once a document: the second answer is no longer cold. */
export async function answer(paragraphs: readonly string[]): Promise<ColdAnswer> {
  const print = fingerprint(paragraphs);
  const times = [performance.now()];
  const lap = () => void times.push(performance.now());
  const store = await openStore();
  const [pack] = await listPacks(store);
  lap();
  if (pack === undefined) throw new Error('no pack was imported');
  const reader = await openPackReader(store, pack);
  lap();
  const places = await findPlaces(store, reader, print);
  lap();
  const reports = await loadReports(store, pack, places);
  lap();
  const unknown = { url: '', canonical: '', title: '', language: 'en', published: '', credits: [] };
  const { matches } = judge({ ...unknown, paragraphs }, print, reports, []);
  lap();
  store.close();
  const took = times.slice(1).map((time, i) => time - (times[i] ?? 0));
  const [open = 0, filters = 0, read = 0, load = 0, judged = 0] = took;
  const total = took.reduce((sum, ms) => sum + ms, 0);
  const best = matches[0]?.report.id ?? '';
  return {
    open,
    filters,
    places: read,
    reports: load,
    judge: judged,
    total,
    candidates: reports.length,
    best,
  };
}
