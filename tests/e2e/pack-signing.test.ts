import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundleCommand } from '../../lib/cli/bundle';
import { ensureMinisign } from './stock-signers';

const root = fileURLToPath(new URL('../../', import.meta.url));
const execute = promisify(execFile);
let folder: string;
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wireprint-pack-signing-'));
  await bundleCommand(root, at('cli'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function wireprint(...argv: readonly string[]) {
  return execute(process.execPath, [at('cli/wireprint.mjs'), 'pack', ...argv], { cwd: folder });
}

it('minisign verifies a built pack, before and after its key was changed', async () => {
  const minisign = ensureMinisign();
  const verify = (key: string, signature: string) =>
    execute(minisign, ['-V', '-p', at(key), '-m', at('p/manifest.json'), '-x', at(signature)]);
  for (const name of ['desk', 'new']) await wireprint('keygen', name, '--no-passphrase');
  const seeds = join(root, 'seeds');
  await wireprint('build', `${seeds}/*.txt`, '--out', 'p', '--title', 'Seeds', '--key', 'desk.key');
  const { stdout } = await verify('desk.pub', 'p/manifest.json.minisig');
  expect(stdout).toMatch(/trusted comment: seeds, seq \d+/i);
  await wireprint('rotate', 'p', '--key', 'new.key', '--also', 'desk.key');
  await verify('new.pub', 'p/manifest.json.minisig');
  const { stdout: shown } = await execute('cat', [at('desk.pub')]);
  const keyId = /public key ([0-9A-F]{16})/.exec(shown)?.[1];
  await verify('desk.pub', `p/manifest.json.${keyId}.minisig`);
});

it('what minisign signs in its place is good as well', async () => {
  const minisign = ensureMinisign();
  await execute(minisign, ['-G', '-W', '-p', at('own.pub'), '-s', at('own.key')]);
  await wireprint(
    'build',
    join(root, 'seeds'),
    '--out',
    'q',
    '--title',
    'Q',
    '--key',
    'own.key',
    '--format',
    'text',
  );
  await execute(minisign, ['-S', '-l', '-s', at('own.key'), '-m', at('q/manifest.json')]);
  expect((await wireprint('verify', 'q', '--key', 'own.pub')).stdout).toContain('is whole');
});
