import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addPack, previewPack } from '../../../../lib/background/packs/add-pack';
import { NotAllowed } from '../../../../lib/errors';
import type { PackSource } from '../../../../lib/messaging/pack-messages';
import { filesOf } from '../../../../lib/packs/build';
import { keyFingerprint } from '../../../../lib/packs/signing/public-key';
import { putIntoInbox } from '../../../../lib/store/inbox';
import { type PackHost, startPackHost } from '../../../hosts/pack-host';
import { KEY_A, KEY_B, linkOf, nowSeconds, packBy, signedBy } from '../../../hosts/publisher';
import { HARBOUR, ORCHARD, record, samplePack, zipOf } from '../../packs/sample-pack';
import { allowHosts, Subscriber } from './subscriber';

const seq = nowSeconds() - 1_000;
const harbour = record('harbour', HARBOUR);
const orchard = record('orchard', ORCHARD);

let host: PackHost;
let reader: Subscriber;
beforeEach(async () => {
  host = await startPackHost(await signedBy(packBy(KEY_A, { seq }, [harbour]), KEY_A));
  reader = await Subscriber.arrive();
});
afterEach(() => host.close());

const link = (key = KEY_A): PackSource => ({ kind: 'link', link: linkOf(host.folder, key) });
const bare = (): PackSource => ({ kind: 'link', link: `${host.folder}manifest.json` });
const preview = (source: PackSource) => previewPack(reader.store, source, Date.now());
const add = (source: PackSource, seen: string) =>
  addPack(reader.store, source, seen, 'job', Date.now());
const FINGERPRINT = keyFingerprint(KEY_A);

async function fileOf(bytes: Uint8Array<ArrayBuffer>): Promise<PackSource> {
  return { kind: 'file', inbox: await putIntoInbox(reader.store, new Blob([bytes]), Date.now()) };
}
const unsignedFile = async () => fileOf(await zipOf(samplePack({ seq }, [harbour])));

describe('a preview', () => {
  test('says what adding the pack means and keeps nothing', async () => {
    const before = await reader.state();
    expect(await preview(link())).toMatchObject({
      title: 'Sample',
      reports: 1,
      signedAt: seq * 1000,
      keyStanding: 'as-in-link',
      keyFingerprint: FINGERPRINT,
      hosts: [new URL(host.folder).host],
    });
    expect(await reader.state()).toEqual(before);
    expect(host.requests.map(({ path }) => path)).toEqual([
      '/pack/manifest.json',
      '/pack/manifest.json.minisig',
    ]);
  });

  test('counts only the bytes that are not held yet', async () => {
    const { bytes, missingBytes } = await preview(link());
    expect(missingBytes).toBe(bytes);
    await reader.subscribe(host, KEY_A);
    expect(await preview(link())).toMatchObject({
      missingBytes: 0,
      keyStanding: 'already-trusted',
    });
  });

  test('says when nobody vouched for the key', async () => {
    expect(await preview(bare())).toMatchObject({
      keyStanding: 'unverified',
      keyFingerprint: FINGERPRINT,
    });
  });

  test('asks no host that the browser does not allow', async () => {
    allowHosts(() => false);
    await expect(preview(link())).rejects.toThrow(NotAllowed);
    await expect(add(link(), FINGERPRINT)).rejects.toThrow(NotAllowed);
    expect(host.requests).toEqual([]);
  });

  test('refuses a link whose key did not sign', async () => {
    await expect(preview(link(KEY_B))).rejects.toThrow(/not signed by the key in the link/);
  });

  test('refuses an unsigned pack from the web, with a link that bears a key or none', async () => {
    host.publish(filesOf(samplePack({ seq }, [harbour])));
    await expect(preview(bare())).rejects.toThrow(/Packs from the web must be/);
    await expect(preview(link())).rejects.toThrow(/not signed/);
  });

  test('takes an unsigned pack from a file, and says so', async () => {
    expect(await preview(await unsignedFile())).toMatchObject({
      keyStanding: 'unsigned',
      keyFingerprint: '',
      hosts: [],
    });
  });
});

