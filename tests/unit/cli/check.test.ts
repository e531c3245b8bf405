import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run } from '../../../lib/cli/run';
import type { Report } from '../../../lib/engine/report';
import { buildSeedPack } from '../../../lib/packs/build-seeds';
import { zipOf } from '../packs/sample-pack';
import { HARBOUR, HARBOUR_ALTERED, ORCHARD, pageOf } from './articles';
import { fakeIo, SEED_PACK_FILE } from './fake-io';

const seed = (file: string) =>
  readFileSync(new URL(`../../../seeds/${file}`, import.meta.url), 'utf8');
const seeds = JSON.parse(seed('reports.json')) as readonly { id: string; file: string }[];
const first = seeds[0] ?? { id: '', file: '' };
const files = {
  [SEED_PACK_FILE]: await zipOf(buildSeedPack(seeds, seed)),
  'seed.txt': seed(first.file),
  'harbour.txt': HARBOUR,
  'altered.txt': HARBOUR_ALTERED,
  'altered.html': pageOf('Fishing fleet stays in port over fuel price', HARBOUR_ALTERED),
  'orchard.txt': ORCHARD,
  'empty.txt': ' \n',
  'archive.pdf': '%PDF-1.7\n',
};

async function checked(argv: readonly string[], stdin = '') {
  const io = fakeIo({ files, stdin });
  const exitCode = await run(['check', ...argv], io);
  return { exitCode, out: io.out(), err: io.err() };
}

function reportsIn(out: string): readonly Report[] {
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Report);
}

test('without originals the seeds are what is checked against', async () => {
  const { exitCode, out } = await checked(['seed.txt', '--json']);
  const [report] = reportsIn(out);
  expect(exitCode).toBe(0);
  expect(report?.format).toBe('wireprint.report/1');
  expect(report?.relation).toBe('syndicated');
  expect(report?.matches[0]?.report.id).toBe(first.id);
  expect(report?.packs[0]?.reports).toBe(seeds.length);
});

test('an ignored report does not count', async () => {
  const { out } = await checked(['seed.txt', '--json', '--ignore', first.id]);
  const [report] = reportsIn(out);
  expect(report?.matches.map((match) => match.report.id)).not.toContain(first.id);
  expect(report?.packs[0]?.reports).toBe(seeds.length - 1);
});

test('a report that is not there cannot be ignored', async () => {
  const { exitCode, err } = await checked(['seed.txt', '--ignore', 'no-such']);
  expect(exitCode).toBe(2);
  expect(err).toEqual([expect.stringContaining(first.id)]);
});

test('an original leaves the seeds out, and its changed figure is named with both values', async () => {
  const { exitCode, out } = await checked(['altered.txt', '--original', 'harbour.txt', '--json']);
  const [report] = reportsIn(out);
  const changes = report?.sentences.flatMap((sentence) => sentence.changes) ?? [];
  expect(exitCode).toBe(0);
  expect(report?.packs).toEqual([]);
  expect(report?.matches.map((match) => match.report.id)).toEqual(['harbour.txt']);
  expect(changes).toHaveLength(1);
  expect(changes[0]?.page).toContain('3,200');
  expect(changes[0]?.original).toContain('2,300');
  expect(report?.sentences.at(-1)?.status).toBe('not-found');
});

test('for people it says verdict, match, change, missing sentence and what was checked', async () => {
  const { out } = await checked(['altered.txt', '--original', 'harbour.txt']);
  expect(out).toContain('Fishing fleet stays in port over fuel price');
  expect(out).toMatch(/Matches \(1\)/);
  expect(out).toMatch(/number +“[^”]*3,200[^”]*” → “[^”]*2,300[^”]*”/);
  expect(out).toMatch(/Not in the originals \(1 of 7 sentences\)\n +7 {2}A ferry company/);
  expect(out).toMatch(/Checked: 7 paragraphs, \d+ words, against 1 original\./);
  expect(out).not.toContain('\u001b');
});

