import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { idsIn, pack, reportLine, temporaryFolder, writeLines } from './pack-io';

async function newsroom() {
  const folder = await temporaryFolder();
  const wire = join(folder, 'wire.jsonl');
  await writeLines(wire, [reportLine('urn:a:1'), reportLine('urn:a:2')]);
  return { folder, wire, at: (name: string) => join(folder, name) };
}

test.each([
  [
    'below a file',
    'wire.jsonl/deep.newspack',
    /wire\.jsonl\/deep.* cannot be written because .* is a file/,
  ],
  ['over a file that is no pack', 'wire.jsonl', /is there already and is no folder: name a folder/],
  ['over a folder, as a file', 'folder.newspack', /is a folder: name a file/],
])('a pack cannot go %s, and nothing is touched', async (_where, name, sentence) => {
  const { folder, wire, at } = await newsroom();
  await mkdir(at('folder.newspack'));
  const before = await readFile(wire, 'utf8');
  const { exitCode, err } = await pack(['build', wire, '--out', at(name), '--title', 'A']);
  expect(exitCode).toBe(1);
  expect(err).toMatch(sentence);
  expect(await readFile(wire, 'utf8')).toBe(before);
  expect((await readdir(folder)).sort()).toEqual(['folder.newspack', 'wire.jsonl']);
});

// Where a file system denies a folder that is there, Node's own recursive mkdir never comes back.
test.runIf(process.platform === 'linux')('a place where nothing can be made is told', async () => {
  const { wire } = await newsroom();
  const { err } = await pack(['build', wire, '--out', '/proc/a.newspack', '--title', 'A']);
  expect(err).toMatch(/^\/proc\/a\.newspack.* cannot be written .*: name another place/);
});

test('a build of nothing leaves nothing behind', async () => {
  const { folder, at } = await newsroom();
  const { err } = await pack([
    'build',
    at('none.jsonl'),
    '--out',
    at('a.newspack'),
    '--title',
    'A',
  ]);
  expect(err).toContain('Nothing was built');
  expect(await readdir(folder)).toEqual(['wire.jsonl']);
});

test('a passphrase is asked for only when the key can be written', async () => {
  const { at } = await newsroom();
  await writeFile(at('desk.pub'), 'mine');
  const asked: string[] = [];
  const askSecret = async (question: string) => {
    asked.push(question);
    return 'secret';
  };
  const { err } = await pack(['keygen', at('desk')], { askSecret });
  expect(err).toMatch(/desk\.pub is there already/);
  expect(asked).toEqual([]);
});

test('what is held back now, but was published, is told', async () => {
  const { wire, at } = await newsroom();
  const out = at('a.newspack');
  await pack(['build', wire, '--out', out, '--title', 'A']);
  await writeLines(at('held.jsonl'), [reportLine('urn:a:1', { pubStatus: 'withheld' })]);
  const { err } = await pack(['build', at('held.jsonl'), '--append', out, '--out', out]);
  expect(err).toMatch(/withheld .* take them back with --withdraw \(1\):\n {2}urn:a:1/);
  expect(await idsIn(out)).toEqual(['urn:a:1', 'urn:a:2']);
});

test('a build may follow another within a second', async () => {
  const { wire, at } = await newsroom();
  const out = at('a.newspack');
  const io = { now: () => new Date('2026-11-20T08:00:00Z') };
  await pack(['build', wire, '--out', out, '--title', 'A'], io);
  const args = ['build', '--append', out, '--out', out, '--withdraw', 'urn:a:1'];
  const { exitCode, err } = await pack(args, io);
  expect(exitCode, err).toBe(0);
  expect(err).toContain('Taken back: 1 report.');
  expect(await idsIn(out)).toEqual(['urn:a:2']);
});

test('a key is not changed to itself', async () => {
  const { wire, at } = await newsroom();
  const [out, key] = [at('a.newspack'), at('desk.key')];
  await pack(['keygen', at('desk'), '--no-passphrase']);
  await pack(['build', wire, '--out', out, '--title', 'A', '--key', key]);
  const { exitCode, err } = await pack(['rotate', out, '--key', key, '--also', key]);
  expect(exitCode).toBe(1);
  expect(err).toMatch(/desk\.key is the key that signs .* now: make a new one/);
});
