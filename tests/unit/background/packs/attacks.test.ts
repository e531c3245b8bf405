import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { matchPage } from '../../../../lib/background/match';
import type { ArticleReading } from '../../../../lib/background/understand';
import { encodeFingerprint, fingerprint } from '../../../../lib/engine/fingerprint';
import type { PackOverview } from '../../../../lib/messaging/pack-messages';
import { MANIFEST_FILE, SIGNATURE_FILE, segmentFile } from '../../../../lib/packs/format';
import type { PackFile } from '../../../../lib/packs/pack-zip';
import { bareKey } from '../../../../lib/packs/signing/public-key';
import { removePack } from '../../../../lib/store/packs';
import { type PackHost, startPackHost } from '../../../hosts/pack-host';
import { KEY_A, KEY_B, KEY_C, nowSeconds, packBy, signedBy, THIEF } from '../../../hosts/publisher';
import { HARBOUR, ORCHARD, record } from '../../packs/sample-pack';
import { allowHosts, Subscriber } from './subscriber';

/*
 * The attacks that The Update Framework lists (theupdateframework.github.io, "Security": attacks and weaknesses), each
 * tried on a subscribed pack by a host that has gone over to the enemy.
 */

const DAY = 24 * 60 * 60;
const seq = nowSeconds() - DAY;
const harbour = record('harbour', HARBOUR);
const orchard = record('orchard', ORCHARD);
const honest = packBy(KEY_A, { seq }, [harbour]);
const newer = packBy(KEY_A, { seq: seq + 100 }, [harbour, orchard]);

let host: PackHost;
let reader: Subscriber;
let pack: PackOverview;
beforeEach(async () => {
  host = await startPackHost(await signedBy(honest, KEY_A));
  reader = await Subscriber.arrive();
  pack = await reader.subscribe(host, KEY_A);
});
afterEach(() => host.close());

/** The host serves this; the update is refused with a sentence and everything stays, matching included. */
async function isRefused(files: readonly PackFile[], reason: RegExp): Promise<void> {
  host.publish(files);
  await attackFails(reason);
}

async function attackFails(reason: RegExp): Promise<void> {
  const before = await reader.state();
  await expect(reader.update(pack)).rejects.toThrow(reason);
  expect(await reader.state()).toEqual(before);
  expect(await reader.finds(HARBOUR)).toEqual(['harbour']);
  const [held] = await reader.store.getAll('packs');
  expect(held?.lastError).toMatch(reason);
  expect(held?.failures).toBe(1);
}

const without = (files: readonly PackFile[], name: string) =>
  files.filter((file) => file.name !== name);
const swapped = (files: readonly PackFile[], name: string, other: readonly PackFile[]) => [
  ...without(files, name),
  ...other.filter((file) => file.name === name),
];

describe('arbitrary software', () => {
  test('signed by a key of the attacker’s', async () => {
    const forged = packBy(THIEF, { seq: seq + 100 }, [orchard]);
    await isRefused(await signedBy(forged, THIEF), /key that is not trusted/);
  });

  test('that names the publisher’s key but is signed by the attacker’s', async () => {
    await isRefused(await signedBy(newer, THIEF), /signature of this pack is missing or wrong/);
  });

  test('that names the attacker’s key with a key id that copies the publisher’s', async () => {
    const lookalike = { ...THIEF, keyId: KEY_A.keyId };
    const forged = packBy(lookalike, { seq: seq + 100 }, [orchard]);
    await isRefused(await signedBy(forged, lookalike), /key that is not trusted/);
  });

  test('without any signature', async () => {
    const files = without(await signedBy(newer, KEY_A), SIGNATURE_FILE);
    await isRefused(files, /signature of this pack is missing or wrong/);
  });

  test('with one byte of the signed manifest changed', async () => {
    const files = (await signedBy(newer, KEY_A)).map((file) =>
      file.name === MANIFEST_FILE
        ? { ...file, bytes: file.bytes.map((byte, i) => (i === file.bytes.length - 1 ? 32 : byte)) }
        : file,
    );
    await isRefused(files, /signature of this pack is missing or wrong/);
  });

  test('in a segment under the name of the signed one', async () => {
    const [name] = newer.manifest.segments.map(({ sha256 }) => segmentFile(sha256));
    const evil = packBy(KEY_A, {}, [record('harbour', ORCHARD)]);
    const files = (await signedBy(newer, KEY_A)).map((file) =>
      file.name === name ? { name, bytes: evil.segments[0]?.bytes ?? file.bytes } : file,
    );
    await isRefused(files, /(not what its manifest announces|longer than it may be)/);
  });
});

