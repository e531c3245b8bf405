import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PackOverview } from '../../../../lib/messaging/pack-messages';
import type { Result } from '../../../../lib/messaging/protocol';
import { MANIFEST_FILE } from '../../../../lib/packs/format';
import { SEED_PACK } from '../../../../lib/seeds';
import { type PackHost, startPackHost } from '../../../hosts/pack-host';
import { KEY_A, linkOf, nowSeconds, packBy, signedBy } from '../../../hosts/publisher';
import { HARBOUR, ORCHARD, record } from '../../packs/sample-pack';
import { ask, installExtension, startWorker } from '../fake-worker';
import { allowHosts } from './subscriber';

const ALARM = 'look-for-pack-updates';
const HOUR = 60 * 60 * 1000;
const seq = nowSeconds() - 10_000;
const harbour = record('harbour', HARBOUR);
const orchard = record('orchard', ORCHARD);
const version = (id: string, n: number) =>
  packBy(KEY_A, { id, seq: seq + n }, n === 0 ? [harbour] : [harbour, orchard]);

let hosts: PackHost[];
const fromNetwork = globalThis.fetch;
beforeEach(async () => {
  hosts = await Promise.all([startPackHost(), startPackHost()]);
  await installExtension();
  allowHosts(() => true);
  const bundled = globalThis.fetch;
  vi.stubGlobal('fetch', (address: string, init?: RequestInit) =>
    address.startsWith('http://127.0.0.1:') ? fromNetwork(address, init) : bundled(address),
  );
  for (const [i, host] of hosts.entries()) {
    host.publish(await signedBy(version(`pack${i}`, 0), KEY_A));
    await subscribe(host);
    host.forgetRequests();
  }
});
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(hosts.map((host) => host.close()));
});

/** Answers of the background, whichever message they are to. */
async function told<T>(type: string, payload: object): Promise<T> {
  const answer = (await ask(type, payload)) as unknown as Result<T>;
  if (!answer.ok) throw new Error(answer.detail);
  return answer.value;
}

async function subscribe(host: PackHost): Promise<void> {
  const source = { kind: 'link', link: linkOf(host.folder, KEY_A) };
  const { keyFingerprint } = await told<PackOverview>('preview-pack', { source });
  await told('add-pack', { source, keyFingerprint, job: 'add' });
}

const subscribed = async () =>
  (await told<PackOverview[]>('list-packs', {})).filter(({ origin }) => origin === 'link');
const ring = () => fakeBrowser.alarms.onAlarm.trigger({ name: ALARM } as never);

/** Lets so many hours pass: only the clock moves, so that requests still take the time they take. */
function letPass(hours: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * HOUR });
}

async function untilVersions(...versions: readonly number[]): Promise<void> {
  await vi.waitUntil(async () => {
    const held = (await subscribed()).map((pack) => pack.version - seq);
    return held.join() === versions.join();
  });
}

describe('the alarm', () => {
  test('is there after each start, whatever became of the one before', async () => {
    await fakeBrowser.alarms.clearAll();
    await startWorker();
    await vi.waitUntil(async () => (await fakeBrowser.alarms.get(ALARM)) !== undefined);
    expect(await fakeBrowser.alarms.get(ALARM)).toMatchObject({ periodInMinutes: 30 });
  });

  test('that is there already keeps its time', async () => {
    await vi.waitUntil(async () => (await fakeBrowser.alarms.get(ALARM)) !== undefined);
    const create = vi.spyOn(fakeBrowser.alarms, 'create');
    await startWorker();
    await told('list-packs', {});
    expect(create).not.toHaveBeenCalled();
  });

  test('of somebody else’s name asks nobody', async () => {
    letPass(100);
    await fakeBrowser.alarms.onAlarm.trigger({ name: 'other' } as never);
    await told('list-packs', {});
    expect(hosts.flatMap(({ requests }) => requests)).toEqual([]);
  });
});

test('packs that are due are updated, and no host is asked before', async () => {
  for (const [i, host] of hosts.entries())
    host.publish(await signedBy(version(`pack${i}`, 1), KEY_A));
  await ring();
  letPass(12);
  await ring();
  await told('list-packs', {});
  expect(hosts.flatMap(({ requests }) => requests)).toEqual([]);
  letPass(30);
  await ring();
  await untilVersions(1, 1);
});

test('a pack whose host fails keeps no other from its turn', async () => {
  const [first, second] = hosts as [PackHost, PackHost];
  first.answer(MANIFEST_FILE, (_, response) => response.writeHead(500).end());
  second.publish(await signedBy(version('pack1', 1), KEY_A));
  letPass(30);
  await ring();
  await untilVersions(0, 1);
  const [failed, updated] = await subscribed();
  expect(failed?.lastError).toMatch(/status 500/);
  expect(updated?.lastError).toBe('');
});

test('a pack that is switched off is not looked for until it is on again', async () => {
  const [first] = await subscribed();
  await told('set-pack-enabled', { key: first?.key, isEnabled: false });
  for (const [i, host] of hosts.entries())
    host.publish(await signedBy(version(`pack${i}`, 1), KEY_A));
  letPass(30);
  await ring();
  await untilVersions(0, 1);
  expect(hosts[0]?.requests).toEqual([]);
  await told('set-pack-enabled', { key: first?.key, isEnabled: true });
  await ring();
  await untilVersions(1, 1);
});

test('an update whose worker was killed is taken up again by the next one', async () => {
  const [first] = hosts as [PackHost, PackHost];
  const newer = version('pack0', 1);
  first.publish(await signedBy(newer, KEY_A));
  const [segment] = newer.manifest.segments.map(({ sha256 }) => `segments/${sha256}`);
  first.answer(segment ?? '', () => undefined);
  letPass(30);
  await ring();
  await vi.waitUntil(() => first.requests.some(({ path }) => path.endsWith(segment ?? '?')));
  await startWorker();
  expect((await subscribed()).map((pack) => pack.version - seq)).toEqual([0, 0]);
  first.publish(await signedBy(newer, KEY_A));
  await ring();
  await untilVersions(1, 0);
});

test('the bundled pack is never looked for', async () => {
  const packs = await told<PackOverview[]>('list-packs', {});
  expect(packs.find(({ key }) => key === SEED_PACK.id)).toMatchObject({ nextCheckAt: 0 });
});
