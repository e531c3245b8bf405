import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Io } from '../../../../lib/cli/io';
import { packAt } from '../../../../lib/cli/pack-at';
import { run } from '../../../../lib/cli/run';
import { type FakeIo, fakeIo } from '../fake-io';

/** A folder that is gone after the test. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wireprint-pack-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Real files; what is printed is kept. */
export function fileIo(more: Partial<Io> = {}): FakeIo {
  return { ...fakeIo(), open: (path) => createReadStream(path), openPack: packAt, ...more };
}

export type Ran = { readonly exitCode: number; readonly out: string; readonly err: string };

/** Runs `wireprint pack …` in this process. */
export async function pack(argv: readonly string[], more: Partial<Io> = {}): Promise<Ran> {
  const io = fileIo(more);
  const exitCode = await run(['pack', ...argv], io);
  return { exitCode, out: io.out(), err: io.err().join('\n') };
}

/** A line of a newsroom's file. */
export type Line = Readonly<Record<string, unknown>> & { readonly id: string };

export function reportLine(id: string, more: Readonly<Record<string, unknown>> = {}): Line {
  return { id, title: `Report ${id}`, language: 'en', text: textOf(id), ...more };
}

/** Sixty words that no other report has in this order. */
export function textOf(id: string): string {
  const seed = [...id].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 9973, 7);
  const words = Array.from(
    { length: 60 },
    (_, i) => WORDS[(seed * (i + 3) + i * i) % WORDS.length],
  );
  return `The ${words.slice(0, 30).join(' ')} ${seed}. The ${words.slice(30).join(' ')} ${id}.`;
}

const WORDS =
  'harbour council breakwater stone engineers moorings gale wall fishing crews winter orchard growers blossom valley apple trees frost crop slopes union ministry insurance scheme hectares ferry diesel price record cooperative'.split(
    ' ',
  );

export async function writeLines(path: string, lines: readonly object[]): Promise<void> {
  await writeFile(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

/** Ids in a pack, sorted. */
export async function idsIn(path: string): Promise<string[]> {
  const { out } = await pack(['dump', path]);
  const lines = out.split('\n').filter((line) => line !== '');
  return lines.map((line): string => JSON.parse(line).id).sort();
}
