import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PackOverview } from '../../lib/messaging/pack-messages';
import { segmentFile } from '../../lib/packs/format';
import { type PackHost, startPackHost } from '../hosts/pack-host';
import { KEY_A, linkOf, nowSeconds, packBy, signedBy } from '../hosts/publisher';
import { madeUpReport, packOf } from '../unit/store/store-packs';
import { launchChromium } from './chromium';
import type { Driver } from './driver';
import { EXTENSIONS } from './extensions';
import { launchFirefox } from './firefox';
import { withPackHands } from './pack-hands';

/*
 * A background that ends in the middle of an import, in the real browsers with their real databases: at every part that
 * is on its way, and at moments of the writing.
 */

const ALLOWED = 'http://127.0.0.1/*';
const seq = nowSeconds() - 1_000;
const reports = Array.from({ length: 1_200 }, (_, i) => madeUpReport(i));
const parts = [0, 300, 600, 900].map((from) => reports.slice(from, from + 300));
const { keys } = packBy(KEY_A).manifest;
const old = packOf([reports.slice(0, 10)], 10, { seq, keys });
const update = packOf(parts, 1_200, { seq: seq + 100, keys });

const BROWSERS = [
  { name: 'Chromium', launch: launchChromium, extension: EXTENSIONS.chromium },
  { name: 'Firefox', launch: launchFirefox, extension: EXTENSIONS.firefox },
];

describe.each(BROWSERS)('in $name', ({ launch, extension }) => {
  let browser: Driver;
  let host: PackHost;
  let pack: PackOverview;
  beforeAll(async () => {
    host = await startPackHost(await signedBy(old, KEY_A));
    browser = await launch({ extension, allowed: [ALLOWED] });
    pack = await withPackHands(browser, async ({ allow, subscribe }) => {
      await allow(ALLOWED);
      return subscribe(linkOf(host.folder, KEY_A));
    });
  });
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  /** What is held is the old version whole, or the new one. */
  async function versionHeld(): Promise<'old' | 'new'> {
    const packs = await withPackHands(browser, ({ packs: list }) => list());
    const held = packs.find(({ key }) => key === pack.key);
    if (held?.version === seq && held.reports === 10) return 'old';
    if (held?.version === seq + 100 && held.reports === 1_200) return 'new';
    throw new Error(`Neither old nor new: ${JSON.stringify(held)}`);
  }

  /** Starts the update from a page that is closed at once: nobody waits for its answer. */
  function startUpdate(): Promise<void> {
    return withPackHands(browser, async ({ begin }) => begin(pack));
  }

  it('leaves the old pack when the worker is killed while any of the new parts is on its way', async () => {
    const files = await signedBy(update, KEY_A);
    for (const { sha256 } of update.manifest.segments) {
      host.publish(files);
      const asked = new Promise<void>((resolve) =>
        host.answer(segmentFile(sha256), () => resolve()),
      );
      await startUpdate();
      await asked;
      await browser.killBackground();
      expect(await versionHeld()).toBe('old');
    }
  }, 180_000);

  it('holds the old pack or the new one, whenever the worker is killed while it writes', async () => {
    host.publish(await signedBy(update, KEY_A));
    const versions: string[] = [];
    for (let delayMs = 0; versions.at(-1) !== 'new' && delayMs <= 5_000; delayMs += 250) {
      host.forgetRequests();
      await startUpdate();
      // Not waiting for anything: the moment of the kill is what is tried.
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      await browser.killBackground();
      versions.push(await versionHeld());
    }
    expect(versions.at(-1)).toBe('new');
    expect(new Set(versions.slice(0, -1))).toEqual(new Set(versions.length > 1 ? ['old'] : []));
  }, 180_000);
});
