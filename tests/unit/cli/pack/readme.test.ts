import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { idsIn, pack, type Ran, reportLine, temporaryFolder, writeLines } from './pack-io';

const readme = readFileSync(new URL('../../../../README.md', import.meta.url), 'utf8');
const section = /## Share a pack with your team\n(.*?)\n## /s.exec(readme)?.[1] ?? '';
const blocks = [...section.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(
  ([, kind = '', text = '']) => ({ kind, text }),
);

/** The commands of a block, each with the lines the README shows below it. */
function commandsIn(text: string) {
  const lines = text.trimEnd().split('\n');
  return lines.flatMap((line, at) => {
    const command = /^(?:\$ )?npm run -s wireprint -- pack (.*)$/.exec(line)?.[1];
    if (command === undefined) return [];
    const end = lines.findIndex((other, i) => i > at && other.includes('npm run'));
    const shown = lines.slice(at + 1, end < 0 ? undefined : end).filter((below) => below !== '');
    return [{ command, shown }];
  });
}

test('the commands of the README do what the README says', async () => {
  const folder = await temporaryFolder();
  const files = /^(?:www|[\w.-]+\.(?:newspack|jsonl|key|pub)|desk|new)$/;
  const clock = { hour: 8 };
  const ran: string[] = [];
  const run = async (command: string): Promise<Ran> => {
    const [words = ''] = command.split(/ [|#] ?/);
    const argv = [...words.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare = '']) =>
      quoted === undefined && files.test(bare) ? join(folder, bare) : (quoted ?? bare),
    );
    clock.hour += 1;
    if (argv[0] === 'keygen') argv.push('--no-passphrase');
    ran.push(argv[0] ?? '');
    const told = await pack(argv, { now: () => new Date(Date.UTC(2026, 10, 20, clock.hour)) });
    expect(told.exitCode, `${command}: ${told.err}`).toBe(0);
    return told;
  };
  const example = blocks.find(({ kind }) => kind === 'json')?.text ?? '';
  await writeFile(join(folder, 'wire.jsonl'), example);
  await writeLines(join(folder, 'today.jsonl'), [reportLine('urn:coast:3')]);
  for (const { command, shown } of blocks.flatMap(({ text }) => commandsIn(text))) {
    const { out } = await run(command);
    const width = Number(/cut -c 1-(\d+)/.exec(command)?.[1] ?? 1_000);
    const printed = out
      .replaceAll(`${folder}/`, '')
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(0, width).trimEnd());
    if (shown.length > 0) expect(printed).toEqual(shown.map((line) => line.trimEnd()));
  }
  // Every command the section shows was run, those that newcomers forget included.
  expect(ran).toHaveLength(section.split('wireprint -- pack ').length - 1);
  expect(ran).toEqual(expect.arrayContaining(['keygen', 'build', 'publish', 'rotate', 'sign']));
  expect(await idsIn(join(folder, 'wire.newspack'))).toEqual(['urn:coast:1', 'urn:coast:3']);
});
