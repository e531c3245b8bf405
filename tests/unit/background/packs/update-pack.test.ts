import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { cancelJob } from '../../../../lib/background/packs/jobs';
import { overviewOf } from '../../../../lib/background/packs/overview';
import type { PackOverview } from '../../../../lib/messaging/pack-messages';
import { MANIFEST_FILE, segmentFile } from '../../../../lib/packs/format';
import { packNamed } from '../../../../lib/store/packs';
import { type PackHost, startPackHost } from '../../../hosts/pack-host';
import { KEY_A, KEY_B, nowSeconds, packBy, signedBy } from '../../../hosts/publisher';
import { HARBOUR, ORCHARD, record } from '../../packs/sample-pack';
import { packOf } from '../../store/store-packs';
import { allowHosts, Subscriber } from './subscriber';

const HOUR = 60 * 60 * 1000;
const seq = nowSeconds() - 1_000;
const harbour = record('harbour', HARBOUR);
const orchard = record('orchard', ORCHARD);

let host: PackHost;
let reader: Subscriber;
let pack: PackOverview;
beforeEach(async () => {
  host = await startPackHost(await signedBy(packBy(KEY_A, { seq }, [harbour]), KEY_A));
  reader = await Subscriber.arrive();
  pack = await reader.subscribe(host, KEY_A);
  host.forgetRequests();
});
afterEach(() => host.close());

const held = async () => overviewOf(await packNamed(reader.store, pack.key), Date.now());
const publishNewer = async () =>
  host.publish(await signedBy(packBy(KEY_A, { seq: seq + 100 }, [harbour, orchard]), KEY_A));

test('nothing new is not an error, costs two small requests, and is noted', async () => {
  const later = Date.now() + HOUR;
  expect(await reader.update(pack, later)).toBeNull();
  expect(host.requests.map(({ path }) => path)).toEqual([
    '/pack/manifest.json',
    '/pack/manifest.json.minisig',
  ]);
  expect(await held()).toMatchObject({ lastCheckedAt: later, lastError: '', version: seq });
});

test('a newer version takes the place of the old one', async () => {
  await publishNewer();
  expect(await reader.update(pack)).toMatchObject({ version: seq + 100, reports: 2 });
  expect(await reader.finds(ORCHARD)).toEqual(['orchard']);
});

test('of a newer version only the segments that are new are fetched', async () => {
  const { keys } = packBy(KEY_A).manifest;
  const more = packOf([[harbour], [orchard]], 2, { seq: seq + 100, keys });
  host.publish(await signedBy(more, KEY_A));
  await reader.update(pack);
  const fetched = host.requests.filter(({ path }) => path.includes('/segments/'));
  expect(fetched.map(({ path }) => path)).toEqual([
    `/pack/${segmentFile(more.manifest.segments[1]?.sha256 ?? '')}`,
  ]);
});

test('what a host gave before it failed is not fetched again', async () => {
  const { keys } = packBy(KEY_A).manifest;
  const late = record('late', [...HARBOUR.slice(1), ...ORCHARD]);
  const more = packOf([[orchard], [late]], 2, { seq: seq + 100, keys });
  const [first = '', second = ''] = more.manifest.segments.map(({ sha256 }) => segmentFile(sha256));
  host.publish(await signedBy(more, KEY_A));
  host.answer(second, (_, response) => response.writeHead(503).end());
  await expect(reader.update(pack)).rejects.toThrow(/status 503/);
  host.publish(await signedBy(more, KEY_A));
  host.forgetRequests();
  expect(await reader.update(pack)).not.toBeNull();
  const fetched = host.requests.filter(({ path }) => path.includes('/segments/'));
  expect(fetched.map(({ path }) => path)).toEqual([`/pack/${second}`]);
  expect(first).not.toBe(second);
});

describe('a failure', () => {
  const cases: readonly [string, () => void, RegExp][] = [
    [
      'of the host',
      () => host.answer(MANIFEST_FILE, (_, response) => response.writeHead(503).end()),
      /did not give the pack \(status 503\)/,
    ],
    [
      'because a web page stands in place of the manifest',
      () =>
        host.answer(MANIFEST_FILE, (_, response) =>
          response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Sign in</h1>'),
        ),
      /web page in place of the pack/,
    ],
    ['because the pack is gone', () => host.publish([]), /no manifest\.json here/],
    ['because the permission is gone', () => allowHosts(() => false), /does not allow/],
  ];
  test.each(cases)('%s is kept as a sentence, and the old version stays', async (_n, fail, why) => {
    fail();
    const before = await reader.state();
    await expect(reader.update(pack)).rejects.toThrow(why);
    expect((await held()).lastError).toMatch(why);
    expect(await reader.state()).toEqual(before);
    expect(await reader.finds(HARBOUR)).toEqual(['harbour']);
  });

  test('makes each next look later, and a success makes them as before', async () => {
    host.publish([]);
    const waits: number[] = [];
    for (let i = 0; i < 4; i++) {
      await reader.update(pack).catch(() => undefined);
      const { nextCheckAt, lastCheckedAt } = await held();
      waits.push((nextCheckAt - lastCheckedAt) / HOUR);
    }
    waits.forEach((wait, i) => {
      expect(wait).toBeGreaterThanOrEqual(0.8 * 2 ** i);
      expect(wait).toBeLessThanOrEqual(1.2 * 2 ** i);
    });
    await publishNewer();
    await reader.update(pack);
    const { nextCheckAt, lastCheckedAt, lastError } = await held();
    expect(lastError).toBe('');
    expect((nextCheckAt - lastCheckedAt) / HOUR).toBeGreaterThanOrEqual(0.8 * 24);
  });
});

test('a cancelled update is no failure, and the next one goes through', async () => {
  await publishNewer();
  host.answer(MANIFEST_FILE, () => undefined);
  const updating = reader.update(pack);
  await vi.waitUntil(() => host.requests.length > 0);
  cancelJob('update');
  await expect(updating).rejects.toMatchObject({ name: 'AbortError' });
  expect((await held()).lastError).toBe('');
  await publishNewer();
  expect(await reader.update(pack)).not.toBeNull();
});

test('keys change from one to the next and further, under the same pack', async () => {
  const next = packBy(KEY_B, { seq: seq + 1 }, [harbour, orchard]);
  host.publish(await signedBy(next, KEY_B, KEY_A));
  expect(await reader.update(pack)).toMatchObject({ key: pack.key });
  host.publish(await signedBy(packBy(KEY_B, { seq: seq + 2 }, [orchard]), KEY_B));
  expect(await reader.update(pack)).toMatchObject({ version: seq + 2 });
  expect(await reader.finds(HARBOUR)).toEqual([]);
});

test('two updates at once take the new version over once', async () => {
  await publishNewer();
  const outcomes = await Promise.all([reader.update(pack), reader.update(pack)]);
  expect(outcomes).toMatchObject([{ version: seq + 100 }, { version: seq + 100 }]);
  expect((await held()).lastError).toBe('');
});
