import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packAt } from '../../../../lib/cli/pack-at';
import { loadPack } from '../../../../lib/packs/load-pack';
import { idsIn, pack, reportLine, temporaryFolder, textOf, writeLines } from './pack-io';

async function firstPack() {
  const folder = await temporaryFolder();
  const at = (name: string) => join(folder, name);
  await writeLines(
    at('first.jsonl'),
    ['a', 'b', 'c', 'd'].map((id) => reportLine(id)),
  );
  const time = ['--time', '2026-11-20T08:00:00Z'];
  await pack([
    'build',
    at('first.jsonl'),
    '--out',
    at('first'),
    '--title',
    'Our wire',
    '--expires',
    '30d',
    ...time,
  ]);
  return at;
}

const LATER = ['--time', '2026-11-21T08:00:00Z'];

test('what is new or changed is added, what was canceled or named is withdrawn', async () => {
  const at = await firstPack();
  await writeLines(at('more.jsonl'), [
    reportLine('a'),
    reportLine('b', { text: textOf('changed') }),
    reportLine('c', { pubStatus: 'canceled' }),
    reportLine('e'),
  ]);
  const { exitCode, err } = await pack([
    'build',
    at('more.jsonl'),
    '--append',
    at('first'),
    '--out',
    at('second'),
    '--withdraw',
    'd',
    ...LATER,
  ]);
  expect(exitCode).toBe(0);
  expect(err).toContain('Unchanged, not added again: 1 report.');
  const { manifest, reports } = await loadPack(await packAt(at('second')));
  const first = await loadPack(await packAt(at('first')));
  expect(manifest.segments[0]).toEqual(first.manifest.segments[0]);
  expect(manifest.segments.map(({ kind, reports: rows }) => [kind, rows])).toEqual([
    ['base', 4],
    ['add', 2],
    ['withdraw', 2],
  ]);
  expect(reports.map(({ id }) => id)).toEqual(['a', 'b', 'e']);
  expect(manifest.seq).toBeGreaterThan(first.manifest.seq);
  expect(manifest.title).toBe('Our wire');
  expect(manifest.expires).toBe('2026-12-21T08:00:00.000Z');
  const { out } = await pack(['diff', at('first'), at('second')]);
  expect(out).toBe('+ e\n- c\n- d\n~ b\n1 added, 2 removed, 1 changed, 1 report the same.\n');
});

test('a pack can be added to where it lies', async () => {
  const at = await firstPack();
  await writeLines(at('more.jsonl'), [reportLine('e')]);
  await pack(['build', at('more.jsonl'), '--append', at('first'), '--out', at('first'), ...LATER]);
  expect(await idsIn(at('first'))).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('time must not go back', async () => {
  const at = await firstPack();
  await writeLines(at('more.jsonl'), [reportLine('e')]);
  const { exitCode, err } = await pack([
    'build',
    at('more.jsonl'),
    '--append',
    at('first'),
    '--out',
    at('x'),
    '--time',
    '2026-11-20T07:00:00Z',
  ]);
  expect(exitCode).toBe(2);
  expect(err).toContain('not later');
});

test('a report can be withdrawn, come back and be withdrawn again', async () => {
  const at = await firstPack();
  await writeLines(at('back.jsonl'), [reportLine('a')]);
  const steps = [['--withdraw', 'a'], [at('back.jsonl')], ['--withdraw', 'a']];
  for (const [day, step] of steps.entries()) {
    const time = ['--time', `2026-11-2${day + 1}T08:00:00Z`];
    const { exitCode } = await pack([
      'build',
      ...step,
      '--append',
      at('first'),
      '--out',
      at('first'),
      ...time,
    ]);
    expect(exitCode).toBe(0);
    expect((await idsIn(at('first'))).includes('a')).toBe(day === 1);
  }
});

test('too many small segments are joined', async () => {
  const at = await firstPack();
  for (let i = 0; i < 65; i++) {
    await writeLines(at('one.jsonl'), [reportLine(`r${i}`)]);
    const time = ['--time', new Date(Date.UTC(2026, 10, 21, 0, i)).toISOString()];
    await pack(['build', at('one.jsonl'), '--append', at('first'), '--out', at('first'), ...time]);
  }
  const { manifest, reports } = await loadPack(await packAt(at('first')));
  expect(manifest.segments.length).toBeLessThan(10);
  expect(reports).toHaveLength(69);
});

test('merged packs hold the reports of all, and the last word on each', async () => {
  const at = await firstPack();
  await writeLines(at('other.jsonl'), [reportLine('d', { title: 'Newer' }), reportLine('z')]);
  await pack([
    'build',
    at('other.jsonl'),
    '--out',
    at('other'),
    '--title',
    'Other',
    '--detail',
    'text',
    '--license',
    'CC0',
    ...LATER,
  ]);
  const args = ['merge', at('first'), at('other'), '--out', at('all.newspack'), ...LATER];
  expect((await pack(args)).err).toContain('--detail fingerprints');
  const { exitCode, err } = await pack([...args, '--detail', 'fingerprints']);
  expect(exitCode).toBe(0);
  expect(err).toContain('d (');
  const { reports, manifest } = await loadPack(await packAt(at('all.newspack')));
  expect(manifest.title).toBe('Our wire + Other');
  expect(reports.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'z']);
  expect(reports[3]?.title).toBe('Newer');
  expect((await readFile(at('all.newspack'))).includes('harbour')).toBe(false);
});
