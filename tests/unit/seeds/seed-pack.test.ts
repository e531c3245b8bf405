import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSeedPack } from '../../../lib/packs/build-seeds';
import { encodePack } from '../../../lib/packs/encode';
import { parsePackText } from '../../../lib/packs/parse';
import { SEED_PACK } from '../../../lib/seeds';

const folder = join(process.cwd(), 'seeds');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const pack = buildSeedPack(JSON.parse(read('reports.json')), read);

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

test('the pack reads back under the id and version the extension looks for', () => {
  const { manifest } = parsePackText(encodePack(pack));
  expect(manifest).toMatchObject({ id: SEED_PACK.id, version: SEED_PACK.version, detail: 'text' });
});

test('building twice gives the same bytes', () => {
  const digest = () =>
    createHash('sha256')
      .update(encodePack(buildSeedPack(JSON.parse(read('reports.json')), read)))
      .digest('hex');
  expect(digest()).toBe(digest());
});
