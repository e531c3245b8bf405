import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSeedPack } from '../../../lib/packs/build-seeds';
import { loadPack } from '../../../lib/packs/load-pack';
import { SEED_PACK } from '../../../lib/seeds';
import { packFiles, zipOf } from '../packs/sample-pack';

const folder = join(process.cwd(), 'seeds');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const built = buildSeedPack(JSON.parse(read('reports.json')), read);
const pack = await loadPack(packFiles(built));

test('every text in the folder is a report of the pack', () => {
  const texts = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  expect(pack.reports.map(({ id }) => `${id}.txt`)).toEqual(texts.sort());
});

test('what is told of a report stands in its own text', () => {
  for (const { id, title, publisher, paragraphs } of pack.reports) {
    const text = read(`${id}.txt`);
    expect(text).toContain(publisher);
    expect(text.startsWith(title)).toBe(true);
    expect(title === '' || paragraphs?.[0] === title).toBe(true);
  }
});

test('share lines, related stories and subscribe boxes are no part of the reports', () => {
  const text = pack.reports.flatMap(({ paragraphs = [] }) => paragraphs).join('\n');
  for (const furniture of ['Share this', 'You May Also Like', 'Subscribe', 'Continue reading']) {
    expect(text).not.toContain(furniture);
  }
});

test('captions are part of the reports', () => {
  const text = pack.reports.flatMap(({ paragraphs = [] }) => paragraphs).join('\n');
  expect(text).toContain('US Army soldiers guard the construction of a secondary border wall');
});

test('the pack reads back under the id and number the extension looks for', async () => {
  const { manifest } = await loadPack(packFiles(built));
  expect(manifest).toMatchObject({ id: SEED_PACK.id, seq: SEED_PACK.seq, detail: 'text' });
});

test('building twice gives the same bytes', async () => {
  const again = buildSeedPack(JSON.parse(read('reports.json')), read);
  expect(await zipOf(again)).toEqual(await zipOf(built));
});