test('rollback: an older version, rightly signed', async () => {
  await isRefused(
    await signedBy(packBy(KEY_A, { seq: seq - 1 }, [orchard]), KEY_A),
    /older version than the one held/,
  );
});

test('rollback after the pack was removed and is added again', async () => {
  await removePack(reader.store, pack.key, Date.now());
  host.publish(await signedBy(packBy(KEY_A, { seq: seq - 1 }, [orchard]), KEY_A));
  await expect(reader.subscribe(host, KEY_A)).rejects.toThrow(/older version than the one held/);
});

test('indefinite freeze: the same version for ever, and every result says since when it is out of date', async () => {
  const expires = new Date((seq + 30 * DAY) * 1000).toISOString();
  host.publish(await signedBy(packBy(KEY_A, { seq: seq + 1, expires }, [harbour]), KEY_A));
  await reader.update(pack);
  expect(await reader.update(pack)).toBeNull();
  const page = harbourPage();
  const early = await matchPage(reader.store, page, new Set(), (seq + 29 * DAY) * 1000);
  expect(early?.report.packs).toMatchObject([{ outOfDateSince: '' }]);
  const late = await matchPage(reader.store, page, new Set(), (seq + 31 * DAY) * 1000);
  expect(late?.report.packs).toMatchObject([{ outOfDateSince: expires }]);
  expect(late?.basis.packs).toEqual(late?.report.packs);
  expect(late?.report.relation).toBe('syndicated');
});

describe('endless data', () => {
  test.each([MANIFEST_FILE, SIGNATURE_FILE, segmentFile(newer.manifest.segments[0]?.sha256 ?? '')])(
    'in place of %s',
    async (name) => {
      host.publish(await signedBy(newer, KEY_A));
      host.answer(name, (_, response) => {
        const more = () => {
          while (!response.destroyed && response.write(new Uint8Array(65_536)));
        };
        response.on('drain', more);
        more();
      });
      await attackFails(/longer than it may be/);
    },
  );
});

// Extraneous dependencies do not exist: a pack names nothing but its own segments.

describe('mix and match', () => {
  test('the manifest of one version with the signature of another', async () => {
    const files = swapped(
      await signedBy(newer, KEY_A),
      SIGNATURE_FILE,
      await signedBy(honest, KEY_A),
    );
    await isRefused(files, /signature of this pack is missing or wrong/);
  });

  test('the manifest of one version with the segments of another', async () => {
    const files = [
      ...(await signedBy(newer, KEY_A)).filter(({ name }) => !name.startsWith('segments/')),
      ...(await signedBy(honest, KEY_A)).filter(({ name }) => name.startsWith('segments/')),
    ];
    await isRefused(files, /part of this pack is missing/);
  });
});

test('wrong software: another pack of the same publisher', async () => {
  const other = packBy(KEY_A, { id: 'other', seq: seq + 100 }, [orchard]);
  await isRefused(await signedBy(other, KEY_A), /another pack at this address/);
});

describe('malicious mirror', () => {
  let mirror: PackHost;
  beforeEach(async () => {
    mirror = await startPackHost();
    const mirrored = packBy(KEY_A, { seq: seq + 1, mirrors: [mirror.folder] }, [harbour]);
    host.publish(await signedBy(mirrored, KEY_A));
    await reader.update(pack);
  });
  afterEach(() => mirror.close());

  test('cannot pass off its own version when the host is down', async () => {
    host.publish([]);
    mirror.publish(await signedBy(packBy(THIEF, { seq: seq + 100 }, [orchard]), THIEF));
    await expect(reader.update(pack)).rejects.toThrow();
    expect(await reader.finds(ORCHARD)).toEqual([]);
  });

  test('cannot keep the reader from the host’s version', async () => {
    mirror.answer(MANIFEST_FILE, (_, response) => response.writeHead(500).end());
    host.publish(await signedBy(newer, KEY_A));
    expect(await reader.update(pack)).toMatchObject({ version: seq + 100 });
  });

  test('an honest mirror stands in for a host that is down, stale, forged, or has wrong segments', async () => {
    const good = packBy(KEY_A, { seq: seq + 200, mirrors: [mirror.folder] }, [harbour, orchard]);
    const files = await signedBy(good, KEY_A);
    const hosts: readonly (readonly PackFile[])[] = [
      [],
      await signedBy(honest, KEY_A),
      await signedBy(packBy(THIEF, { seq: seq + 300 }), THIEF),
      files.filter(({ name }) => !name.startsWith('segments/')),
    ];
    mirror.publish(files);
    for (const [i, bad] of hosts.entries()) {
      reader = await Subscriber.arrive();
      host.publish(
        await signedBy(packBy(KEY_A, { seq: seq + 1, mirrors: [mirror.folder] }, [harbour]), KEY_A),
      );
      pack = await reader.subscribe(host, KEY_A);
      host.publish(bad);
      expect(await reader.update(pack), `host ${i}`).not.toBeNull();
      expect(await reader.finds(ORCHARD)).toEqual(['orchard']);
    }
  });

  test('is not asked without the browser’s permission for it', async () => {
    allowHosts((origin) => origin !== 'http://localhost/*');
    const elsewhere = mirror.folder.replace('127.0.0.1', 'localhost');
    host.publish(
      await signedBy(packBy(KEY_A, { seq: seq + 2, mirrors: [elsewhere] }, [harbour]), KEY_A),
    );
    await reader.update(pack);
    mirror.forgetRequests();
    host.publish([]);
    await expect(reader.update(pack)).rejects.toThrow();
    expect(mirror.requests).toEqual([]);
  });
});

