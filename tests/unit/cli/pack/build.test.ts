import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packAt } from '../../../../lib/cli/pack-at';
import { loadPack } from '../../../../lib/packs/load-pack';
import { idsIn, pack, reportLine, temporaryFolder, textOf, writeLines } from './pack-io';

const TIME = ['--time', '2026-11-20T08:00:00Z'];
const TITLE = ['--title', 'Our wire', ...TIME];

test('a pack of files of several kinds is what a browser loads', async () => {
  const folder = await temporaryFolder();
  await mkdir(join(folder, 'in'));
  await writeLines(join(folder, 'in', 'a.jsonl'), [
    reportLine('a', { published: '2026-01-02' }),
    reportLine('b'),
  ]);
  await writeFile(join(folder, 'in', 'c.txt'), `Boats stay in port\n\n${textOf('c')}\n`);
  const out = join(folder, 'wire.newspack');
  const { exitCode, out: said } = await pack(['build', join(folder, 'in'), '--out', out, ...TITLE]);
  expect(exitCode).toBe(0);
  expect(said).toContain('3 reports in 1 segment');
  const { manifest, reports } = await loadPack(await packAt(out));
  expect(manifest).toMatchObject({
    id: 'our-wire',
    detail: 'fingerprints',
    counts: { reports: 3 },
  });
  expect(manifest.segments[0]).toMatchObject({
    kind: 'base',
    from: '2026-01-02',
    to: '2026-01-02',
  });
  expect(reports.map(({ title }) => title)).toEqual(['Report a', 'Report b', 'Boats stay in port']);
  expect(reports[0]).not.toHaveProperty('paragraphs');
  expect(existsSync(`${out}.partial`)).toBe(false);
});

test('a folder and a zip hold the same files', async () => {
  const folder = await temporaryFolder();
  const input = join(folder, 'in.jsonl');
  await writeLines(input, [reportLine('a'), reportLine('b')]);
  await pack([
    'build',
    input,
    '--out',
    join(folder, 'p'),
    '--detail',
    'text',
    '--license',
    'CC0',
    ...TITLE,
  ]);
  await pack([
    'build',
    input,
    '--out',
    join(folder, 'p.newspack'),
    '--detail',
    'text',
    '--license',
    'CC0',
    ...TITLE,
  ]);
  const zip = await readFile(join(folder, 'p.newspack'));
  const names = await readdir(join(folder, 'p'), { recursive: true });
  for (const name of names.filter((file) => file !== 'segments')) {
    expect(zip.includes(await readFile(join(folder, 'p', name))), name).toBe(true);
  }
  expect((await loadPack(await packAt(join(folder, 'p')))).reports[0]?.paragraphs).toEqual([
    textOf('a'),
  ]);
});

test('a report under embargo stops the build until somebody decides', async () => {
  const folder = await temporaryFolder();
  const input = join(folder, 'in.jsonl');
  const out = join(folder, 'p.newspack');
  await writeLines(input, [
    reportLine('a'),
    reportLine('e', { embargoed: '2026-11-20T09:00:00Z' }),
  ]);
  const args = ['build', input, '--out', out, ...TITLE];
  const stopped = await pack(args);
  expect(stopped.exitCode).toBe(1);
  expect(stopped.err).toMatch(/report e .*under embargo until 2026-11-20T09:00:00/);
  expect(existsSync(out)).toBe(false);
  expect((await pack([...args, '--embargoed', 'leave-out'])).err).toContain(
    'Left out under embargo: 1 report.',
  );
  expect(await idsIn(out)).toEqual(['a']);
  await pack([...args, '--embargoed', 'include']);
  expect(await idsIn(out)).toEqual(['a', 'e']);
  await pack([
    'build',
    input,
    '--out',
    out,
    '--title',
    'Our wire',
    '--time',
    '2026-11-20T09:00:00Z',
  ]);
  expect(await idsIn(out)).toEqual(['a', 'e']);
});

