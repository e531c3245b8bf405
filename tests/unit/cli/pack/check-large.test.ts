import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../../../../lib/cli/run';
import { fileIo, pack, reportLine, temporaryFolder, textOf, writeLines } from './pack-io';

test('a pack of thousands is searched for every page, and counts whole', async () => {
  const folder = await temporaryFolder();
  const at = (name: string) => join(folder, name);
  const ids = Array.from({ length: 2_100 }, (_, i) => `r${i}`);
  await writeLines(
    at('in.jsonl'),
    ids.map((id) => reportLine(id)),
  );
  await pack(['build', at('in.jsonl'), '--out', at('p'), '--title', 'Many', '--detail', 'text']);
  await writeFile(at('first.txt'), textOf('r7'));
  await writeFile(at('second.txt'), textOf('r2050'));
  const check = async (...argv: readonly string[]) => {
    const io = fileIo();
    const exitCode = await run(['check', ...argv, '--pack', at('p')], io);
    return { exitCode, out: io.out(), err: io.err().join('\n') };
  };
  const { out } = await check(at('first.txt'), at('none.txt'), at('second.txt'), '--json');
  const reports = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(reports.map(({ matches }) => matches[0].report.id)).toEqual(['r7', 'r2050']);
  expect(reports[0].packs[0].reports).toBe(2_100);
  const ignoring = await check(at('first.txt'), '--ignore', 'r7', '--json');
  const [ignored] = ignoring.out.split('\n').map((line) => line && JSON.parse(line));
  expect(ignored.packs[0].reports).toBe(2_099);
  expect(ignored.matches.map((match: { report: { id: string } }) => match.report.id)).not.toContain(
    'r7',
  );
  expect(await check(at('first.txt'), '--ignore', 'nobody')).toMatchObject({ exitCode: 2 });
}, 60_000);
