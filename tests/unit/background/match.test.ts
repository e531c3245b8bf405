import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { matchPage } from '../../../lib/background/match';
import { encodeFingerprint, fingerprint } from '../../../lib/engine/fingerprint';
import type { Report } from '../../../lib/engine/report';
import { openStore, type Store } from '../../../lib/store/schema';
import { pageOf, seedTexts } from '../engine/support/known';
import { ORCHARD, record } from '../packs/sample-pack';
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

async function matchOf(
  url: string,
  paragraphs: readonly string[],
  ignored: readonly string[] = [],
): Promise<Report> {
  const reading = {
    kind: 'article',
    scope: 'page',
    page: pageOf(paragraphs, { url }),
    fingerprint: encodeFingerprint(fingerprint(paragraphs)),
  } as const;
  const found = await matchPage(store, reading, new Set(ignored), 1_000);
  return found?.report ?? expect.unreachable();
}

async function matched(url: string, ignored: readonly string[] = []): Promise<readonly string[]> {
  const { matches } = await matchOf(url, own?.paragraphs ?? [], ignored);
  return matches.map(({ report }) => report.id);
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

test('what differs from a report by a figure is looked for in all others, where it may stand', async () => {
  const told = (boats: number) =>
    `The harbour office counted ${boats} boats at the north pier on the evening of the storm, three of them without a crew, and sent the pilot out twice before midnight to bring the last two in.`;
  const others = Array.from({ length: 12 }, (_, i) => record(`other-${i}`, [told(1_240 + i)]));
  const first = record('first', [...ORCHARD, told(1_130)]);
  await install(store, packOf([[first, ...others]], 13, { seq: 200 }));
  for (let i = 0; i < 12; i++) {
    const { sentences } = await matchOf('https://elsewhere.example/', [
      ...ORCHARD,
      told(1_240 + i),
    ]);
    expect(sentences.map(({ status }) => status)).toEqual(sentences.map(() => 'verbatim'));
  }
});
