import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { fingerprint } from '../../../lib/engine/fingerprint';
import { buildReportIndex, findCandidates } from '../../../lib/engine/report-index';
import { loadReports } from '../../../lib/store/load-reports';
import { findPlaces, openPackReader } from '../../../lib/store/pack-reader';
import { openStore, type Store } from '../../../lib/store/schema';
import { UNRELATED } from '../engine/support/articles';
import { changeEveryWord } from '../engine/support/edits';
import { HARBOUR, record } from '../packs/sample-pack';
import { foundIn } from './found-in';
import { install, KEY, madeUpReport, madeUpText, packOf } from './store-packs';
import 'fake-indexeddb/auto';

let store: Store;
beforeEach(async () => {
  vi.restoreAllMocks();
  globalThis.indexedDB = new IDBFactory();
  store = await openStore();
});

const numbers = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
const segment = (from: number, to: number) => numbers(from, to).map((n) => madeUpReport(n));

async function reader() {
  const pack = await store.get('packs', KEY);
  if (pack === undefined) throw new Error('the pack is not there');
  return openPackReader(store, pack);
}

/** The pack as it becomes by updates that bring a segment each. */
async function grown(parts: readonly ReturnType<typeof segment>[]): Promise<void> {
  for (const [i] of parts.entries()) {
    const some = parts.slice(0, i + 1);
    await install(store, packOf(some, some.flat().length, { seq: 100 + i }));
  }
}

const atOnce = (parts: readonly ReturnType<typeof segment>[]) =>
  install(store, packOf(parts, parts.flat().length));

test.each([
  ['one index of three segments', 1, [0, 10, 25, 40], atOnce],
  ['three indexes', 3, [0, 10, 25, 40], grown],
  ['one joined index', 1, [0, 10, 20, 30, 40], grown],
])('%s gives the candidates that one in memory gives', async (_name, indexes, cuts, bring) => {
  const parts = cuts.slice(1).map((to, i) => segment(cuts[i] ?? 0, to));
  await bring(parts);
  expect((await store.get('packs', KEY))?.indexes).toHaveLength(indexes);
  const inMemory = buildReportIndex(parts.flat().map(({ evidence }) => evidence));
  const pages = [
    ...numbers(0, 40).map((n) => changeEveryWord(madeUpText(n), 5)),
    [...madeUpText(3), ...madeUpText(33)],
    ...UNRELATED,
  ];
  for (const page of pages) {
    const expected = findCandidates(fingerprint(page), inMemory).map((row) => `r${row}`);
    expect(await foundIn(store, page)).toEqual(expected);
  }
});

test('an update that adds a segment to a joined index finds old reports and new ones', async () => {
  const parts = [segment(0, 4), segment(4, 8), segment(8, 12), segment(12, 16)];
  await grown(parts);
  await install(store, packOf([...parts, segment(16, 18)], 18, { seq: 200 }));
  for (const n of [0, 7, 12, 17]) expect((await foundIn(store, madeUpText(n)))[0]).toBe(`r${n}`);
});

test('an update without a segment of a joined index no longer finds its reports', async () => {
  const parts = [segment(0, 4), segment(4, 8), segment(8, 12), segment(12, 16)];
  await grown(parts);
  await install(store, packOf(parts.slice(1), 12, { seq: 200 }));
  expect(await foundIn(store, madeUpText(2))).not.toContain('r2');
  expect((await foundIn(store, madeUpText(9)))[0]).toBe('r9');
});

test('a page that shares nothing with a pack reads at most a few of its shards', async () => {
  await install(store, packOf([segment(0, 150)], 150));
  const { parts } = await reader();
  expect(parts[0]?.index.bits).toBeGreaterThan(1);
  const held = await reader();
  const shard = vi.spyOn(Blob.prototype, 'slice');
  expect((await findPlaces(held, fingerprint(HARBOUR))).places).toEqual([]);
  expect(shard.mock.calls.length).toBeLessThan(4);
  await findPlaces(held, fingerprint(madeUpText(7)));
  expect(shard.mock.calls.length).toBeGreaterThan(4);
});

test('a report that shows another text than it is found by is left out, and that is logged', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const liar = { ...record('liar', HARBOUR), paragraphs: [...HARBOUR.slice(0, -1), 'Buy now.'] };
  await install(store, packOf([[liar, record('harbour', HARBOUR)]], 2));
  expect(await foundIn(store, HARBOUR)).toEqual(['harbour']);
  expect(log).toHaveBeenCalledOnce();
});

test('fingerprint packs give reports without text', async () => {
  await install(store, packOf([[record('harbour', HARBOUR)]], 1, { detail: 'fingerprints' }));
  const { pack } = await reader();
  const [report] = await loadReports(store, pack, [{ segment: 0, row: 0 }]);
  expect(report).toMatchObject({ id: 'harbour', pack: 'sample' });
  expect(report?.paragraphs).toBeUndefined();
});

test('places that are gone give nothing', async () => {
  await install(store, packOf([segment(0, 2)], 2));
  const { pack } = await reader();
  const places = [
    { segment: 0, row: 9 },
    { segment: 3, row: 0 },
  ];
  expect(await loadReports(store, pack, places)).toEqual([]);
});
