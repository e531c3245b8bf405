import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { StorageFailed } from '../../../lib/errors';
import { filesOf } from '../../../lib/packs/build';
import { PackRefused } from '../../../lib/packs/errors';
import { collectGarbage } from '../../../lib/store/collect-garbage';
import { listPacks, packKeyFor, removePack, setPackEnabled } from '../../../lib/store/packs';
import { openStore, type Store } from '../../../lib/store/schema';
import { HARBOUR, inMemory, ORCHARD, record, samplePack } from '../packs/sample-pack';
import { killAtWrite, refuseWrite } from './failing-store';
import { foundIn } from './found-in';
import {
  install,
  KEY,
  LINKED,
  madeUpReport,
  madeUpText,
  packOf,
  recordCounts,
} from './store-packs';
import 'fake-indexeddb/auto';

let store: Store;
beforeEach(async () => {
  vi.restoreAllMocks();
  globalThis.indexedDB = new IDBFactory();
  store = await openStore();
});

const harbour = record('harbour', HARBOUR);
const orchard = record('orchard', ORCHARD);
const first = packOf([[harbour]], 1);
const second = packOf([[harbour], [orchard]], 2, { seq: 200 });

test('an imported pack is listed, and its reports are found', async () => {
  expect(await install(store, second)).toBe('installed');
  expect(await listPacks(store)).toMatchObject([
    { packKey: KEY, id: 'sample', version: 200, reports: 2, isEnabled: true, installedAt: 5 },
  ]);
  expect(await foundIn(store, HARBOUR)).toEqual(['harbour']);
  expect(await foundIn(store, ORCHARD)).toEqual(['orchard']);
});

test('importing the same version again changes nothing and reads no file', async () => {
  await install(store, first);
  const read = vi.fn();
  expect(await install(store, first, { files: { read }, now: 9 })).toBe('kept');
  expect(read).not.toHaveBeenCalled();
  expect(await listPacks(store)).toMatchObject([{ updatedAt: 5 }]);
});

test('an update reads the segments that are new and no other', async () => {
  await install(store, first);
  const files = inMemory(filesOf(second));
  const read = vi.spyOn(files, 'read');
  await install(store, second, { files, now: 9 });
  expect(read.mock.calls.map(([name]) => name)).toEqual([
    `segments/${second.manifest.segments[1]?.sha256}`,
  ]);
  expect(await listPacks(store)).toMatchObject([{ version: 200, installedAt: 5, updatedAt: 9 }]);
});

test('a later report replaces an earlier one with its id, and a withdrawn one is found no more', async () => {
  const orchardAsHarbour = record('harbour', ORCHARD);
  await install(store, packOf([[harbour], [orchardAsHarbour]], 1));
  expect(await foundIn(store, HARBOUR)).toEqual([]);
  expect(await foundIn(store, ORCHARD)).toEqual(['harbour']);
  await install(store, packOf([[harbour, orchard], { withdraw: ['harbour'] }], 1, { seq: 200 }));
  expect(await foundIn(store, HARBOUR)).toEqual([]);
  expect(await foundIn(store, ORCHARD)).toEqual(['orchard']);
});

test('an older version is refused, also after the newer one was removed for good', async () => {
  await install(store, second);
  await expect(install(store, first)).rejects.toThrow(/older than one that was installed/);
  await removePack(store, KEY, 10);
  await collectGarbage(store, 10 + 24 * 60 * 60 * 1000);
  expect(await listPacks(store)).toEqual([]);
  await expect(install(store, first)).rejects.toThrow(PackRefused);
  expect(await install(store, second)).toBe('installed');
});

test('keys that were revoked once stay revoked', async () => {
  const { remembered } = LINKED;
  const trust = { ...LINKED, remembered: { ...remembered, revoked: ['RWQbad'] } };
  await install(store, first, { trust });
  await install(store, second, { trust: LINKED });
  expect((await store.get('seen', KEY))?.remembered.revoked).toEqual(['RWQbad']);
});

