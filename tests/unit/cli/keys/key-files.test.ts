import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { InputError } from '../../../../lib/cli/errors';
import { type KeyPaths, makeKeyFiles, readKeyFile } from '../../../../lib/cli/keys/key-files';
import { parsePublicKey } from '../../../../lib/packs/signing/public-key';

let folder: string;
let paths: KeyPaths;
const noPassphrase = () => Promise.reject(new Error('a passphrase was asked for'));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wireprint-keys-'));
  paths = { secret: join(folder, 'desk.key'), public: join(folder, 'desk.pub') };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('both halves are written, and the secret one is for its owner alone', async () => {
  const key = await makeKeyFiles(paths);
  expect((await stat(paths.secret)).mode & 0o777).toBe(0o600);
  expect(await readKeyFile(paths.secret, noPassphrase)).toEqual(key);
  expect(key).toMatchObject(parsePublicKey(await readFile(paths.public, 'utf8')));
});

test('every key is another', async () => {
  const first = await makeKeyFiles(paths);
  const second = await makeKeyFiles({ secret: join(folder, 'b.key'), public: `${folder}/b.pub` });
  expect(second.seed).not.toEqual(first.seed);
  expect(second.keyId).not.toEqual(first.keyId);
});

test.each(['secret', 'public'] as const)(
  'a %s key that is there is not overwritten, and no half key is left behind',
  async (half) => {
    await writeFile(paths[half], 'mine');
    await expect(makeKeyFiles(paths)).rejects.toThrow(InputError);
    await expect(makeKeyFiles(paths)).rejects.toThrow(/never overwritten/);
    expect(await readFile(paths[half], 'utf8')).toBe('mine');
    expect(await readdir(folder)).toHaveLength(1);
  },
);

test('a file that is no key, or is not there, is named', async () => {
  await writeFile(paths.secret, 'hello');
  for (const path of [paths.secret, join(folder, 'none.key')]) {
    await expect(readKeyFile(path, noPassphrase)).rejects.toThrow(InputError);
    await expect(readKeyFile(path, noPassphrase)).rejects.toThrow(path);
  }
});
