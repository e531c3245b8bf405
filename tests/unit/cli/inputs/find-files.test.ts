import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findFiles } from '../../../../lib/cli/inputs/find-files';
import { fileIo } from './file-io';
import { jsonLine, PARAGRAPHS, readAll, TEXT, TITLE } from './samples';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wireprint-inputs-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

test('a folder gives all files in and below it, by name, whatever the order on the disk', async () => {
  for (const name of ['b.txt', 'a/z.txt', 'B.txt', 'a/10.txt', '.hidden.txt', 'ä.txt'])
    put(name, TEXT);
  const found = await findFiles(folder);
  expect(found.map(({ relativePath }) => relativePath)).toEqual([
    'B.txt',
    'a/10.txt',
    'a/z.txt',
    'b.txt',
    'ä.txt',
  ]);
});

test('links in a folder are not followed, in circles or out of it', async () => {
  put('archive/a.txt', TEXT);
  put('private/b.txt', TEXT);
  symlinkSync('..', join(folder, 'archive', 'up'));
  symlinkSync(join('..', 'private', 'b.txt'), join(folder, 'archive', 'b.txt'));
  const found = await findFiles(join(folder, 'archive'));
  expect(found.map(({ relativePath }) => relativePath)).toEqual(['a.txt']);
});

test('a pattern gives the files that fit', async () => {
  for (const name of ['2023/a.txt', '2024/a.txt', '2024/b.html', '2024/deep/c.txt'])
    put(name, TEXT);
  const names = async (pattern: string) =>
    (await findFiles(join(folder, pattern))).map(({ relativePath }) => relativePath);
  expect(await names('2024/*.txt')).toEqual(['a.txt']);
  expect(await names('**/*.txt')).toEqual(['2023/a.txt', '2024/a.txt', '2024/deep/c.txt']);
  expect(await names('2024/*.{txt,html}')).toEqual(['a.txt', 'b.html']);
});

test('a file whose name looks like a pattern is itself', async () => {
  put('a[1].txt', TEXT);
  expect(await findFiles(join(folder, 'a[1].txt'))).toMatchObject([
    { relativePath: 'a[1].txt', isNamed: true },
  ]);
});

test('ids that are made up do not depend on where the folder lies', async () => {
  put('one/garden/a.txt', `${TITLE}\n\n${TEXT}`);
  put('two/garden/a.txt', `${TITLE}\n\n${TEXT}`);
  const { reports, problems } = await readAll(
    [join(folder, 'one'), join(folder, 'two'), join(folder, 'two', 'gard*')],
    fileIo(),
  );
  expect(reports.map(({ title }) => title)).toEqual([TITLE, TITLE]);
  expect(reports[0]?.id).toBe(reports[1]?.id);
  expect(problems).toHaveLength(1);
});

test('formats are mixed in a folder; what is none of them is named and passed over', async () => {
  put('a.txt', `${TITLE}\n\n${TEXT}`);
  put(
    'b.html',
    `<html><body><article><h1>${TITLE}</h1>${PARAGRAPHS.map((p) => `<p>${p}</p>`)
      .join('')
      .repeat(1)}</article></body></html>`,
  );
  put('c.jsonl', jsonLine({ id: 'c', text: TEXT }));
  put('d.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]));
  put('e.csv', '');
  const { reports, problems } = await readAll([folder], fileIo());
  expect(reports.map(({ from }) => from.file)).toEqual(
    ['a.txt', 'b.html', 'c.jsonl'].map((name) => join(folder, name)),
  );
  expect(problems.map(({ kind, from }) => [kind, from.file])).toEqual([
    ['skipped', join(folder, 'd.png')],
    ['skipped', join(folder, 'e.csv')],
  ]);
});

test('what is missing or empty is an error, and the others are still read', async () => {
  put('a.txt', `${TITLE}\n\n${TEXT}`);
  put('empty.txt', '');
  const inputs = ['none.txt', 'empty.txt', 'none-*.txt', 'a.txt'].map((name) => join(folder, name));
  const { reports, problems } = await readAll(inputs, fileIo());
  expect(reports).toHaveLength(1);
  expect(problems.map(({ kind }) => kind)).toEqual(['unreadable', 'unreadable', 'unreadable']);
  expect(problems[0]?.sentence).toContain('does not exist');
});