test('the same id under another key is another pack', async () => {
  await install(store, first);
  const packKey = await packKeyFor(store, { id: 'sample', key: 'RWQtwo' });
  await install(store, second, { trust: { ...LINKED, packKey } });
  expect((await listPacks(store)).map(({ packKey, version }) => [packKey, version])).toEqual([
    [KEY, 100],
    ['sample@RWQtwo', 200],
  ]);
});

test('a pack is kept under its first key when its publisher changes keys, also once it was removed', async () => {
  await install(store, first);
  const remembered = { ...LINKED.remembered, key: 'RWQtwo' };
  await install(store, second, { trust: { ...LINKED, remembered } });
  await removePack(store, KEY, 10);
  expect(await packKeyFor(store, { id: 'sample', key: 'RWQtwo' })).toBe(KEY);
  expect(await packKeyFor(store, { id: 'other', key: 'RWQtwo' })).toBe('other@RWQtwo');
});

test('a pack that was switched off stays off when its new version comes', async () => {
  await install(store, first);
  await setPackEnabled(store, KEY, false);
  await install(store, second);
  expect(await listPacks(store)).toMatchObject([{ version: 200, isEnabled: false }]);
});

test('two imports at once leave one whole pack', async () => {
  const outcomes = await Promise.all([install(store, second), install(store, second)]);
  expect(outcomes).toEqual(['installed', 'kept']);
  expect(await foundIn(store, ORCHARD)).toEqual(['orchard']);
});

test('progress counts the bytes that are in the database', async () => {
  const onProgress = vi.fn();
  await install(store, second, { onProgress });
  const [one, other] = second.manifest.segments.map(({ bytes }) => bytes);
  const totalBytes = (one ?? 0) + (other ?? 0);
  expect(onProgress.mock.calls.at(-1)).toEqual([{ doneBytes: totalBytes, totalBytes }]);
  expect(onProgress).toHaveBeenCalledWith({ doneBytes: one, totalBytes });
});

test('the reports of five segments are found in one index', async () => {
  const numbers = [1, 2, 3, 4, 5];
  await install(
    store,
    packOf(
      numbers.map((n) => [madeUpReport(n)]),
      5,
    ),
  );
  expect((await store.get('packs', KEY))?.indexes).toHaveLength(1);
  for (const n of numbers) expect((await foundIn(store, madeUpText(n)))[0]).toBe(`r${n}`);
});

describe('refused, with the old pack as it was and nothing left behind', () => {
  const cases: readonly [string, () => Promise<unknown>, RegExp][] = [
    [
      'a pack that lacks a segment',
      () => install(store, second, { files: { read: async () => undefined } }),
      /part of this pack is missing/,
    ],
    [
      'a pack whose counts lie',
      () => install(store, packOf([[harbour], [orchard]], 3, { seq: 200 })),
      /does not hold what its manifest announces/,
    ],
    [
      'a segment that holds a report twice',
      () => install(store, packOf([[harbour, harbour]], 1, { seq: 200 })),
      /holds one report twice/,
    ],
    [
      'a segment of reports that is said to withdraw',
      () => {
        const { manifest, segments } = second;
        const lie = manifest.segments.map((ref) => ({ ...ref, kind: 'withdraw' as const }));
        return install(store, { manifest: { ...manifest, segments: lie }, segments });
      },
      /is of another kind|cannot be read/,
    ],
    [
      'text segments that are said to hold none',
      () => {
        const { manifest, segments } = second;
        return install(store, { manifest: { ...manifest, detail: 'fingerprints' }, segments });
      },
      /is of another kind/,
    ],
    [
      'bytes that are not what the manifest announces',
      () => {
        const garbled = filesOf(second).map(({ name, bytes }) => ({
          name,
          bytes: bytes.map((b) => b ^ 1),
        }));
        return install(store, second, { files: inMemory(garbled) });
      },
      /not what its manifest announces/,
    ],
    [
      'an import that is cancelled',
      () => install(store, second, { signal: AbortSignal.abort() }),
      /abort/,
    ],
    [
      'an import that is cancelled while a segment is taken in',
      () => {
        const controller = new AbortController();
        const files = inMemory(filesOf(second));
        const read: typeof files.read = (...asked) => {
          controller.abort();
          return files.read(...asked);
        };
        return install(store, second, { signal: controller.signal, files: { read } });
      },
      /abort/,
    ],
  ];
  test.each(cases)('%s', async (_name, attempt, reason) => {
    await install(store, first);
    const before = await recordCounts(store);
    await expect(attempt()).rejects.toThrow(reason);
    expect(await recordCounts(store)).toEqual(before);
    expect(await listPacks(store)).toMatchObject([{ version: 100, updatedAt: 5 }]);
    expect(await foundIn(store, HARBOUR)).toEqual(['harbour']);
  });
});

