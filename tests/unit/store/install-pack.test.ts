import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { findCandidates } from '../../../lib/engine/report-index';
import { StorageFailed } from '../../../lib/errors';
import type { Pack } from '../../../lib/packs/format';
import { installPack } from '../../../lib/store/install-pack';
import { listPacks, loadIndex, loadReports, setPackEnabled } from '../../../lib/store/packs';
import { openStore, type Store } from '../../../lib/store/schema';
import { samplePack } from '../packs/sample-pack';
import 'fake-indexeddb/auto';

let store: Store;
beforeEach(async () => {
  vi.restoreAllMocks();
  globalThis.indexedDB = new IDBFactory();
  store = await openStore();
});

const ids = async () => (await loadReports(store, 'sample', [0, 1, 2])).map(({ id }) => id);
const only = (pack: Pack, version: number): Pack => ({
  manifest: { ...pack.manifest, version, counts: { ...pack.manifest.counts, reports: 1 } },
  reports: pack.reports.slice(1),
});

test('an installed pack is listed, found through its index, and gives its reports', async () => {
  expect(await installPack(store, samplePack(), 5)).toBe('installed');
  expect(await listPacks(store)).toMatchObject([
    { id: 'sample', version: 1, reports: 2, isEnabled: true, installedAt: 5 },
  ]);
  const index = await loadIndex(store, 'sample');
  const evidence = samplePack().reports[1]?.evidence;
  expect(index && evidence && findCandidates(evidence, index)[0]).toBe(1);
  expect(await loadReports(store, 'sample', [1, 0])).toMatchObject([
    { id: 'orchard', pack: 'sample' },
    { id: 'harbour', pack: 'sample' },
  ]);
});

test('evidence comes back as it went in', async () => {
  await installPack(store, samplePack(), 5);
  const [report] = await loadReports(store, 'sample', [0]);
  expect(report?.evidence).toEqual(samplePack().reports[0]?.evidence);
});

test('installing the same version again changes nothing', async () => {
  await installPack(store, samplePack(), 5);
  expect(await installPack(store, samplePack(), 9)).toBe('kept');
  expect(await listPacks(store)).toMatchObject([{ installedAt: 5 }]);
});

test('a higher version replaces all reports of the lower one', async () => {
  await installPack(store, samplePack(), 5);
  expect(await installPack(store, only(samplePack(), 2), 9)).toBe('installed');
  expect(await ids()).toEqual(['orchard']);
  expect(await listPacks(store)).toMatchObject([{ version: 2, reports: 1, installedAt: 9 }]);
});

test('a lower version does not replace a higher one', async () => {
  await installPack(store, samplePack({ version: 2 }), 5);
  expect(await installPack(store, only(samplePack(), 1), 9)).toBe('kept');
  expect(await ids()).toEqual(['harbour', 'orchard']);
});

test('evidence of another engine is replaced by the same version', async () => {
  const pack = samplePack();
  const engine = { ...pack.manifest.engine, version: 0 };
  await installPack(store, { ...pack, manifest: { ...pack.manifest, engine } }, 5);
  expect(await installPack(store, pack, 9)).toBe('installed');
});

test('two installations at once leave one whole pack', async () => {
  const outcomes = await Promise.all([
    installPack(store, samplePack(), 5),
    installPack(store, samplePack(), 6),
  ]);
  expect(outcomes.sort()).toEqual(['installed', 'kept']);
  expect(await ids()).toEqual(['harbour', 'orchard']);
});

test('packs with ids that begin alike do not touch each other', async () => {
  await installPack(store, samplePack(), 5);
  await installPack(store, samplePack({ id: 'sample2' }), 6);
  await installPack(store, only(samplePack(), 2), 9);
  expect(await loadReports(store, 'sample2', [0, 1])).toHaveLength(2);
});

test('a pack that was switched off stays off when its new version comes', async () => {
  await installPack(store, samplePack(), 5);
  await setPackEnabled(store, 'sample', false);
  await installPack(store, samplePack({ version: 2 }), 9);
  expect(await listPacks(store)).toMatchObject([{ version: 2, isEnabled: false }]);
});

test.each([1, 2, 3, 4])(
  'an installation that fails at write %i leaves the old pack whole',
  async (write) => {
    await installPack(store, samplePack(), 5);
    failAtWrite(write, new DOMException('full', 'QuotaExceededError'));
    await expect(installPack(store, only(samplePack(), 2), 9)).rejects.toThrow(StorageFailed);
    vi.restoreAllMocks();
    expect(await listPacks(store)).toMatchObject([{ version: 1, reports: 2, installedAt: 5 }]);
    expect(await ids()).toEqual(['harbour', 'orchard']);
    expect((await loadIndex(store, 'sample'))?.reports).toBe(2);
  },
);

test('a full disk is told as such, with the next step', async () => {
  failAtWrite(1, new DOMException('full', 'QuotaExceededError'));
  await expect(installPack(store, samplePack(), 5)).rejects.toThrow(
    /no room left.*Free some disk space/,
  );
});

/** Makes the nth change of a record (deletion or writing) be refused at once. */
function failAtWrite(write: number, refusal: DOMException): void {
  let seen = 0;
  const put = IDBObjectStore.prototype.put;
  const remove = IDBObjectStore.prototype.delete;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    if (++seen === write) throw refusal;
    return put.apply(this, args);
  });
  vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    if (++seen === write) throw refusal;
    return remove.apply(this, args);
  });
}
