import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { matchPage } from '../../../lib/background/match';
import { encodeFingerprint, fingerprint } from '../../../lib/engine/fingerprint';
import { openStore, type Store } from '../../../lib/store/schema';
import { pageOf, seedTexts } from '../engine/support/known';
import { record } from '../packs/sample-pack';
import { install, packOf } from '../store/store-packs';
import 'fake-indexeddb/auto';

/** Five articles on one event, in other words each. */
const seeds = seedTexts();
const [own] = seeds;
const URL = 'https://news.example/own';
let store: Store;

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  store = await openStore();
  const reports = seeds.map(({ id, paragraphs }, i) =>
    record(id, paragraphs, i === 0 ? { url: URL } : {}),
  );
  await install(store, packOf([reports], reports.length));
});

async function matched(url: string, ignored: readonly string[] = []): Promise<readonly string[]> {
  const paragraphs = own?.paragraphs ?? [];
  const reading = {
    kind: 'article',
    scope: 'page',
    page: pageOf(paragraphs, { url }),
    fingerprint: encodeFingerprint(fingerprint(paragraphs)),
  } as const;
  const found = await matchPage(store, reading, new Set(ignored), 1_000);
  return (found?.report.matches ?? []).map(({ report }) => report.id);
}

test('a copy matches its report first', async () => {
  expect((await matched('https://elsewhere.example/'))[0]).toBe(own?.id);
});

test('a report that is left out hides none of the others', async () => {
  const found = await matched('https://elsewhere.example/', [own?.id ?? '']);
  expect(found.length).toBeGreaterThan(1);
  expect(found).not.toContain(own?.id);
});

test('the original itself hides none of the others', async () => {
  const found = await matched(URL);
  expect(found).toContain(own?.id);
  expect(found.length).toBeGreaterThan(2);
});
