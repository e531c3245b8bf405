import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, watch } from 'node:fs';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleCommand } from '../../../../lib/cli/bundle';
import { reportLine, textOf, writeLines } from './pack-io';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'wireprint-threads-'));
const input = join(folder, 'in.jsonl');
/** More than one segment, so that there is finished work to go on from. */
const REPORTS = 16_000;

beforeAll(async () => {
  await bundleCommand(root, join(folder, 'cli'));
  // Short ones: how much work a report is makes no difference here.
  await writeLines(
    input,
    Array.from({ length: REPORTS }, (_, i) =>
      reportLine(`r${i}`, { text: textOf(`r${i}`).slice(0, 60) }),
    ),
  );
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(out: string, workers: number): ChildProcess {
  const argv = [
    'pack',
    'build',
    input,
    '--out',
    join(folder, out),
    '--title',
    'T',
    '--time',
    '2026-11-20T08:00:00Z',
  ];
  const command = join(folder, 'cli', 'wireprint.mjs');
  return spawn(process.execPath, [command, ...argv, '--workers', String(workers)]);
}

async function ended(child: ChildProcess) {
  const err: Buffer[] = [];
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
  const [exitCode] = await once(child, 'close');
  return { exitCode, err: Buffer.concat(err).toString() };
}

test('a pack is the same whatever the number of threads', async () => {
  for (const workers of [1, 3])
    expect((await ended(start(`${workers}.newspack`, workers))).exitCode).toBe(0);
  expect(await readFile(join(folder, '3.newspack'))).toEqual(
    await readFile(join(folder, '1.newspack')),
  );
}, 120_000);

test('a build that was stopped goes on, and ends in the same bytes', async () => {
  const partial = join(folder, 'stopped.newspack.partial');
  const stopped = start('stopped.newspack', 2);
  const result = ended(stopped);
  await firstSegmentIn(partial);
  stopped.kill('SIGINT');
  const { exitCode, err } = await result;
  expect(exitCode).toBe(130);
  expect(err).toContain('The same command goes on from here');
  expect(existsSync(join(folder, 'stopped.newspack'))).toBe(false);
  const again = await ended(start('stopped.newspack', 2));
  expect(again.exitCode).toBe(0);
  expect(again.err).toMatch(/Going on after [1-9][\d,]* reports/);
  expect(await readFile(join(folder, 'stopped.newspack'))).toEqual(
    await readFile(join(folder, '1.newspack')),
  );
  expect(existsSync(partial)).toBe(false);
}, 120_000);

/** Resolves when the journal names a segment: it then has a second line. */
async function firstSegmentIn(partial: string): Promise<void> {
  await mkdir(join(partial, 'segments'), { recursive: true });
  const journal = join(partial, 'journal.jsonl');
  for await (const _ of changesIn(folder)) {
    const size = await stat(journal).then(
      ({ size: bytes }) => bytes,
      () => 0,
    );
    if (size > 0 && (await readFile(journal, 'utf8')).split('\n').length > 2) return;
  }
}

async function* changesIn(path: string): AsyncGenerator<void> {
  const watcher = watch(path, { recursive: true });
  try {
    while (true) {
      await once(watcher, 'change');
      yield;
    }
  } finally {
    watcher.close();
  }
}