describe('key compromise', () => {
  test('a revoked key signs nothing more, and its thief cannot bring it back', async () => {
    const rotated = packBy(KEY_B, { seq: seq + 100, keys: { revoked: [bareKey(KEY_A)] } }, [
      harbour,
    ]);
    host.publish(await signedBy(rotated, KEY_B, KEY_A));
    expect(await reader.update(pack)).not.toBeNull();
    await isRefused(
      await signedBy(packBy(KEY_A, { seq: seq + 200 }, [orchard]), KEY_A),
      /key that is not trusted/,
    );
    const both = packBy(KEY_A, { seq: seq + 200 }, [orchard]);
    host.publish(await signedBy(both, KEY_A, KEY_B));
    await expect(reader.update(pack)).rejects.toThrow(/key that its publisher has withdrawn/);
    // Nor by a link that still carries it.
    host.publish(await signedBy(both, KEY_A));
    await expect(reader.subscribe(host, KEY_A)).rejects.toThrow(/has withdrawn/);
  });

  test('a thief of the present key cannot change to a key that was not announced', async () => {
    const announced = packBy(KEY_A, { seq: seq + 1, keys: { next: [bareKey(KEY_B)] } }, [harbour]);
    host.publish(await signedBy(announced, KEY_A));
    await reader.update(pack);
    const stolen = packBy(THIEF, { seq: seq + 100 }, [orchard]);
    await isRefused(await signedBy(stolen, THIEF, KEY_A), /key that was not announced/);
  });

  test('who was away for two changes of keys follows when the publisher still signs with the old one', async () => {
    const third = packBy(KEY_C, { seq: seq + 100 }, [harbour, orchard]);
    host.publish(await signedBy(third, KEY_C, KEY_B, KEY_A));
    expect(await reader.update(pack)).toMatchObject({ key: pack.key });
    expect(await reader.finds(ORCHARD)).toEqual(['orchard']);
  });
});

test('fast forward: a version from next year does not shut out the ones to come', async () => {
  await isRefused(
    await signedBy(packBy(KEY_A, { seq: nowSeconds() + 365 * DAY }, [orchard]), KEY_A),
    /signed in the future/,
  );
  host.publish(await signedBy(newer, KEY_A));
  expect(await reader.update(pack)).not.toBeNull();
});

test.each([-10, 10])('a clock off by %i years takes nothing away', async (years) => {
  const now = Date.now() + years * 365 * DAY * 1000;
  await reader.update(pack, now);
  const found = await matchPage(reader.store, harbourPage(), new Set(), now);
  expect(found?.report.relation).toBe('syndicated');
  expect(found?.basis.newestAgeMs).toBeGreaterThanOrEqual(0);
  host.publish(await signedBy(newer, KEY_A));
  expect(await reader.update(pack)).not.toBeNull();
});

function harbourPage(): ArticleReading {
  return {
    kind: 'article',
    scope: 'page',
    page: {
      url: 'https://news.example/story',
      canonical: '',
      title: '',
      language: 'en',
      published: '',
      paragraphs: HARBOUR,
      credits: [],
    },
    fingerprint: encodeFingerprint(fingerprint(HARBOUR)),
  };
}
