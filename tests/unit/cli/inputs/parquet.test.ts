import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { afterAll, expect, test } from 'vitest';
import { fakeIo } from '../fake-io';
import { fileIo } from './file-io';
import { PARAGRAPHS, readAll, SECRET, TEXT, TITLE } from './samples';

const folder = mkdtempSync(join(tmpdir(), 'wireprint-parquet-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PUBLISHED = new Date('2024-05-06T08:00:00Z');

function write(name: string, rows: number, rowGroupSize?: number): string {
  const path = join(folder, name);
  const column = (value: string) => Array.from({ length: rows }, () => value);
  const bytes = parquetWriteBuffer({
    columnData: [
      { name: 'uri', data: Array.from({ length: rows }, (_, i) => `garden-${i}`) },
      { name: 'headline', data: column(TITLE) },
      { name: 'body_text', data: column(TEXT) },
      { name: 'versioncreated', data: Array.from({ length: rows }, () => PUBLISHED) },
      { name: 'ednote', data: column(SECRET) },
    ],
    ...(rowGroupSize === undefined ? {} : { rowGroupSize: [rowGroupSize] }),
  });
  writeFileSync(path, new Uint8Array(bytes));
  return path;
}

test('a row is a report; dates are those of their column', async () => {
  const path = write('archive.parquet', 1);
  const { reports, problems } = await readAll([path], fileIo());
  expect(problems).toEqual([]);
  expect(reports).toMatchObject([
    {
      id: 'garden-0',
      title: TITLE,
      published: '2024-05-06T08:00:00.000Z',
      paragraphs: PARAGRAPHS,
      from: { file: path, line: 1 },
    },
  ]);
  expect(JSON.stringify(reports)).not.toContain(SECRET);
});

test('groups of rows are read one after another, under any name', async () => {
  const { reports, problems } = await readAll([write('archive.bin', 25, 10)], fileIo());
  expect(problems).toEqual([]);
  expect(reports.map(({ id }) => id)).toEqual(Array.from({ length: 25 }, (_, i) => `garden-${i}`));
  expect(reports.at(-1)?.from.line).toBe(25);
});

test('a damaged file and one on standard input are errors', async () => {
  const path = join(folder, 'damaged.parquet');
  writeFileSync(path, 'PAR1 and no more than that');
  const damaged = await readAll([path], fileIo());
  const piped = await readAll(['-'], fakeIo({ stdin: 'PAR1…' }));
  for (const { reports, problems } of [damaged, piped]) {
    expect(reports).toEqual([]);
    expect(problems).toMatchObject([{ kind: 'unreadable' }]);
  }
  expect(piped.problems[0]?.sentence).toContain('save it as a file');
});
