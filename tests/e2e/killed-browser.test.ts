import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuiltPack } from '../../lib/packs/build';
import { segmentFile } from '../../lib/packs/format';
import { type Loopback, serveLoopback } from '../demo/loopback';
import { demoPage } from '../demo/serve';
import { type PackHost, startPackHost } from '../hosts/pack-host';
import { KEY_A, linkOf, nowSeconds, packBy, signedBy } from '../hosts/publisher';
import { madeUpReport, packOf } from '../unit/store/store-packs';
import { visitPage } from './bench';
import { checkedReport, withPopup } from './checked';
import { type ChromiumDriver, launchChromium } from './chromium';
import { makeProfile, removeProfile } from './chromium-profile';
import { EXTENSIONS } from './extensions';
import { type PackHands, withPackHands } from './pack-hands';
import { until } from './until';

/*
 * The whole browser ends in the middle of an import, as when the power fails or the system runs out of memory, and is
 * started again on the same profile.
 */

const ALLOWED = 'http://127.0.0.1/*';
const OPTIONS = { extension: EXTENSIONS.chromium, allowed: [ALLOWED] };
const seq = nowSeconds() - 1_000;
const { keys } = packBy(KEY_A).manifest;

/** A pack of three parts, of reports that no other has. */
function largePack(title: string, first: number): BuiltPack {
  const parts = [0, 300, 600].map((from) =>
    Array.from({ length: 300 }, (_, i) => madeUpReport(first + from + i)),
  );
  return packOf(parts, 900, { id: `pack-${first}`, title, keys, seq: seq + 100 });
}

describe('a browser that is killed in the middle of an import', () => {
  let profile: string;
  let browser: ChromiumDriver;
  let host: PackHost;
  let news: Loopback;

  beforeAll(async () => {
    news = await serveLoopback(demoPage);
    host = await startPackHost();
    profile = makeProfile();
    await start();
  });
  afterAll(async () => {
    await browser?.close();
    removeProfile(profile);
    await host?.close();
    await news?.close();
  });

  async function start(): Promise<void> {
    browser = await launchChromium({ ...OPTIONS, profile });
    await withPackHands(browser, ({ allow }) => allow(ALLOWED));
  }
  const packs = () => withPackHands(browser, (hands) => hands.packs());
  const relation = () =>
    visitPage(browser, `${news.origin}/copy`, (tab) =>
      withPopup(tab, async (popup) => (await checkedReport(popup)).relation),
    );

  /** Begins, kills the browser once some of the pack is in the database and the rest on its way, and starts it again. */
  async function killWhileTaking(pack: BuiltPack, begin: (hands: PackHands) => Promise<void>) {
    const files = await signedBy(pack, KEY_A);
    const last = pack.manifest.segments.at(-1)?.sha256 ?? '';
    host.publish(files);
    const asked = new Promise<void>((resolve) => host.answer(segmentFile(last), () => resolve()));
    await withPackHands(browser, begin);
    await asked;
    await withPackHands(browser, ({ jobs }) =>
      until('a part of the pack to be in the database', async () => {
        const [job] = await jobs();
        return job !== undefined && job.doneBytes > 0 && job.doneBytes < job.totalBytes;
      }),
    );
    await browser.kill();
    host.publish(files);
    await start();
  }

  it('holds the packs it held, matches, and takes the new one in when it is added again', async () => {
    const before = await packs();
    expect(await relation()).toBe('syndicated');
    const link = linkOf(host.folder, KEY_A);
    await killWhileTaking(largePack('A new pack', 0), ({ beginAdding }) => beginAdding(link));
    expect(await packs()).toEqual(before);
    expect(await relation()).toBe('syndicated');
    const added = await withPackHands(browser, ({ subscribe }) => subscribe(link));
    expect(added).toMatchObject({ title: 'A new pack', reports: 900, isEnabled: true });
    expect(await packs()).toHaveLength(before.length + 1);
  }, 180_000);

  it('holds the old version of a pack, matches, and brings it up to date when asked again', async () => {
    const update = largePack('A growing pack', 1_000);
    const { id, title } = update.manifest;
    const old = packOf([[madeUpReport(999)]], 1, { id, title, keys, seq });
    host.publish(await signedBy(old, KEY_A));
    const held = await withPackHands(browser, ({ subscribe }) =>
      subscribe(linkOf(host.folder, KEY_A)),
    );
    const before = await packs();
    await killWhileTaking(update, ({ begin }) => begin(held));
    expect(await packs()).toEqual(before);
    expect(await relation()).toBe('syndicated');
    expect(await withPackHands(browser, (hands) => hands.update(held))).toBe('Updated.');
    const after = await packs();
    expect(after.find(({ key }) => key === held.key)).toMatchObject({ reports: 900 });
    expect(after).toHaveLength(before.length);
  }, 180_000);
});
