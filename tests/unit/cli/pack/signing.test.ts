import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packAt } from '../../../../lib/cli/pack-at';
import { readManifest } from '../../../../lib/packs/pack-files';
import { keyOfLink } from '../../../../lib/packs/signing/key-link';
import { bareKey, parsePublicKey } from '../../../../lib/packs/signing/public-key';
import { signersOf } from '../../../../lib/packs/signing/signers';
import { trustFirst, trustUpdate } from '../../../../lib/packs/trust';
import { pack, reportLine, temporaryFolder, writeLines } from './pack-io';

const NOW = Date.parse('2026-11-20T09:00:00Z') / 1000;

/** A folder with two keys and a pack that the first of them signed. */
async function signedPack() {
  const folder = await temporaryFolder();
  const at = (name: string) => join(folder, name);
  for (const name of ['desk', 'new']) await pack(['keygen', at(name), '--no-passphrase']);
  await writeLines(at('in.jsonl'), [reportLine('a'), reportLine('b')]);
  const time = ['--time', '2026-11-20T08:00:00Z'];
  const built = await pack([
    'build',
    at('in.jsonl'),
    '--out',
    at('p'),
    '--title',
    'Our wire',
    '--key',
    at('desk.key'),
    ...time,
  ]);
  expect(built.exitCode).toBe(0);
  const keyText = async (name: string) => bareKey(parsePublicKey(await readFile(at(name), 'utf8')));
  return { at, desk: await keyText('desk.pub'), next: await keyText('new.pub') };
}

/** A pack as a reader who trusts these keys gets it. */
async function signed(path: string, trusted: readonly string[]) {
  const files = await packAt(path);
  const read = await readManifest(files);
  return { manifest: read.manifest, signers: await signersOf(files, read, trusted) };
}

test('a built pack is signed by its key, and the same build gives the same signature', async () => {
  const { at, desk } = await signedPack();
  const first = await signed(at('p'), []);
  expect(first.signers).toEqual([desk]);
  const before = await readFile(join(at('p'), 'manifest.json.minisig'), 'utf8');
  const time = ['--time', '2026-11-20T08:00:00Z'];
  await pack([
    'build',
    at('in.jsonl'),
    '--out',
    at('p'),
    '--title',
    'Our wire',
    '--key',
    at('desk.key'),
    ...time,
  ]);
  expect(await readFile(join(at('p'), 'manifest.json.minisig'), 'utf8')).toBe(before);
  expect((await pack(['inspect', at('p')])).out).toMatch(/Signature: +good/);
});

test('the secret key is for its owner alone and nowhere in the output', async () => {
  const folder = await temporaryFolder();
  const { out, exitCode } = await pack(['keygen', join(folder, 'desk')]);
  expect(exitCode).toBe(0);
  expect((await stat(join(folder, 'desk.key'))).mode & 0o777).toBe(0o600);
  const secret = (await readFile(join(folder, 'desk.key'), 'utf8')).split('\n')[1] ?? '';
  expect(out).not.toContain(secret.slice(20, 60));
  const again = await pack(['keygen', join(folder, 'desk'), '--no-passphrase']);
  expect(again).toMatchObject({ exitCode: 1, err: expect.stringContaining('never overwritten') });
}, 60_000);

test('two passphrases that differ write nothing', async () => {
  const folder = await temporaryFolder();
  const answers = ['one', 'two'];
  const askSecret = async () => answers.shift() ?? '';
  const { exitCode, err } = await pack(['keygen', join(folder, 'desk')], { askSecret });
  expect([exitCode, err]).toEqual([1, expect.stringContaining('differ')]);
  expect(await readdir(folder)).toEqual([]);
});

test('verify tells a whole pack from one that was changed, or is signed by another', async () => {
  const { at } = await signedPack();
  const good = await pack(['verify', at('p'), '--key', at('desk.pub')]);
  expect(good).toMatchObject({
    exitCode: 0,
    out: expect.stringContaining('is whole: 2 reports. It is signed by the key that was given'),
  });
  const other = await pack(['verify', at('p'), '--key', at('new.pub')]);
  expect(other).toMatchObject({
    exitCode: 1,
    out: '',
    err: expect.stringContaining('not signed by the key'),
  });
  const manifest = join(at('p'), 'manifest.json');
  const text = await readFile(manifest, 'utf8');
  await writeFile(manifest, text.replace('Our wire', 'My wire'));
  expect(await pack(['verify', at('p')])).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('signature of this pack is missing or wrong'),
  });
  await writeFile(manifest, text);
  const [segment = ''] = await readdir(join(at('p'), 'segments'));
  const path = join(at('p'), 'segments', segment);
  const bytes = await readFile(path);
  bytes[60] = (bytes[60] ?? 0) ^ 1;
  await writeFile(path, bytes);
  expect(await pack(['verify', at('p')])).toMatchObject({
    exitCode: 1,
    err: expect.stringContaining('not what its manifest announces'),
  });
});

test('an unsigned pack can be signed later, as a file as well', async () => {
  const { at, desk } = await signedPack();
  await pack([
    'build',
    at('in.jsonl'),
    '--out',
    at('q.newspack'),
    '--title',
    'Q',
    '--time',
    '2026-11-20T08:00:00Z',
  ]);
  expect((await pack(['sign', at('q.newspack'), '--key', at('desk.key')])).exitCode).toBe(0);
  expect((await signed(at('q.newspack'), [])).signers).toEqual([desk]);
  const wrong = await pack(['sign', at('q.newspack'), '--key', at('new.key')]);
  expect(wrong).toMatchObject({ exitCode: 1, err: expect.stringContaining('pack rotate') });
});

