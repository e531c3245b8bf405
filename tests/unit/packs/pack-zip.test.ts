import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { filesOf } from '../../../lib/packs/build';
import { PackRefused } from '../../../lib/packs/errors';
import { MANIFEST_FILE, MAX_MANIFEST_BYTES } from '../../../lib/packs/format';
import { loadPack } from '../../../lib/packs/load-pack';
import { readManifest } from '../../../lib/packs/pack-files';
import { openPackZip, readerOf } from '../../../lib/packs/pack-zip';
import { inMemory, samplePack, zipOf } from './sample-pack';

const files = filesOf(samplePack());
const named = (more: object = {}) => ({
  ...Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])),
  ...more,
});
const opened = (zip: Uint8Array) => openPackZip(readerOf(zip));

test('a zipped pack is the pack', async () => {
  const { reports } = await loadPack(await opened(await zipOf(samplePack())));
  expect(reports).toEqual((await loadPack(inMemory(files))).reports);
});

test('zipping twice gives the same bytes', async () => {
  expect(await zipOf(samplePack())).toEqual(await zipOf(samplePack()));
});

test.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
  ['an empty file', () => new Uint8Array(0)],
  ['text', () => new TextEncoder().encode('The harbour council voted on Tuesday.')],
  ['a zip cut short', async () => (await zipOf(samplePack())).subarray(0, -10)],
  ['a compressed zip', () => zipSync(named(), { level: 6 })],
  ['a zip without a manifest', () => zipSync({ 'a.txt': new Uint8Array(3) }, { level: 0 })],
  [
    'a zip of a thousand files',
    () =>
      zipSync(
        named(
          Object.fromEntries(Array.from({ length: 1_000 }, (_, i) => [`x${i}`, new Uint8Array(1)])),
        ),
        { level: 0 },
      ),
  ],
  [
    'a manifest that goes on',
    () => zipSync(named({ [MANIFEST_FILE]: new Uint8Array(MAX_MANIFEST_BYTES + 1) }), { level: 0 }),
  ],
])('%s is refused with a sentence', async (_name, make) => {
  const reading = Promise.resolve(make()).then(opened).then(readManifest);
  await expect(reading).rejects.toThrow(PackRefused);
  await expect(reading).rejects.toThrow(/(Choose|Get|Ask)/);
});

test('a missing part and a changed part are refused', async () => {
  const [manifest, segment] = files;
  if (!manifest || !segment) throw new Error('The sample has a manifest and a segment.');
  await expect(loadPack(inMemory([manifest]))).rejects.toThrow(/missing/);
  const bytes = segment.bytes.slice();
  bytes[20] = (bytes[20] ?? 0) ^ 1;
  await expect(loadPack(inMemory([manifest, { ...segment, bytes }]))).rejects.toThrow(
    /not what its manifest/,
  );
});
