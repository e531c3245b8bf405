import { buildPack, filesOf, manifestOf } from '../../../lib/packs/build';
import { segmentsOf, withdrawalsOf } from '../../../lib/packs/build-segments';
import { MANIFEST_FILE, SIGNATURE_FILE } from '../../../lib/packs/format';
import { encodeManifest } from '../../../lib/packs/manifest';
import type { PackFile } from '../../../lib/packs/pack-zip';
import { bareKey } from '../../../lib/packs/signing/public-key';
import { sign } from '../../../lib/packs/signing/sign';
import { HARBOUR, ORCHARD, record } from './sample-pack';
import { sampleKey } from './signing/keys';

/**
 * The packs in `tests/fixtures/packs`, as this engine builds them: signed ones of both details, each with a report that
 * was replaced and one that was withdrawn.
 */
export async function goldenFiles(): Promise<Readonly<Record<string, readonly PackFile[]>>> {
  return { text: await goldenPack('text'), fingerprints: await goldenPack('fingerprints') };
}

async function goldenPack(detail: 'text' | 'fingerprints'): Promise<PackFile[]> {
  const key = await sampleKey(7);
  const plan = {
    id: 'golden',
    title: 'Golden',
    seq: 1_700_000_000,
    detail,
    expires: '2030-01-01T00:00:00Z',
    keys: { current: bareKey(key), next: [], revoked: [] },
  };
  const told = { publisher: 'Example', published: '2024-05-04T08:00:00Z', byline: 'İpek Núñez' };
  const { segments, manifest } = buildPack(plan, [
    record('harbour', HARBOUR, told),
    record('orchard', ORCHARD, told),
    record('withdrawn', [...ORCHARD].reverse()),
  ]);
  const later = [
    ...segmentsOf('add', [record('harbour', HARBOUR.slice(1), { ...told, version: '2' })], detail),
    ...withdrawalsOf(['withdrawn']),
  ];
  const all = [...segments, ...later];
  const content = { ...manifest, counts: { reports: 2 }, segments: all.map(({ ref }) => ref) };
  const files = filesOf({ manifest: manifestOf(plan, content), segments: all });
  const signature = await sign(key, encodeManifest(manifestOf(plan, content)), 'golden');
  return [...files, { name: SIGNATURE_FILE, bytes: new TextEncoder().encode(signature) }].sort(
    (a, b) => Number(b.name === MANIFEST_FILE) - Number(a.name === MANIFEST_FILE),
  );
}