describe('adding', () => {
  test('puts a subscribed pack in use', async () => {
    expect(await add(link(), FINGERPRINT)).toMatchObject({
      origin: 'link',
      address: host.folder,
      keyFingerprint: FINGERPRINT,
      isEnabled: true,
    });
    expect(await reader.finds(HARBOUR)).toEqual(['harbour']);
  });

  test('is refused when the key changed after the preview', async () => {
    const { keyFingerprint: seen } = await preview(bare());
    host.publish(await signedBy(packBy(KEY_B, { seq: seq + 1 }, [orchard]), KEY_B));
    const before = await reader.state();
    await expect(add(bare(), seen)).rejects.toThrow(/changed while you looked at it/);
    expect(await reader.state()).toEqual(before);
  });

  test('of a pack that changed its version after the preview takes the newer one', async () => {
    const { keyFingerprint: seen } = await preview(link());
    host.publish(await signedBy(packBy(KEY_A, { seq: seq + 1 }, [orchard]), KEY_A));
    expect(await add(link(), seen)).toMatchObject({ version: seq + 1 });
  });

  test('lets go of the file once it is in use, and keeps it while it is refused', async () => {
    const good = await unsignedFile();
    await add(good, '');
    expect(await reader.store.count('inbox')).toBe(0);
    const bad = await fileOf(new Uint8Array(10));
    await expect(add(bad, '')).rejects.toThrow(/not a pack/);
    expect(await reader.store.count('inbox')).toBe(1);
  });

  test('a link to a pack that came from a file makes it subscribed', async () => {
    const pack = packBy(KEY_A, { seq }, [harbour]);
    const { zipPack } = await import('../../../../lib/packs/pack-zip');
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    for await (const chunk of zipPack(await signedBy(pack, KEY_A))) chunks.push(chunk.slice());
    const file = await fileOf(new Uint8Array(await new Blob(chunks).arrayBuffer()));
    expect(await add(file, FINGERPRINT)).toMatchObject({ origin: 'file' });
    expect(await add(link(), FINGERPRINT)).toMatchObject({ origin: 'link', address: host.folder });
    expect(await reader.store.count('packs')).toBe(1);
  });

  test('a file cannot pass for a bundled pack or one made here', async () => {
    await reader.store.put('seen', {
      packKey: 'seeds',
      remembered: { id: 'seeds', key: '', seq: 1, next: [], revoked: [] },
    });
    const file = await fileOf(await zipOf(samplePack({ id: 'seeds', seq }, [orchard])));
    expect((await add(file, '')).key).not.toBe('seeds');
  });

  test('the same file under another key is another pack', async () => {
    await reader.subscribe(host, KEY_A);
    host.publish(await signedBy(packBy(KEY_B, { seq }, [harbour]), KEY_B));
    await reader.subscribe(host, KEY_B);
    expect(await reader.store.count('packs')).toBe(2);
  });
});

test('a cancelled addition leaves nothing behind', async () => {
  const { cancelJob, jobsUnderWay } = await import('../../../../lib/background/packs/jobs');
  const [name] = (await signedBy(packBy(KEY_A, { seq }, [harbour]), KEY_A))
    .map((file) => file.name)
    .filter((file) => file.startsWith('segments/'));
  host.answer(name ?? '', () => undefined);
  const before = await reader.state();
  const adding = add(link(), FINGERPRINT);
  await vi.waitUntil(() => host.requests.some(({ path }) => path.endsWith(name ?? '?')));
  expect(jobsUnderWay()).toMatchObject([{ id: 'job', kind: 'add', title: 'Sample', doneBytes: 0 }]);
  cancelJob('job');
  await expect(adding).rejects.toMatchObject({ name: 'AbortError' });
  expect(jobsUnderWay()).toEqual([]);
  expect(await reader.state()).toEqual(before);
});