test('notes, contacts and what was taken back are nowhere in the bytes', async () => {
  const folder = await temporaryFolder();
  const input = join(folder, 'in.jsonl');
  const out = join(folder, 'p');
  const secrets = ['SECRETNOTE', 'SECRETPHONE', 'SECRETDRAFT', 'SECRETFIRST', 'SECRETCANCELED'];
  await writeLines(input, [
    reportLine('n', { edNote: 'SECRETNOTE', contacts: [{ phone: 'SECRETPHONE' }] }),
    reportLine('w', { pubStatus: 'withheld', title: 'SECRETDRAFT' }),
    reportLine('d', { title: 'SECRETFIRST' }),
    reportLine('c', { title: 'SECRETCANCELED' }),
    reportLine('d', { title: 'Second' }),
    reportLine('c', { pubStatus: 'canceled' }),
  ]);
  await pack(['build', input, '--out', out, '--detail', 'text', '--license', 'CC0', ...TITLE]);
  expect(await idsIn(out)).toEqual(['d', 'n']);
  const { reports } = await loadPack(await packAt(out));
  const unpacked = JSON.stringify(reports);
  const names = (await readdir(out, { recursive: true })).filter((file) => file !== 'segments');
  for (const secret of secrets) {
    expect(unpacked).not.toContain(secret);
    for (const name of names)
      expect((await readFile(join(out, name))).includes(secret)).toBe(false);
  }
});

test('it warns of what a newsroom should look at, and can be strict about it', async () => {
  const folder = await temporaryFolder();
  const input = join(folder, 'in.jsonl');
  const common =
    'This report was made by the desk of the coast and may be used by all of its members.';
  await writeLines(input, [
    reportLine('a'),
    reportLine('copy', { text: textOf('a') }),
    reportLine('near', { text: textOf('a').replace('The ', 'Our ') }),
    reportLine('short', { text: 'Boats stay in port.' }),
    reportLine('twice'),
    reportLine('twice', { text: textOf('second') }),
    ...Array.from({ length: 12 }, (_, i) =>
      reportLine(`m${i}`, { text: `${textOf(`m${i}`)}\n\n${common}` }),
    ),
  ]);
  const args = ['build', input, '--out', join(folder, 'p'), '--detail', 'text', ...TITLE];
  const { exitCode, err } = await pack(args);
  expect(exitCode).toBe(0);
  expect(err).toMatch(/under 50 words \(1\):\n {2}short/);
  expect(err).toMatch(/used more than once.*:\n {2}twice/);
  expect(err).toContain('copy = a');
  expect(err).toContain('near ≈ a');
  expect(err).toContain('in 12 reports: This report was made by the desk');
  expect(err).toContain('--license');
  expect(err).toContain('not signed');
  expect((await pack([...args, '--strict'])).exitCode).toBe(1);
});

test('ids that packs cannot hold are replaced by a hash, in relations as well', async () => {
  const folder = await temporaryFolder();
  const input = join(folder, 'in.jsonl');
  await writeLines(input, [
    reportLine('https://a.example/1'),
    reportLine('b', { derivedFrom: 'https://a.example/1' }),
  ]);
  await pack(['build', input, '--out', join(folder, 'p'), ...TITLE]);
  const { reports } = await loadPack(await packAt(join(folder, 'p')));
  expect(reports[0]?.id).toMatch(/^sha256:[0-9a-f]{32}$/);
  expect(reports[1]?.relations).toEqual([{ kind: 'derivedFrom', id: reports[0]?.id }]);
});

test('a folder with other files in it is left alone', async () => {
  const folder = await temporaryFolder();
  await writeLines(join(folder, 'in.jsonl'), [reportLine('a')]);
  const { exitCode, err } = await pack([
    'build',
    join(folder, 'in.jsonl'),
    '--out',
    folder,
    ...TITLE,
  ]);
  expect(exitCode).toBe(1);
  expect(err).toContain('files that are no pack');
});

test('a missing input is named and the rest is built', async () => {
  const folder = await temporaryFolder();
  await writeLines(join(folder, 'in.jsonl'), [reportLine('a')]);
  const out = join(folder, 'p.newspack');
  const { exitCode, err } = await pack([
    'build',
    join(folder, 'none'),
    join(folder, 'in.jsonl'),
    '--out',
    out,
    ...TITLE,
  ]);
  expect(exitCode).toBe(1);
  expect(err).toContain('none does not exist');
  expect(await idsIn(out)).toEqual(['a']);
});
