import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { check } from '../../../lib/engine/check';
import { fingerprint } from '../../../lib/engine/fingerprint';
import { loadReports } from '../../../lib/store/load-reports';
import { findPlaces, openPackReader } from '../../../lib/store/pack-reader';
import { openStore, type Store } from '../../../lib/store/schema';
import { UNRELATED } from '../engine/support/articles';
import { pageOf, seedTexts } from '../engine/support/known';
import { install, KEY, madeUpReport, packOf } from './store-packs';
import 'fake-indexeddb/auto';

let store: Store;
beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  store = await openStore();
});

/** What stands in many articles of many outlets. */
const PHRASES = [
  'Sign up to our newsletter to get the latest news in your inbox every morning.',
  'The Associated Press contributed to this report.',
  'This is a developing story and will be updated as more information comes in.',
  'He told reporters on Monday that the government would respond in the coming days.',
  'A spokesperson did not immediately respond to a request for comment.',
  'According to people familiar with the matter, a decision is expected this week.',
  'In a statement on Tuesday, the company said it was aware of the reports.',
  'Follow the latest updates on our website and on social media.',
];
const pages = [...UNRELATED, ...seedTexts().map(({ paragraphs }) => paragraphs)].map((text) => [
  ...text.slice(0, 2),
  PHRASES[text.length % PHRASES.length] ?? '',
  ...text.slice(2),
  PHRASES[0] ?? '',
]);

async function matchesOf(text: readonly string[]): Promise<number> {
  const pack = await store.get('packs', KEY);
  if (pack === undefined) return 0;
  const { places } = await findPlaces(await openPackReader(store, pack), fingerprint(text));
  const reports = await loadReports(store, pack, places);
  return check(pageOf(text), reports).matches.length;
}

test.each([
  ['one boilerplate phrase each', PHRASES.map((phrase) => [phrase])],
  [
    'all boilerplate phrases',
    Array.from({ length: 20 }, (_, i) => [...PHRASES.slice(i % 8), ...PHRASES]),
  ],
  [
    'two or three words each',
    ['told reporters', 'in a statement', 'on Monday'].map((text) => [text]),
  ],
])('a pack of reports of %s matches no page that is about something', async (_name, texts) => {
  const reports = texts.map((text, i) => madeUpReport(i, text));
  await install(store, packOf([reports], reports.length));
  for (const page of pages) expect(await matchesOf(page)).toBe(0);
});
