import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleCommand } from '../../../lib/cli/bundle';
import { HARBOUR, pageOf } from './articles';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'wireprint-cli-'));
const command = join(folder, 'cli', 'wireprint.mjs');
const seed = join(root, 'seeds/003_db6636acdd834bc4.txt');
const execute = promisify(execFile);

beforeAll(() => bundleCommand(root, join(folder, 'cli')), 30_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the bundled command with standard input; a non-zero exit code is a result like others. */
async function ran(argv: readonly string[], input = '') {
  const child = spawn(process.execPath, [command, ...argv], { cwd: folder });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  child.stdin.end(input);
  const [exitCode] = await once(child, 'close');
  return { exitCode, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() };
}

test('the bundled command is a program of its own', async () => {
  accessSync(command, constants.X_OK);
  const { stdout } = await execute(command, ['--help'], { cwd: folder });
  expect(stdout).toContain('Usage: wireprint');
});

test('it checks against the seeds, wherever it is started', async () => {
  const { exitCode, out } = await ran(['check', seed, '--json']);
  expect(exitCode).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ format: 'wireprint.report/1', relation: 'syndicated' });
});

test('it reads HTML from standard input', async () => {
  const { exitCode, out } = await ran(['extract', '-', '--json'], pageOf('Boats', HARBOUR));
  expect(exitCode).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ title: 'Boats', publisher: 'The Coast Daily' });
});

test('exit codes tell wrong usage from unreadable input', async () => {
  expect(await ran(['check'])).toMatchObject({ exitCode: 2, out: '' });
  const missing = await ran(['check', 'none.txt', seed]);
  expect(missing.exitCode).toBe(1);
  expect(missing.err).toBe("none.txt does not exist: check the spelling of the file's name.\n");
  expect(missing.out).toContain('Largely the same text');
  expect((await ran(['check', folder])).err).toMatch(/is a folder: name the files in it\.\n$/);
});

test('a reader that leaves early ends it quietly', async () => {
  const child = spawn(process.execPath, [command, 'compare', '--jsonl', '-']);
  const err: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  // What could not be written to the ended process is no concern of this test.
  child.stdin.on('error', () => undefined);
  child.stdout.once('data', () => child.stdout.destroy());
  const line = `${JSON.stringify({ id: 1, page: { text: HARBOUR }, originals: [] })}\n`;
  child.stdin.end(line.repeat(500));
  const [exitCode] = await once(child, 'close');
  expect(Buffer.concat(err).toString()).toBe('');
  expect(exitCode).toBe(0);
});

test('a long input does not fill the memory', async () => {
  // 40 MB of lines against a heap of 32 MB: kept lines or answers would end in an out-of-memory abort.
  const page = { text: HARBOUR, title: 'x'.repeat(40_000) };
  const child = spawn(process.execPath, [
    '--max-old-space-size=32',
    command,
    'compare',
    '--jsonl',
    '-',
  ]);
  let answers = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    answers += chunk.toString('latin1').split('\n').length - 1;
  });
  child.stdin.on('error', () => undefined);
  for (let id = 0; id < 1000; id++) {
    const isReady = child.stdin.write(`${JSON.stringify({ id, page, originals: [] })}\n`);
    if (!isReady) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  const [exitCode] = await once(child, 'close');
  expect(exitCode).toBe(0);
  expect(answers).toBe(1000);
}, 60_000);

test('a missing part is named with the way to mend it', async () => {
  rmSync(join(folder, 'cli', 'seeds.newspack'));
  const { exitCode, err } = await ran(['check', seed]);
  expect(exitCode).toBe(1);
  expect(err).toContain('npm run build:cli');
  rmSync(join(folder, 'cli', 'parts'), { recursive: true });
  expect((await ran(['check', seed])).err).toContain('npm run build:cli');
});
