import { expect, test } from 'vitest';
import { buildPack, filesOf } from '../../../lib/packs/build';
import { PackRefused } from '../../../lib/packs/errors';
import { MAX_BLOCK_BYTES } from '../../../lib/packs/format';
import { loadPack } from '../../../lib/packs/load-pack';
import { encodeReport } from '../../../lib/packs/report-codec';
import { HARBOUR, packFiles, record, samplePack } from './sample-pack';

const plan = { id: 'sample', title: 'Sample', seq: 1, detail: 'text' } as const;

test('the same input gives the same bytes', () => {
  expect(filesOf(samplePack())).toEqual(filesOf(samplePack()));
});

test('a pack that was written and read again is written the same way', async () => {
  const built = samplePack();
  const { reports } = await loadPack(packFiles(built));
  expect(filesOf(samplePack({}, reports))).toEqual(filesOf(built));
});

test('a report of a text pack comes back whole', async () => {
  const original = record('harbour', HARBOUR, {
    version: '3',
    byline: 'İpek Núñez',
    rights: 'Free to use',
    updated: '2024-05-04T08:00:00Z',
    relations: [{ kind: 'obsoletes', id: 'harbour-draft' }],
  });
  const { reports } = await loadPack(packFiles(samplePack({}, [original])));
  expect(reports).toEqual([original]);
});

test('a pack of fingerprints holds no word of its reports, and the same evidence but for its places in the text', async () => {
  const { reports } = await loadPack(packFiles(samplePack({ detail: 'fingerprints' })));
  expect(JSON.stringify(reports)).not.toMatch(/breakwater by two years|moorings/);
  const [told] = reports;
  const { places, spans, ...kept } = record('harbour', HARBOUR).evidence;
  expect(told?.paragraphs).toBeUndefined();
  expect(told?.evidence).toMatchObject(kept);
  const pauses = (offsets: Uint32Array | undefined) =>
    offsets?.map((start, i) => (i > 0 && i % 2 === 0 && start - (offsets[i - 1] ?? 0) > 1 ? 1 : 0));
  const counts = (fields: Uint32Array | undefined) => fields?.filter((_, i) => i % 5 > 2);
  expect(counts(told?.evidence.spans)).toEqual(counts(spans));
  expect(pauses(told?.evidence.places)).toEqual(pauses(places));
});

test('a first line counts as headline when it is the title or no full stop ends it', () => {
  const headed = (lines: readonly string[], title: string) =>
    record('a', lines, { title }).evidence.hasHeadline;
  const body = HARBOUR.slice(1);
  expect(headed(HARBOUR, 'Breakwater')).toBe(true);
  expect(headed(['Will it hold?', ...body], 'Will it hold?')).toBe(true);
  expect(headed(body, 'Breakwater')).toBe(false);
});

test('two reports with one id are refused', () => {
  const twice = () => buildPack(plan, [record('a', HARBOUR), record('a', HARBOUR)]);
  expect(twice).toThrow(PackRefused);
});

test('a report without text is refused by its id', () => {
  expect(() => record('bare', [])).toThrow(/bare has no text/);
  expect(() => record('bare', ['…'])).toThrow(/bare has no text/);
});

test('a report longer than a block is refused by its id', () => {
  const endless = { ...record('endless', HARBOUR), paragraphs: ['a'.repeat(MAX_BLOCK_BYTES)] };
  expect(() => encodeReport(endless, 'text')).toThrow(/endless is longer/);
});

test('metadata that no reader would accept is refused when the pack is built', () => {
  expect(() => record('a', HARBOUR, { url: 'javascript:alert(1)' })).toThrow(/web address/);
});