test('an import whose host goes away goes on from the segments it has', async () => {
  const files = inMemory(filesOf(second));
  let segments = 0;
  const failing: typeof files.read = async (name, limit) => {
    if (name.startsWith('segments/') && segments++ === 1) throw new Error('The host went away.');
    return files.read(name, limit);
  };
  await expect(install(store, second, { files: { read: failing } })).rejects.toThrow(/went away/);
  const read = vi.fn(files.read);
  await install(store, second, { files: { read } });
  expect(read).toHaveBeenCalledOnce();
  expect((await store.get('packs', KEY))?.indexes).toHaveLength(1);
  expect(await foundIn(store, HARBOUR)).toEqual(['harbour']);
});

describe('an update of five segments', () => {
  const numbers = [1, 2, 3, 4, 5];
  const update = packOf(
    numbers.map((n) => [madeUpReport(n)]),
    5,
    { seq: 200 },
  );
  const isNew = async () => {
    const [pack] = await listPacks(store);
    const wanted = pack?.version === 200 ? 'r3' : undefined;
    expect((await foundIn(store, madeUpText(3)))[0]).toBe(wanted);
    expect(await foundIn(store, HARBOUR)).toEqual(pack?.version === 200 ? [] : ['harbour']);
    return pack?.version === 200;
  };

  test('killed at any write leaves the old pack or the new one, and done again brings the new one', async () => {
    let isKilled = () => true;
    for (let write = 1; isKilled(); write++) {
      await restart();
      await install(store, first);
      isKilled = killAtWrite(write);
      await install(store, update).catch(() => undefined);
      vi.restoreAllMocks();
      if (isKilled()) expect(await isNew()).toBe(false);
      await install(store, update);
      expect(await isNew()).toBe(true);
      await collectGarbage(store, 10);
      expect(await recordCounts(store)).toMatchObject({
        packs: 1,
        imports: 0,
        segments: 5,
        indexes: 1,
      });
      expect(await recordCounts(store)).toMatchObject({ rows: 5, segmentIds: 5 });
    }
  });

  test('refused room at any write leaves the old pack and nothing staged, and says what to do', async () => {
    const full = new DOMException('full', 'QuotaExceededError');
    await install(store, first);
    const before = await recordCounts(store);
    for (let write = 1; write < 100; write++) {
      refuseWrite(write, full);
      const refusal = await install(store, update).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      vi.restoreAllMocks();
      if (refusal === undefined) {
        expect(write).toBeGreaterThan(20);
        return expect(await isNew()).toBe(true);
      }
      expect(refusal).toBeInstanceOf(StorageFailed);
      expect(String(refusal)).toMatch(/no room left.*Free some disk space/);
      expect(await isNew()).toBe(false);
      expect(await recordCounts(store)).toEqual(before);
    }
    expect.unreachable();
  });

  async function restart(): Promise<void> {
    store.close();
    globalThis.indexedDB = new IDBFactory();
    store = await openStore();
  }
});

test('a bundled pack of an older extension does not count as a step back', async () => {
  const trust = { ...LINKED, source: { kind: 'bundled' } } as const;
  await install(store, samplePack({ seq: 300 }), { trust });
  expect(await install(store, samplePack({ seq: 200 }), { trust })).toBe('kept');
});
