import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadPack } from '../../../lib/packs/load-pack';
import { type PackFiles, readManifest } from '../../../lib/packs/pack-files';
import { bareKey } from '../../../lib/packs/signing/public-key';
import { signersOf } from '../../../lib/packs/signing/signers';
import { goldenFiles } from './golden-pack';
import { sampleKey } from './signing/keys';

const folder = new URL('../../fixtures/packs/', import.meta.url);
const built = await goldenFiles();

/** A pack as it lies in the repository. */
function stored(pack: string): PackFiles {
  const file = (name: string) => new URL(`${pack}/${name}`, folder);
  return {
    read: async (name) =>
      existsSync(file(name)) ? new Uint8Array(readFileSync(file(name))) : undefined,
  };
}

describe.each(Object.entries(built))('the golden pack of detail %s', (detail, files) => {
  test('is built to the byte as it was built before', async () => {
    for (const { name, bytes } of files) {
      expect([name, await stored(detail).read(name, Number.POSITIVE_INFINITY)]).toEqual([
        name,
        bytes,
      ]);
    }
  });

  test('is read back: replaced and withdrawn reports are gone', async () => {
    const { reports } = await loadPack(stored(detail));
    expect(reports.map(({ id, version }) => [id, version])).toEqual([
      ['orchard', ''],
      ['harbour', '2'],
    ]);
    expect(
      reports.every(({ paragraphs }) => (paragraphs !== undefined) === (detail === 'text')),
    ).toBe(true);
  });

  test('is signed by the key it names', async () => {
    const read = await readManifest(stored(detail));
    expect(await signersOf(stored(detail), read, [])).toEqual([bareKey(await sampleKey(7))]);
  });
});
