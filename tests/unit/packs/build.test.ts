import { expect, test } from 'vitest';
import { buildPack } from '../../../lib/packs/build';
import { encodePack } from '../../../lib/packs/encode';
import { PackRefused } from '../../../lib/packs/errors';
import { parsePackText } from '../../../lib/packs/parse';
import { HARBOUR, samplePack, source } from './sample-pack';

const plan = { id: 'sample', title: 'Sample', version: 1, detail: 'text' } as const;

test('the same input gives the same bytes', () => {
  expect(encodePack(samplePack())).toBe(encodePack(samplePack()));
});

test('a pack that was written and read again is written the same way', () => {
  const text = encodePack(samplePack());
  expect(encodePack(parsePackText(text))).toBe(text);
});

test('a pack of fingerprints holds no word of its reports', () => {
  const text = encodePack(samplePack({ detail: 'fingerprints' }));
  expect(text).not.toContain('breakwater by two years');
  expect(text).not.toContain('moorings');
  expect(parsePackText(text).reports[0]?.paragraphs).toBeUndefined();
});

test('a first line counts as headline when it is the title or no full stop ends it', () => {
  const headed = (lines: readonly string[], title: string) =>
    buildPack(plan, [source('a', lines, { title })]).reports[0]?.evidence.hasHeadline;
  const body = HARBOUR.slice(1);
  expect(headed(HARBOUR, 'Breakwater')).toBe(true);
  expect(headed(['Will it hold?', ...body], 'Will it hold?')).toBe(true);
  expect(headed(body, 'Breakwater')).toBe(false);
});

test('two reports with one id are refused', () => {
  const twice = () => buildPack(plan, [source('a', HARBOUR), source('a', HARBOUR)]);
  expect(twice).toThrow(PackRefused);
});

test('a report without text is refused by its id', () => {
  expect(() => buildPack(plan, [source('bare', [])])).toThrow(/bare has no text/);
});

test('metadata that no reader would accept is refused when the pack is built', () => {
  const scripted = () => buildPack(plan, [source('a', HARBOUR, { url: 'javascript:alert(1)' })]);
  expect(scripted).toThrow(/web address/);
});
