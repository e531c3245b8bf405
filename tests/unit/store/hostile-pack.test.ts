import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { check } from '../../../lib/engine/check';
import { fingerprint } from '../../../lib/engine/fingerprint';
import { loadReports } from '../../../lib/store/load-reports';
import { findPlaces, openPackReader } from '../../../lib/store/pack-reader';
import { openStore, type Store } from '../../../lib/store/schema';
import { UNRELATED } from '../engine/support/articles';
import { pageOf, seedTexts } from '../engine/support/known';
import { install, KEY, madeUpReport, madeUpText, packOf } from './store-packs';
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

/** Runs of words that any newsroom uses: none is long enough to say where a page comes from. */
const STOCK_RUNS = [
  'at the end of March',
  'in the middle of it',
  'for the first time since',
  'as a result of that',
  'is one of the few',
  'on the other side of',
  'a spokesman for the group',
  'more than half of them',
  'over the past two years',
  'the rest of the country',
  'it was not clear whether',
  'of those who took part',
  'in the course of a',
  'with the help of his',
  'would not be drawn on',
  'by the time it was',
  'a great deal of money',
  'to be able to say',
  'when it comes to the',
  'in the hope that some',
  'under the terms of an',
  'at a time when many',
  'no longer in a position',
  'the size of the problem',
];

/** A text with the next of the runs after every `every` words. */
function strewn(words: readonly string[], every: number, runs: readonly string[]): string[] {
  return runs.map((run, i) => `${words.slice(i * every, (i + 1) * every).join(' ')} ${run}.`);
}

test('a report made of the word runs of all newsrooms matches no page that they are strewn over', async () => {
  const madeUp = Array.from({ length: 20 }, (_, i) => madeUpText(i)).flatMap((text) =>
    text.join(' ').split(' '),
  );
  const report = strewn(madeUp, 30, [...STOCK_RUNS].reverse());
  await install(store, packOf([[madeUpReport(0, report)]], 1));
  for (const text of UNRELATED) {
    const page = strewn(text.join(' ').split(/\s+/), 9, STOCK_RUNS);
    expect(await matchesOf(page)).toBe(0);
  }
});