test('HTML and the same text are the same article', async () => {
  const { out } = await checked([
    'altered.html',
    'altered.txt',
    '--original',
    'harbour.txt',
    '--json',
  ]);
  const [page, text] = reportsIn(out);
  const body = (report?: Report) => report?.sentences.map((sentence) => sentence.text).slice(-6);
  expect(body(page)).toEqual(body(text));
  expect(page?.page.title).toBe('Fishing fleet stays in port over fuel price');
  expect(page?.page.language).toBe('en');
});

test('an original may be a page', async () => {
  const { out } = await checked(['altered.txt', '--original', 'altered.html', '--json']);
  expect(reportsIn(out)[0]?.matches[0]?.report.publisher).toBe('The Coast Daily');
});

test('the original itself is recognised by its address', async () => {
  const url = 'https://coast.example/fleet';
  const page = files['altered.html'].replace(
    '</title>',
    `</title><link rel="canonical" href="${url}">`,
  );
  const io = fakeIo({ files: { ...files, 'own.html': page } });
  await run(['check', 'own.html', '--original', 'own.html', '--url', url], io);
  expect(io.out()).toMatch(/^This page is the original itself: its address is that of/);
});

test('no match says against how much', async () => {
  const { exitCode, out } = await checked(['orchard.txt']);
  expect(exitCode).toBe(0);
  expect(out).toMatch(/^No match with any of the 5 originals at hand\./);
});

test('standard input is read like a file', async () => {
  const { exitCode, out } = await checked(['-', '--original', 'harbour.txt'], HARBOUR);
  expect(exitCode).toBe(0);
  expect(out).toMatch(/^Largely the same text as “Fishing fleet/);
});

test('inputs that cannot be used are named, and the others are done', async () => {
  const { exitCode, out, err } = await checked([
    'none.txt',
    'empty.txt',
    'archive.pdf',
    'orchard.txt',
    '--json',
  ]);
  expect(exitCode).toBe(1);
  expect(reportsIn(out)).toHaveLength(1);
  expect(err).toEqual([
    expect.stringMatching(/^none\.txt does not exist/),
    expect.stringMatching(/^empty\.txt is empty/),
    expect.stringMatching(/^archive\.pdf is neither text nor HTML/),
  ]);
});

test('a missing original is named, and the check is done against the others', async () => {
  const originals = ['--original', 'none.txt', '--original', 'harbour.txt'];
  const { exitCode, out, err } = await checked(['altered.txt', ...originals, '--json']);
  expect(exitCode).toBe(1);
  expect(reportsIn(out)[0]?.matches).toHaveLength(1);
  expect(err).toEqual([expect.stringMatching(/^none\.txt does not exist/)]);
});

test('without any original there is no result', async () => {
  const { exitCode, out, err } = await checked(['altered.txt', '--pack', 'harbour.txt']);
  expect(exitCode).toBe(1);
  expect(out).toBe('');
  expect(err[0]).toMatch(/^harbour\.txt: This file is not a pack/);
  expect(err[1]).toMatch(/nothing to check against/);
});

test('a pack that is named replaces the seeds', async () => {
  const { out } = await checked([
    'seed.txt',
    '--pack',
    SEED_PACK_FILE,
    '--original',
    'harbour.txt',
    '--json',
  ]);
  const [report] = reportsIn(out);
  expect(report?.packs.map((pack) => pack.id)).toEqual(['seeds']);
  expect(report?.relation).toBe('syndicated');
});

test('words of a page cannot drive the terminal', async () => {
  const io = fakeIo({
    files: {
      ...files,
      'hostile.txt': `${HARBOUR}\n\nA last \u001b[2Jword \u202eabout the boats is said nowhere else at all.`,
    },
  });
  await run(['check', 'hostile.txt', '--original', 'harbour.txt'], io);
  expect(io.out()).toContain('A last [2Jword about the boats');
});