test('a pack that changed its key is taken by readers of the old one', async () => {
  const { at, desk, next } = await signedPack();
  const held = trustFirst(await signed(at('p'), [desk]), desk, NOW);
  const { exitCode } = await pack([
    'rotate',
    at('p'),
    '--key',
    at('new.key'),
    '--also',
    at('desk.key'),
    '--revoke',
    at('desk.pub'),
    '--announce',
    at('desk.pub'),
  ]);
  expect(exitCode).toBe(0);
  const update = await signed(at('p'), [desk]);
  expect(update.manifest.seq).toBeGreaterThan(held.seq);
  expect(trustUpdate(held, update, NOW)).toMatchObject({
    key: next,
    next: [desk],
    revoked: [desk],
  });
  expect(
    await pack(['rotate', at('p'), '--key', at('desk.key'), '--also', at('desk.key')]),
  ).toMatchObject({ exitCode: 1 });
});

test('an update is signed with the key of the pack it adds to', async () => {
  const { at } = await signedPack();
  await writeLines(at('more.jsonl'), [reportLine('e')]);
  const args = [
    'build',
    at('more.jsonl'),
    '--append',
    at('p'),
    '--out',
    at('p'),
    '--time',
    '2026-11-21T08:00:00Z',
  ];
  expect((await pack(args)).err).toContain('--key');
  expect((await pack([...args, '--key', at('new.key')])).err).toContain('another key');
  expect((await pack([...args, '--key', at('desk.key')])).exitCode).toBe(0);
});

test('a published folder holds the pack, and the link carries its key', async () => {
  const { at, desk } = await signedPack();
  const { out } = await pack([
    'publish',
    at('p'),
    at('www'),
    '--url',
    'https://news.example/pack/',
  ]);
  const link = /https:\S+/.exec(out)?.[0] ?? '';
  expect(link).toMatch(/^https:\/\/news\.example\/pack\/manifest\.json#k=RW/);
  const key = keyOfLink(link);
  expect(key && bareKey(key)).toBe(desk);
  expect((await pack(['verify', at('www'), '--key', desk])).exitCode).toBe(0);
});

test('publishing keeps what readers of the version before still need, and prunes the rest after a grace', async () => {
  const { at } = await signedPack();
  const segments = () => readdir(join(at('www'), 'segments'));
  await pack(['publish', at('p'), at('www')]);
  const [first = ''] = await segments();
  const rebuild = async (hour: string, id: string) => {
    await writeLines(at('in.jsonl'), [reportLine(id)]);
    await pack([
      'build',
      at('in.jsonl'),
      '--out',
      at('p'),
      '--title',
      'Our wire',
      '--key',
      at('desk.key'),
      '--time',
      `2026-11-20T${hour}:00:00Z`,
    ]);
    return pack(['publish', at('p'), at('www'), '--prune', '--grace', '7']);
  };
  await rebuild('09', 'x');
  expect(await segments()).toHaveLength(2);
  await rebuild('10', 'y');
  expect(await segments()).toContain(first);
  const old = new Date('2026-11-01T00:00:00Z');
  await utimes(join(at('www'), 'segments', first), old, old);
  expect((await rebuild('11', 'z')).out).toContain('1 old segment removed');
  expect(await segments()).not.toContain(first);
});

test('a folder never goes back to an older version, nor to another pack', async () => {
  const { at } = await signedPack();
  await pack(['publish', at('p'), at('www')]);
  for (const [title, time, saying] of [
    ['Our wire', '2026-11-19T08:00:00Z', 'newer version'],
    ['Another', '2026-11-21T08:00:00Z', 'another pack'],
  ] as const) {
    await pack(['build', at('in.jsonl'), '--out', at('q'), '--title', title, '--time', time]);
    const { exitCode, err } = await pack(['publish', at('q'), at('www')]);
    expect([exitCode, err]).toEqual([1, expect.stringContaining(saying)]);
  }
});

test('a pack that cannot be copied whole leaves the published one as it is', async () => {
  const { at } = await signedPack();
  await pack(['publish', at('p'), at('www')]);
  const manifest = join(at('www'), 'manifest.json');
  const before = await readFile(manifest);
  await writeLines(at('in.jsonl'), [reportLine('x')]);
  await pack([
    'build',
    at('in.jsonl'),
    '--out',
    at('q'),
    '--title',
    'Our wire',
    '--time',
    '2026-11-20T09:00:00Z',
  ]);
  const [segment = ''] = await readdir(join(at('q'), 'segments'));
  await writeFile(join(at('q'), 'segments', segment), 'cut');
  const { exitCode, err } = await pack(['publish', at('q'), at('www')]);
  expect([exitCode, err]).toEqual([1, expect.stringContaining('not what its manifest announces')]);
  expect(await readFile(manifest)).toEqual(before);
  expect(await readdir(join(at('www'), 'segments'))).toHaveLength(1);
});

test('signatures of earlier keys are published as well', async () => {
  const { at, desk } = await signedPack();
  await pack(['rotate', at('p'), '--key', at('new.key'), '--also', at('desk.key')]);
  await pack(['publish', at('p'), at('www')]);
  expect((await signed(at('www'), [desk])).signers).toContain(desk);
});
